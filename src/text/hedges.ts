import { add, compare, decimal, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Hedge } from '../core/figure.ts';
import { around, point, type Interval } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import { isBlank } from './chars.ts';
import { longestAt, longestBefore } from './trie.ts';
import { HEDGES_BEFORE, HEDGES_BEHIND, INCLUSIVE, hedgeBefore, hedgeBehind } from './words.ts';

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

/** The figure with the hedge words that adjoin it, and the interval that they allow. Of several hedges the inner one counts. */
export function hedged(text: string, written: Written): Hedging {
  const { core } = written;
  const behind = longestAt(HEDGES_BEHIND, text, core.end);
  const from = isBlank(text, core.start - 1) ? core.start - 1 : core.start;
  const before = longestBefore(HEDGES_BEFORE, text, from);
  const start = before < from ? before : core.start;
  const wordBefore = text.slice(before, from);
  const wordBehind = text.slice(core.end, behind);
  const hedge = written.more ? 'more' : wordBehind ? hedgeBehind(wordBehind) : wordBefore ? hedgeBefore(wordBefore) : null;
  const word = written.more ? '' : wordBehind || wordBefore;
  return { start, end: behind, hedge, interval: allowed(hedge, word, written) };
}

function allowed(hedge: Hedge | null, word: string, written: Written): Interval {
  const { value } = written;
  const inclusive = INCLUSIVE.has(word);
  if (hedge === 'more') return { low: value, high: add(value, unitOf(written.more?.place ?? written.ulp)), bounds: '()' };
  if (hedge === 'over') return { low: value, high: null, bounds: inclusive ? '[]' : '(]' };
  if (hedge === 'under' && inclusive) return { low: null, high: value, bounds: '[]' };
  if (hedge === 'under') return { low: softLow(value), high: value, bounds: '[)' };
  if (hedge === 'about') return { low: subtract(value, tenth(value)), high: add(value, tenth(value)), bounds: '[]' };
  return written.exact ? point(value) : around(value, unitOf(written.ulp));
}

/** 近/不足 x reaches down by the last non-zero place of x: 近500 from 400, 近1750万 from 1740万. */
function softLow(value: Decimal): Decimal {
  const digits = String(value.units);
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  const low = subtract(value, unitOf(zeros - value.scale));
  return compare(low, decimal(0)) < 0 ? decimal(0) : low;
}

/** 约 x is taken as x ± 10 %. */
const tenth = (value: Decimal): Decimal => shift(value.units < 0 ? { ...value, units: -value.units } : value, -1);
