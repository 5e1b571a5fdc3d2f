import { add, compare, decimal, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Hedge } from '../core/figure.ts';
import { around, point, type Interval } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import { isBlank, isHan, isLatin } from './chars.ts';
import { HEDGES_BEFORE, HEDGES_BEHIND, type HedgeWord } from './hedge-words.ts';
import { wordAt, wordBefore, type Found } from './lexicon.ts';
import { lowestPlace } from './reading.ts';

export interface Hedging extends Span {
  readonly hedge: Hedge | null;
  readonly interval: Interval;
}

interface Written {
  readonly core: Span;
  readonly value: Decimal;
  /** Power of ten of the last written place. */
  readonly ulp: number;
  /** 余/多/几 at the number, and the power of ten that it leaves open. */
  readonly more: { readonly place: number } | null;
  /** Counts and scores without 万/亿 are exact; the rest is rounded to what is written. */
  readonly exact: boolean;
}

const unitOf = (power: number): Decimal => shift(decimal(1), power);

/** The figure with the hedge words that adjoin it, no further back than `floor`, and the interval that they allow. Of several hedges the inner one counts. */
export function hedged(text: string, written: Written, floor = 0): Hedging {
  const { core } = written;
  const behind = behindAt(text, core.end);
  const before = beforeAt(text, core.start, floor);
  const word = written.more ? undefined : behind?.meaning ?? before?.meaning;
  const hedge = written.more ? 'more' : word?.hedge ?? null;
  // An outer about says no more than the bound behind the number: "about five hundred or more".
  const outer = behind && before?.meaning.hedge === 'about' && isLatin(text, before.start);
  return { start: before && !outer ? before.start : core.start, end: behind?.end ?? core.end, hedge, interval: allowed(hedge, word, written) };
}

/** The hedge word behind `at`; an English one that goes on to another number ("and less than 10") is that number's. */
export function behindAt(text: string, at: number): Found<HedgeWord> | undefined {
  const found = wordAt(HEDGES_BEHIND, text, at);
  return found && isLatin(text, found.end - 1) && /^\s+(?:than|equal|\d|an?\s|the\s|[$€£])/i.test(text.slice(found.end, found.end + 8)) ? undefined : found;
}

/** The hedge word before `at`, blanks between; 超 behind a Han word is part of it (高超, 赶超). */
export function beforeAt(text: string, at: number, floor: number): Found<HedgeWord> | undefined {
  let from = at;
  while (from > floor && isBlank(text, from - 1) && at - from < 3) from--;
  const found = wordBefore(HEDGES_BEFORE, text, from, floor);
  return found && isPart(text, found) ? undefined : found;
}

function isPart(text: string, { start, end }: Found<HedgeWord>): boolean {
  if (end - start > 1 || start === 0) return false;
  if (text.charAt(start) === '<' || text.charAt(start) === '>') return '<>'.includes(text.charAt(start - 1));
  return isHan(text, start) && '合特条公契节制签附靠最临赶高反新贴亲邻预违'.includes(text.charAt(start - 1));
}

function allowed(hedge: Hedge | null, word: HedgeWord | undefined, written: Written): Interval {
  const { value } = written;
  if (hedge === 'more') return { low: value, high: add(value, unitOf(written.more?.place ?? written.ulp)), bounds: '()' };
  if (hedge === 'over') return { low: value, high: null, bounds: word?.closed ? '[]' : '(]' };
  if (hedge === 'under' && !word?.soft) return { low: null, high: value, bounds: word?.closed ? '[]' : '[)' };
  if (hedge === 'under') return { low: softLow(value), high: value, bounds: '[)' };
  if (hedge === 'about') return { low: subtract(value, tenth(value)), high: add(value, tenth(value)), bounds: '[]' };
  return written.exact ? point(value) : around(value, unitOf(written.ulp));
}

/** 近/不足 x reaches down by the last non-zero place of x: 近500 from 400, 近1750万 from 1740万. */
function softLow(value: Decimal): Decimal {
  const low = subtract(value, unitOf(lowestPlace(value)));
  return compare(low, decimal(0)) < 0 ? decimal(0) : low;
}

/** 约 x is taken as x ± 10 %. */
const tenth = (value: Decimal): Decimal => shift(value.units < 0 ? { ...value, units: -value.units } : value, -1);
