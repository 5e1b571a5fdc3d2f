import { decimal, negate, type Decimal } from '../core/decimal.ts';
import type { Figure, FigureKind, Numeral } from '../core/figure.ts';
import { point } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import { dimensionOf, type Dimension } from '../core/unit.ts';
import { digitAt, isArabic, isHan, isHanDigit, isLatin, powerAt } from './chars.ts';
import { coinsAt, smallMoney } from './coins.ts';
import { UNITS } from './counters.ts';
import { hedged } from './hedges.ts';
import { wordAt } from './lexicon.ts';
import { prefixBefore } from './prefixes.ts';
import { plainRatio, plus, times, type Reading } from './reading.ts';
import { unitAt, type UnitFound } from './units.ts';

const KINDS: Readonly<Record<Dimension, FigureKind>> = {
  money: 'money', percent: 'percent', points: 'points', multiple: 'multiple', score: 'score', measure: 'measure', time: 'duration', count: 'count',
};

/** A number with its unit, before hedges and ranges. */
export interface Quantity {
  readonly core: Span;
  readonly numeral: Numeral;
  readonly reading: Reading;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly value: Decimal;
  readonly ulp: number;
}

/** The numeral of a figure: 余/多 included, no value for a fraction or a span of numbers. */
export const numeralIn = (reading: Reading): Numeral => ({
  start: reading.start, end: reading.end, value: reading.ratio || reading.upTo ? null : reading.value, ...(reading.ratio ? { ratio: plainRatio(reading.ratio) } : {}),
});

/** The number with the unit behind it and the currency before it; `fallback` finds the unit when no known one stands there. */
export function measured(text: string, reading: Reading, floor: number, fallback?: (text: string, end: number) => UnitFound | undefined): Quantity {
  const small = smallMoney(text, reading);
  const prefix = prefixBefore(text, reading.start, floor);
  const behind = small ? undefined : unitAt(text, reading.end, reading.start) ?? (prefix ? undefined : fallback?.(text, reading.end));
  // A sign before the number says all: what stands behind is the next one's ($ 5 $ 7), or a quotation mark.
  const found = prefix?.kind === 'money' && behind && !isHan(text, behind.start) && !isLatin(text, behind.start) ? undefined : behind;
  const base = { numeral: numeralIn(reading), reading };
  if (small) return { ...base, core: { start: reading.start, end: small.end }, kind: 'money', unit: '元', value: small.value, ulp: -small.places };
  const dimension = dimensionOf(found?.unit ?? null);
  const fits = prefix && (!found || (prefix.kind === 'money' ? dimension === 'money' : prefix.kind === 'measure' && found.unit === '度'));
  const start = fits ? prefix.start : reading.start;
  if (!found) {
    const power = fits ? prefix.power : 0;
    return { ...base, core: { start, end: reading.end }, kind: fits ? prefix.kind : reading.ratio ? 'fraction' : 'count', unit: fits ? prefix.unit : null, value: times(reading.value, power), ulp: reading.ulp + power };
  }
  const whole = extended(text, reading, found);
  if (isBelowZero(text, reading, found.unit, floor)) return { ...base, core: { start: reading.start - 2, end: whole.end }, kind: 'measure', unit: whole.unit, value: negate(whole.value), ulp: whole.ulp };
  return { ...base, core: { start, end: whole.end }, kind: reading.ratio && dimension === 'count' ? 'fraction' : KINDS[dimension], unit: fits && (prefix.unit !== '元' || found.unit === '元') ? prefix.unit : whole.unit, value: whole.value, ulp: whole.ulp };
}

/** 零下5度. */
const isBelowZero = (text: string, { start }: Reading, unit: string, floor: number): boolean =>
  start - 2 >= floor && text.startsWith('零下', start - 2) && ['度', '℃', '摄氏度', '°C', '℉', '华氏度'].includes(unit);

interface Extended {
  readonly end: number;
  readonly unit: string;
  readonly value: Decimal;
  readonly ulp: number;
}

