import { decimal, type Decimal } from '../core/decimal.ts';
import type { Figure, FigureKind, Hedge } from '../core/figure.ts';
import { dimensionOf, type Dimension } from '../core/unit.ts';
import { ARABIC, HAN, OTHER, classAt, digitAt, isArabic, isBlank, opensLine, powerAt, skipBlanks } from './chars.ts';
import { readDate, readDocumentNumber, touchesLatin } from './dates.ts';
import { hedged, type Hedging } from './hedges.ts';
import { readArabic, readHan, type Reading } from './numerals.ts';
import { longestAt } from './trie.ts';
import { IDIOMS, IDIOMS_BEFORE, PROVING, UNITS } from './words.ts';

const KINDS: Readonly<Record<Dimension, FigureKind>> = {
  money: 'money', percent: 'percent', points: 'points', multiple: 'multiple', score: 'score', measure: 'measure', time: 'duration', count: 'count',
};

/** Capital digits stand alone in names and words (队伍, 大陆); they are numbers only in runs. */
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟貳參陸';

/**
 * Every figure of a text, in order, without overlaps. An Arabic number is a figure unless something disproves it (a list mark,
 * a version); a Chinese one only with proof (a measure word, outside idioms). Linear in the text.
 */
export function readFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = classAt(text, i);
    if (cls === OTHER) {
      i++;
      continue;
    }
    const figure = figureAt(text, i, cls);
    if (figure) figures.push(figure);
    i = figure ? Math.max(figure.end, i + 1) : skipNumeral(text, i, cls);
  }
  return figures;
}

function figureAt(text: string, i: number, cls: number): Figure | undefined {
  if (cls === ARABIC || cls === HAN) return dateAt(text, i) ?? (cls === ARABIC ? arabicAt(text, i) : hanAt(text, i));
  return documentAt(text, i) ?? ordinalAt(text, i);
}

/** Past the rest of a number that is no figure, so that no suffix of it is read as one. */
function skipNumeral(text: string, i: number, cls: number): number {
  if (cls !== ARABIC) return i + 1;
  let end = readArabic(text, i).end;
  while ((text.charAt(end) === '.' || text.charAt(end) === '．') && isArabic(text, end + 1)) end = readArabic(text, end + 1).end;
  return end;
}

const plain = (start: number, end: number): Pick<Figure, 'start' | 'end' | 'core'> => ({ start, end, core: { start, end } });

function dateAt(text: string, i: number): Figure | undefined {
  const date = readDate(text, i);
  if (!date) return undefined;
  const numeral = { start: i, end: date.numeralEnd, value: null };
  const value = date.kind === 'year' ? decimal(Number(date.iso)) : null;
  return { ...plain(i, date.end), text: text.slice(i, date.end), numeral, kind: date.kind, value, iso: date.iso, unit: date.unit, hedge: null, interval: null };
}

function documentAt(text: string, i: number): Figure | undefined {
  const found = readDocumentNumber(text, i);
  if (!found) return undefined;
  const numeral = { start: i, end: found.end, value: null };
  return { ...plain(i, found.end), text: text.slice(i, found.end), numeral, kind: 'docno', value: null, iso: null, unit: null, hedge: null, interval: null };
}

/** 第三, 第3次: a rank, with its unit. */
function ordinalAt(text: string, i: number): Figure | undefined {
  if (text.charAt(i) !== '第') return undefined;
  const reading = isArabic(text, i + 1) ? readArabic(text, i + 1) : readHan(text, i + 1);
  if (!reading) return undefined;
  const end = longestAt(UNITS, text, reading.end);
  const numeral = { start: reading.start, end: reading.end, value: reading.value };
  const unit = end > reading.end ? text.slice(reading.end, end) : null;
  return { ...plain(i, end), text: text.slice(i, end), numeral, kind: 'ordinal', value: reading.value, iso: null, unit, hedge: null, interval: null };
}

function arabicAt(text: string, i: number): Figure | undefined {
  const reading = readArabic(text, i);
  const unit = unitAt(text, reading.end);
  if (reading.dotted || isListMark(text, i, reading.end) || (!unit && isDisproved(text, reading))) return undefined;
  return quantity(text, reading, unit);
}

