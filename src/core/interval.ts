import { add, compare, decimal, decimalText, subtract, type Decimal } from './decimal.ts';

export type Bounds = '[]' | '[)' | '(]' | '()';

/** The values that a written figure allows; a null end is unbounded. */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly bounds: Bounds;
}

export const point = (value: Decimal): Interval => ({ low: value, high: value, bounds: '[]' });

/** `value ± ulp/2`: what rounding to the written places allows. `ulp` is the weight of the last written place. */
export function around(value: Decimal, ulp: Decimal): Interval {
  const half = decimal(BigInt(ulp.units) * 5n, ulp.scale + 1);
  return { low: subtract(value, half), high: add(value, half), bounds: '[]' };
}

export function holds(interval: Interval, value: Decimal): boolean {
  const { low, high, bounds } = interval;
  if (low && compare(value, low) < (bounds[0] === '[' ? 0 : 1)) return false;
  return !(high && compare(value, high) > (bounds[1] === ']' ? 0 : -1));
}

/** Two intervals share a value. */
export function meet(a: Interval, b: Interval): boolean {
  return !below(a, b) && !below(b, a);
}

function below(a: Interval, b: Interval): boolean {
  if (!a.high || !b.low) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && !(a.bounds[1] === ']' && b.bounds[0] === '['));
}

/** Sum of intervals: every end is the sum of the ends. Closed unless a term is open. */
export function total(terms: readonly Interval[]): Interval {
  const end = (side: 'low' | 'high') =>
    terms.reduce<Decimal | null>((acc, t) => (acc && t[side] ? add(acc, t[side]) : null), decimal(0));
  const open = (i: 0 | 1, mark: string) => terms.some((t) => t.bounds[i] === mark);
  const bounds = `${open(0, '(') ? '(' : '['}${open(1, ')') ? ')' : ']'}` as Bounds;
  return { low: end('low'), high: end('high'), bounds };
}

export const intervalText = (i: Interval): string =>
  `${i.bounds[0]}${i.low ? decimalText(i.low) : '−∞'}, ${i.high ? decimalText(i.high) : '∞'}${i.bounds[1]}`;
