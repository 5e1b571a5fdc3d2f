import type { Claim } from '../../core/claim.ts';
import { compare, decimal, divide, multiply } from '../../core/decimal.ts';
import { written, type Term, type Tried } from '../equations.ts';
import { isRate, minus, overlaps, percentRange, plus, times, type Range } from '../ratio.ts';

/** What the words believe of an equation: stated or announced by the text, known of the field, or inferred from names that are alike. */
export type Warrant = 'stated' | 'announced' | 'known' | 'inferred';

/** An equation between figures of the text, tried: whether it holds, and what each figure would have to be. */
export interface Constraint extends Tried {
  readonly warrant: Warrant;
  readonly holds: boolean;
  /** It would hold the other way round: the word that tells the direction is wrong. Of differences only. */
  readonly reversed?: boolean;
  /** Of what is inferred: one in how many numbers may be explained by a slip at most. Fewer where nothing is said. */
  readonly luck?: number;
}

/** The term of a claim; undefined where the figure is bounded on one side only. */
export type TermOf = (claim: Claim) => Term | undefined;

/** `a ÷ b = p`. */
export function rateOf(kind: 'rate' | 'share', p: Term, a: Term, b: Term, warrant: Warrant): Constraint {
  return {
    kind, warrant, terms: [p, a, b], needed: [percentRange(a.range, b.range, divide), null, null],
    working: `${written(a)} ÷ ${written(b)} ≠ ${written(p)}`, holds: isRate(a.range, b.range, p.range) ?? !isOfNothing(kind, a, b, p),
  };
}

/** 年初预算为0，完成年初预算的95.89%: of a budget of nothing no share was met. */
const isOfNothing = (kind: 'rate' | 'share', a: Term, b: Term, p: Term): boolean => kind === 'rate' && Number(b.value.units) === 0 && Number(a.value.units) !== 0 && Number(p.value.units) !== 0;

/** `a − b = sign·c`; nothing where the units differ. */
export function* differenceOf(c: Term, a: Term, b: Term, sign: Claim['sign'], warrant: Warrant): Generator<Constraint> {
  if (a.figure.unit !== c.figure.unit || b.figure.unit !== c.figure.unit) return;
  // 利润负0.86亿元，减亏0.34亿元: of losses.
  const gap = times(minus(a.range, b.range), isLoss(a) && isLoss(b) ? (sign < 0 ? 1 : -1) : sign);
  yield {
    kind: 'difference', warrant, terms: [c, a, b], needed: [gap, plus(b.range, times(c.range, sign)), minus(a.range, times(c.range, sign))],
    working: `${written(a)} − ${written(b)} ≠ ${sign < 0 ? '−' : ''}${written(c)}`, holds: overlaps(gap, c.range), reversed: overlaps(times(gap, -1), c.range),
  };
}

const isLoss = ({ range }: Term): boolean => Number(range.high.units) < 0;

/** `c ÷ prior = p`, where the prior level is a range worked out of `others`. */
export function growthOf(p: Term, c: Term, prior: Range, words: string, others: readonly Term[], sign: number, warrant: Warrant = 'stated'): Constraint {
  const holds = isRate(c.range, prior, p.range);
  const [only] = others;
  // 10304亿元 more than last year, and 66342万元 in all: last year less than nothing.
  const isTooMuch = only !== undefined && sign > 0 && Number(only.range.low.units) >= 0 && compare(c.range.low, only.range.high) > 0;
  // The change itself: L·P/(100 ± P).
  const base = only ? plus({ low: decimal(100), high: decimal(100) }, times(p.range, sign < 0 ? -1 : 1)) : null;
  const change = only && base && Number(base.low.units) > 0 && Number(only.range.low.units) >= 0
    ? { low: divide(multiply(only.range.low, p.range.low), base.high, 6), high: divide(multiply(only.range.high, p.range.high), base.low, 6) } : null;
  return {
    kind: 'change', warrant, terms: [p, c, ...others], needed: [percentRange(c.range, prior, divide), change, ...others.map(() => null)],
    working: `${written(c)} ÷ ${others.length > 0 ? `（${words}）` : words} ≠ ${written(p)}`, holds: holds ?? !isTooMuch,
  };
}