function hanAt(text: string, i: number): Figure | undefined {
  const reading = readHan(text, i);
  if (!reading || longestAt(IDIOMS, text, i) > i || powerAt(text, i) > 1) return undefined;
  if (reading.end - i === 1 && (IDIOMS_BEFORE.has(text.charAt(i - 1)) || CAPITALS.includes(text.charAt(i)))) return undefined;
  const unit = unitAt(text, reading.end);
  if (!unit || longestAt(PROVING, text, reading.end) === reading.end && !(reading.end - i > 1 && reading.value.units !== 10)) return undefined;
  if (i > 0 && digitAt(text, i - 1) >= 0) return undefined;
  return quantity(text, reading, unit);
}

/** The unit behind a number, blanks between them allowed; undefined when the text has none that is known. */
function unitAt(text: string, end: number): { start: number; end: number; unit: string } | undefined {
  const start = skipBlanks(text, end);
  const stop = longestAt(UNITS, text, start);
  if (stop === start) return undefined;
  return { start, end: stop, unit: text.slice(start, stop).replace('％', '%') };
}

/** `1.` or `1、` that opens a line, and `（1）`: marks of a list. */
function isListMark(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (opensLine(text, start) && '.．、'.includes(next) && next !== '') return true;
  return '（('.includes(text.charAt(start - 1)) && '）)'.includes(next) && end - start <= 2 && start > 0 && next !== '';
}

/** Without a unit: part of a Latin word, of a longer code, or a bare number in brackets of a title. */
function isDisproved(text: string, reading: Reading): boolean {
  const { start, end } = reading;
  if (touchesLatin(text, start, end)) return true;
  if (reading.scaled) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if ((before !== '' && '-—/_#.:：'.includes(before) && isArabic(text, start - 2)) || (after !== '' && '-/_:：'.includes(after) && isArabic(text, end + 1))) return true;
  return '号條条款'.includes(after) && after !== '' || end - start > 10;
}

function quantity(text: string, reading: Reading, unit: { start: number; end: number; unit: string } | undefined): Figure {
  const written = unit?.unit ?? null;
  const dimension = dimensionOf(written);
  const core = { start: moneySign(text, reading.start), end: unit?.end ?? reading.end };
  const { value, ulp } = inPercent(reading, written);
  // Nobody rounds to a bare 0: it says that there was none.
  const exact = (Number(reading.value.units) === 0 && reading.value.scale === 0) || (dimension === 'count' || dimension === 'score' || dimension === 'time') && !reading.scaled && reading.value.scale === 0;
  const hedging: Hedging = hedged(text, { core, value, ulp, more: reading.more, exact });
  const kind = core.start < reading.start ? 'money' : written === '分' && reading.value.scale > 1 ? 'score' : KINDS[dimension];
  return {
    start: hedging.start, end: hedging.end, text: text.slice(hedging.start, hedging.end), core,
    numeral: { start: reading.start, end: reading.end, value: reading.value },
    kind, value, iso: null, unit: kind === 'money' && !written ? '元' : written, hedge: hedging.hedge as Hedge | null, interval: hedging.interval,
  };
}

/** ￥ or 人民币 before the number belongs to the figure. */
function moneySign(text: string, start: number): number {
  const at = isBlank(text, start - 1) ? start - 1 : start;
  if ('￥¥'.includes(text.charAt(at - 1)) && at > 0) return at - 1;
  return text.startsWith('人民币', at - 3) && at >= 3 ? at - 3 : start;
}

/** ‰, 成 and 折 in per cent; everything else as it is. */
function inPercent(reading: Reading, unit: string | null): { value: Decimal; ulp: number } {
  const power = unit === '‰' ? -1 : unit === '成' || unit === '折' ? 1 : 0;
  if (power === 0) return { value: reading.value, ulp: reading.ulp };
  const scale = reading.value.scale - power;
  const value = scale >= 0 ? decimal(reading.value.units, scale) : decimal(BigInt(reading.value.units) * 10n ** BigInt(-scale), 0);
  return { value, ulp: reading.ulp + power };
}

