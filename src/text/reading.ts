import { add, decimal, shift, type Decimal } from '../core/decimal.ts';

/** `over` parts of a whole, exact: `n / d`, d positive. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** A numeral at a position: its value, and how precisely it is written. */
export interface Reading {
  readonly start: number;
  /** Behind 余/多/几. */
  readonly end: number;
  /** Before a 余/多 that ends the number; equal to `end` otherwise. */
  readonly bare: number;
  /** The lower one of 八九亿. Meaningless when there is a ratio. */
  readonly value: Decimal;
  readonly ratio: Ratio | null;
  /** The upper one of 八九亿 (two neighbouring digits: eight to nine). */
  readonly upTo: Decimal | null;
  /** Weight of the last written place, as a power of ten. */
  readonly ulp: number;
  /** 余/多/几 inside or right behind the number, and the weight (power of ten) of what it leaves open. */
  readonly more: { readonly place: number } | null;
  /** 万 or 亿 (or million) was written. */
  readonly scaled: boolean;
  /** More than one point (1.2.3): a version or clause number, not a quantity. */
  readonly dotted: boolean;
  /** A place word, a point or a decimal proves a number: 三十, 二点五; 二〇二二 and 三 are digits only. */
  readonly placed: boolean;
  /** Power of ten that the whole number is multiplied by with 万/亿: 4 for 300万, 0 for 3万5千. */
  readonly big: number;
  /** As `big` with 十百千 too, when a single digit or mantissa carries it: 10 for 九百亿, else `big`. */
  readonly all: number;
}

type Parts = Pick<Reading, 'start' | 'end' | 'value'> & Partial<Reading>;

export const reading = (parts: Parts): Reading => ({
  bare: parts.end, ratio: null, upTo: null, ulp: 0, more: null, scaled: false, dotted: false, placed: false, big: 0, all: 0, ...parts,
});

/** Power of ten of the last non-zero place: 1000 → 3, 420 → 1, 8.5 → −1. */
export function lowestPlace(value: Decimal): number {
  if (typeof value.units === 'bigint') return lowestOfText(String(value.units)) - value.scale;
  let zeros = 0;
  for (let units = value.units; units !== 0 && units % 10 === 0; units /= 10) zeros++;
  return zeros - value.scale;
}

function lowestOfText(digits: string): number {
  let end = digits.length;
  while (end > 1 && digits.charAt(end - 1) === '0') end--;
  return digits.length - end;
}

/** The sum; quick where both are small whole numbers. */
export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.scale === 0 && b.scale === 0 && typeof a.units === 'number' && typeof b.units === 'number') {
    const units = a.units + b.units;
    if (Number.isSafeInteger(units)) return { units, scale: 0 };
  }
  return add(a, b);
}

/** `value × 10^power`, power ≥ 0; quick where it stays a small whole number. */
export function times(value: Decimal, power: number): Decimal {
  const over = power - value.scale;
  if (over < 0 || typeof value.units === 'bigint' || over > 15) return shift(value, power);
  const units = value.units * 10 ** over;
  return Number.isSafeInteger(units) ? { units, scale: 0 } : shift(value, power);
}

/** A ratio as a decimal when it ends, else undefined: 1/2 → 0.5, 1/3 → undefined. */
export function terminating(ratio: Ratio): Decimal | undefined {
  const shared = commonDivisor(ratio.n < 0n ? -ratio.n : ratio.n, ratio.d);
  const [n, d] = [ratio.n / shared, ratio.d / shared];
  let scale = 0;
  let rest = d;
  for (const prime of [2n, 5n]) {
    let count = 0;
    for (; rest % prime === 0n && count < 400; count++) rest /= prime;
    scale = Math.max(scale, count);
  }
  if (rest !== 1n) return undefined;
  return decimal((n * 10n ** BigInt(scale)) / d, scale);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A whole or decimal number as a ratio. */
export const ratioOf = ({ units, scale }: Decimal): Ratio => ({ n: BigInt(units), d: 10n ** BigInt(scale) });

/** `2/3` as written, not reduced. */
export const plainRatio = ({ n, d }: Ratio): string => `${n}/${d}`;