/** What stands behind the unit and belongs to it: 角分, 半 (两米半), 三成五, 三万元欧元. */
function extended(text: string, reading: Reading, found: UnitFound): Extended {
  const { unit, end } = found;
  const base = { end, unit, value: times(reading.value, found.power), ulp: reading.ulp + found.power };
  if (unit === '‰') return { ...base, value: decimal(reading.value.units, reading.value.scale + 1), ulp: reading.ulp - 1 };
  if (unit === '成' || unit === '折') return tenths(text, reading, base);
  const coins = coinsAt(text, reading, found);
  if (coins) return { ...base, end: coins.end, value: coins.value, ulp: -coins.places };
  const second = unit === '元' ? wordAt(UNITS, text, end) : undefined;
  if (second && dimensionOf(second.meaning) === 'money') return { ...base, end: second.end, unit: second.meaning };
  const half = text.charAt(end) === '半' && ['measure', 'time'].includes(dimensionOf(unit)) && !reading.more && !reading.upTo && reading.value.scale === 0;
  return half ? { ...base, end: end + 1, value: plus(reading.value, decimal(5, 1)), ulp: -1 } : base;
}

/** 成 and 折 in per cent: 三成五 is 35, 七五折 75, 8.5折 85. */
function tenths(text: string, reading: Reading, base: Extended): Extended {
  const { value } = reading;
  const spoken = base.unit === '折' && !reading.placed && Number(value.units) > 10 && Number(value.units) < 100;
  const percent = spoken ? value : tenfold(value);
  const ulp = spoken ? reading.ulp : reading.ulp + 1;
  if (base.unit === '折' || reading.value.scale > 0) return { ...base, value: percent, ulp };
  if (text.charAt(base.end) === '半') return { ...base, end: base.end + 1, value: plus(percent, { units: 5, scale: 0 }), ulp: 0 };
  const alone = isHanDigit(text, base.end) && digitAt(text, base.end) > 0 && powerAt(text, base.end + 1) === 0 && !isHanDigit(text, base.end + 1) && !wordAt(UNITS, text, base.end + 1) && text.charAt(base.end + 1) !== '是';
  return alone ? { ...base, end: base.end + 1, value: plus(percent, { units: digitAt(text, base.end), scale: 0 }), ulp: 0 } : { ...base, value: percent, ulp };
}

const tenfold = (value: Decimal): Decimal => (value.scale > 0 ? decimal(value.units, value.scale - 1) : times(value, 1));

/** Nobody rounds to a bare 0: it says that there was none. Counts, scores and times without 万 are exact too. */
function isExact({ kind, reading }: Quantity): boolean {
  if (reading.ratio) return true;
  if (Number(reading.value.units) === 0 && reading.value.scale === 0) return true;
  return (kind === 'count' || kind === 'score' || kind === 'duration') && !reading.scaled && reading.value.scale === 0;
}

/** The figure of a quantity, with the hedge words around it no further back than `floor`. */
export function figureOf(text: string, quantity: Quantity, floor: number): Figure {
  const { core, reading, value, ulp, kind, unit, numeral } = quantity;
  const hedging = hedged(text, { core, value, ulp, more: reading.more, exact: isExact(quantity) }, floor);
  const common = { start: hedging.start, end: hedging.end, text: text.slice(hedging.start, hedging.end), core, numeral, kind, unit, hedge: hedging.hedge };
  if (!reading.ratio) return { ...common, value, iso: null, interval: hedging.interval };
  const { n, d } = reading.ratio;
  const ends = value.units !== 0 || n === 0n;
  if (ends && kind !== 'fraction') return { ...common, value, iso: null, interval: hedging.interval };
  return { ...common, value: null, iso: plainRatio({ n, d }), interval: ends ? (hedging.hedge ? hedging.interval : point(value)) : null };
}

/** A digit, a sign or a point: the number is not spelt in characters. */
export const isArabicReading = (text: string, { start }: Reading): boolean => isArabic(text, start) || (!isHanDigit(text, start) && powerAt(text, start) === 0 && text.charAt(start) !== '负' && text.charAt(start) !== '負');
