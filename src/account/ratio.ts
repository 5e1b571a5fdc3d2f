import { add, compare, decimal, multiply, subtract, ZERO, type Decimal } from '../core/decimal.ts';
import type { Interval } from '../core/interval.ts';

const HUNDRED = decimal(100);

/** Bounded on both sides; the arithmetic below needs ends. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const rangeOf = ({ low, high }: Interval): Range | null => (low && high ? { low, high } : null);

export const plus = (a: Range, b: Range): Range => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const minus = (a: Range, b: Range): Range => ({ low: subtract(a.low, b.high), high: subtract(a.high, b.low) });
export const overlaps = (a: Range, b: Range): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
/** What all of them have in common; null when they have nothing, or one of them is not known. */
export function meeting(ranges: readonly (Range | null)[]): Range | null {
  let common: Range | null = null;
  for (const range of ranges) {
    if (!range || (common && !overlaps(common, range))) return null;
    common = common === null ? range : { low: compare(common.low, range.low) < 0 ? range.low : common.low, high: compare(common.high, range.high) > 0 ? range.high : common.high };
  }
  return common;
}

export const times = (a: Range, sign: -1 | 0 | 1): Range => (sign < 0 ? { low: subtract(ZERO, a.high), high: subtract(ZERO, a.low) } : a);
export const sumRange = (ranges: readonly Range[]): Range => ranges.reduce(plus, { low: ZERO, high: ZERO });

/** A sum without one of its terms. */
export const without = (total: Range, term: Range): Range => ({ low: subtract(total.low, term.low), high: subtract(total.high, term.high) });

/**
 * `part / whole`, in per cent, can be within `rate`. By cross-multiplication, so exact. All of part and whole must be ≥ 0 and the
 * whole able to be > 0; otherwise nothing can be said and the answer is null.
 */
export function isRate(part: Range, whole: Range, rate: Range): boolean | null {
  if (compare(part.low, ZERO) < 0 || compare(whole.low, ZERO) < 0 || compare(whole.high, ZERO) <= 0) return null;
  const least = multiply(part.low, HUNDRED);
  const most = multiply(part.high, HUNDRED);
  return compare(least, multiply(rate.high, whole.high)) <= 0 && compare(most, multiply(rate.low, whole.low)) >= 0;
}

/** `part / whole` in per cent as a range that holds all it can be; null when the whole can be 0. For slips and words only. */
export function percentRange(part: Range, whole: Range, divide: (a: Decimal, b: Decimal, places: number) => Decimal): Range | null {
  if (compare(whole.low, ZERO) <= 0) return null;
  const places = 6;
  return { low: divide(multiply(part.low, HUNDRED), whole.high, places), high: divide(multiply(part.high, HUNDRED), whole.low, places) };
}
