/**
 * An exact decimal number, `units / 10^scale`. `scale` ≥ 0 is the number of written decimals, so 4765400.00 and 4765400
 * are equal in value and differ in precision. `units` is a safe integer, or a BigInt beyond 2^53.
 */
export interface Decimal {
  readonly units: number | bigint;
  readonly scale: number;
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

export function decimal(units: number | bigint, scale = 0): Decimal {
  const small = typeof units === 'bigint' && units <= LARGEST && units >= -LARGEST;
  return { units: small ? Number(units) : units, scale };
}

/** Reads `-1234.50`: ASCII digits, at most one point, no separators. Anything else gives undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return undefined;
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  return decimal(BigInt(text.replace('.', '').replace(/^\+/, '') || '0'), scale);
}

export const ZERO: Decimal = decimal(0);

const unitsAt = (d: Decimal, scale: number): bigint => BigInt(d.units) * 10n ** BigInt(scale - d.scale);

/** Products up to here are exact in a double. */
const EXACT = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** As unitsAt, as long as everything stays a safe integer; NaN otherwise. Most amounts do, and BigInt costs tenfold. */
function smallAt(d: Decimal, scale: number): number {
  if (typeof d.units === 'bigint') return Number.NaN;
  const units = d.units * (POWERS[scale - d.scale] ?? Number.NaN);
  return Math.abs(units) <= EXACT ? units : Number.NaN;
}

/** −1, 0 or 1, by value. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
  const scale = Math.max(a.scale, b.scale);
  const [m, n] = [smallAt(a, scale), smallAt(b, scale)];
  if (!Number.isNaN(m - n)) return Math.sign(m - n);
  const [x, y] = [unitsAt(a, scale), unitsAt(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const equals = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const small = smallAt(a, scale) + smallAt(b, scale);
  if (Math.abs(small) <= EXACT) return decimal(small, scale);
  return decimal(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

export const negate = (d: Decimal): Decimal => decimal(typeof d.units === 'bigint' ? -d.units : 0 - d.units, d.scale);

export const absolute = (d: Decimal): Decimal => (Number(d.units) < 0 ? negate(d) : d);

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const sum = (terms: readonly Decimal[]): Decimal => terms.reduce(add, ZERO);

export function multiply(a: Decimal, b: Decimal): Decimal {
  const small = Number(a.units) * Number(b.units);
  return Math.abs(small) <= EXACT ? decimal(small, a.scale + b.scale) : decimal(BigInt(a.units) * BigInt(b.units), a.scale + b.scale);
}

/** `d × 10^power`; the written places move with the point: 22.62 × 10^4 = 226200, 5 × 10^-1 = 0.5. */
export function shift(d: Decimal, power: number): Decimal {
  const scale = d.scale - power;
  return scale >= 0 ? decimal(d.units, scale) : decimal(BigInt(d.units) * 10n ** BigInt(-scale), 0);
}

/** Rounds half away from zero (四舍五入) to `places` decimals; pads with zeros when fewer were written. */
export function round(d: Decimal, places: number): Decimal {
  if (d.scale <= places) return decimal(unitsAt(d, places), places);
  return divide(d, decimal(1), places);
}

/** `a / b` rounded half away from zero to `places` decimals. Throws RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const numerator = BigInt(a.units) * 10n ** BigInt(b.scale + places);
  const denominator = BigInt(b.units) * 10n ** BigInt(a.scale);
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const [n, m] = [abs(numerator), abs(denominator)];
  const quotient = (2n * n + m) / (2n * m);
  return decimal(negative ? -quotient : quotient, places);
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** Plain decimal text with the written decimals: `-0.50`, `4765400.00`. Reads back equal. */
export function decimalText(d: Decimal): string {
  const negative = d.units < 0;
  const digits = String(d.units).replace('-', '').padStart(d.scale + 1, '0');
  const cut = digits.length - d.scale;
  const text = d.scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return negative ? `-${text}` : text;
}

/** As decimalText, without trailing zeros behind the point. */
export const plainText = (d: Decimal): string =>
  d.scale === 0 ? decimalText(d) : decimalText(d).replace(/\.?0+$/, '');
