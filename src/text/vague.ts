import { decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { Interval } from '../core/interval.ts';
import { dimensionOf } from '../core/unit.ts';
import { isHanNumeral, powerAt, skipGap } from './chars.ts';
import { PROVING } from './counters.ts';
import { glyphAt } from './glyphs.ts';
import { wordAt } from './lexicon.ts';
import { unitAt } from './units.ts';

const HIGHEST = 16;
const of = (units: number, power: number) => decimal(BigInt(units) * 10n ** BigInt(power));

/** The scale words at `at`, multiplied: 百万 is 6. */
function scaleAt(text: string, at: number): { end: number; power: number } {
  let power = 0;
  let end = at;
  while (powerAt(text, end) > 0 && power + powerAt(text, end) <= HIGHEST && !(glyphAt(text, end) === 0x767e && text.charAt(end + 1) === '分')) power += powerAt(text, end++);
  return { end, power };
}

/** 数百家, 几十人, 好几万元, 上千次, 几个: numbers that no digit states. Undefined when the words are others. */
export function vagueAt(text: string, at: number): Figure | undefined {
  const opener = String.fromCharCode(glyphAt(text, at));
  const from = opener === '好' ? at + 1 : at;
  const word = opener === '好' ? String.fromCharCode(glyphAt(text, from)) : opener;
  if (!'数几上'.includes(word) || (opener === '好' && word !== '几')) return undefined;
  const { end, power } = scaleAt(text, from + 1);
  if (power === 0 && (word !== '几' || isHanNumeral(text, from + 1))) return undefined;
  if (word === '上' && !'百千万亿'.includes(String.fromCharCode(glyphAt(text, from + 1)))) return undefined;
  if (isHanNumeral(text, end) || isHanNumeral(text, at - 1) || (word === '数' && '次个倍人系'.includes(text.charAt(at - 1)) && at > 0)) return undefined;
  const unit = unitAt(text, end, from);
  if (power === 0 && !wordAt(PROVING, text, end)) return undefined;
  if (!unit && power < 2) return undefined;
  const interval: Interval = word === '上' ? { low: of(1, power), high: null, bounds: '[]' } : { low: of(2, power), high: of(10, power), bounds: '[)' };
  const stop = unit?.end ?? end;
  const dimension = dimensionOf(unit?.unit ?? null);
  const kind = dimension === 'money' ? 'money' : dimension === 'measure' ? 'measure' : dimension === 'time' ? 'duration' : 'count';
  return {
    start: at, end: stop, text: text.slice(at, stop), core: { start: word === '上' ? at + 1 : at, end: stop }, numeral: { start: word === '上' ? at + 1 : from, end: skipGap(text, end) === end ? end : end, value: power > 0 ? of(1, power) : null },
    kind, value: power > 0 ? of(1, power) : null, iso: null, unit: unit?.unit ?? null, hedge: 'some', interval,
  };
}
