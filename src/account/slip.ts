import { add, compare, decimal, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Range } from './ratio.ts';

/** How a written number can have come from the right one by a single slip of the hand or the unit. */
export type Slip = 'digit' | 'transposition' | 'point' | 'unit';

/** One slip: what it would make of the number, about, and exactly when asked. */
interface Variant {
  readonly slip: Slip;
  readonly about: number;
  readonly exact: () => Decimal;
  /** By how many places the point moved. */
  readonly moved: number;
}

/** Every number that one slip turns the written one into. */
function* variants(value: Decimal): Generator<Variant> {
  const digits = String(value.units).replace('-', '');
  const about = toNumber(value);
  const weight = (i: number): number => 10 ** (digits.length - 1 - i - value.scale);
  const from = (text: string) => (): Decimal => decimal(BigInt(text), value.scale);
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [Number(digits[i]), Number(digits[i + 1])];
    if (a !== b) yield { slip: 'transposition', about: about + (b - a) * (weight(i) - weight(i + 1)), exact: from(digits.slice(0, i) + b + a + digits.slice(i + 2)), moved: 0 };
  }
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    for (let d = 0; d < 10; d++) if (d !== digit) yield { slip: 'digit', about: about + (d - digit) * weight(i), exact: from(digits.slice(0, i) + d + digits.slice(i + 1)), moved: 0 };
  }
  for (const [slip, powers] of MOVES) for (const power of powers) yield { slip, about: about * 10 ** power, exact: () => shift(value, power), moved: power };
}

const MOVES: readonly (readonly [Slip, readonly number[]])[] = [['point', [-1, 1, -2, 2, -3, 3]], ['unit', [-4, 4, -8, 8]]];

/**
 * The slip that explains why `written`, exact to ± `half`, is not in the range where it should be; null when none does. A coincidence
 * is ruled out: of all numbers of the right size, fewer than one in `luck` must be explainable by a slip of this kind. Where the
 * words already tie the numbers together, less luck has to be ruled out.
 */
export function slipOf(written: Decimal, half: Decimal, right: Range, luck = LUCK): Slip | null {
  if (Number(written.units) === 0) return null;
  const [low, high, room] = [toNumber(right.low), toNumber(right.high), toNumber(half)];
  for (const { slip, about, exact, moved } of variants(written)) {
    // Binary fractions only sort out what is far off; what may fit is computed exactly.
    const margin = room * 10 ** moved + Math.abs(about) * 1e-9;
    if (about < low - margin || about > high + margin) continue;
    const value = exact();
    const range = { low: subtract(right.low, shift(half, moved)), high: add(right.high, shift(half, moved)) };
    if (compare(range.low, value) <= 0 && compare(value, range.high) <= 0 && isTelling(slip, written, value, range, luck)) return slip;
  }
  return null;
}

export const LUCK = 50;
/** For numbers that the words tie together: 其中, 合计, the same name. */
export const TIED = 8;

function isTelling(slip: Slip, written: Decimal, value: Decimal, { low, high }: Range, luck: number): boolean {
  const digits = String(written.units).replace('-', '').length;
  const kinds = slip === 'unit' ? 4 : slip === 'point' ? 6 : 10 * digits - 1;
  const width = Math.abs(toNumber(high) - toNumber(low)) || 10 ** -written.scale;
  return kinds * width * luck < 10 * Math.abs(toNumber(Number(value.units) === 0 ? written : value));
}

/** For orders of magnitude only. */
const toNumber = (d: Decimal): number => Number(d.units) / 10 ** d.scale;
