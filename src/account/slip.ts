import { add, compare, decimal, negate, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Range } from './ratio.ts';

/** How a written number can have come from the right one by a single slip of the hand or the unit. */
export type Slip = 'digit' | 'transposition' | 'point' | 'unit';

/** A number that one slip turns the written one into, and by how many places its point moved. */
type Variant = readonly [slip: Slip, value: Decimal, moved: number];

/**
 * The variants that may lie between `low` and `high`, give or take `room`. Binary fractions only sort out what is far off; for each
 * place the digits that fit are worked out, so that most numbers are done with in a few steps.
 */
function* variants(value: Decimal, low: number, high: number, room: number): Generator<Variant> {
  const digits = String(value.units).replace('-', '');
  const about = toNumber(value);
  const slack = room + Math.abs(about) * TINY;
  const from = (text: string): Decimal => decimal(BigInt(text), value.scale);
  let weight = 10 ** (digits.length - 1 - value.scale);
  for (let i = 0; i < digits.length; i++, weight /= 10) {
    const digit = Number(digits[i]);
    const next = i + 1 < digits.length ? Number(digits[i + 1]) : digit;
    const swapped = about + (next - digit) * weight * 0.9;
    if (next !== digit && swapped >= low - slack && swapped <= high + slack) yield ['transposition', from(digits.slice(0, i) + next + digit + digits.slice(i + 2)), 0];
    const last = Math.min(9, Math.floor(digit + (high - about + slack) / weight));
    for (let d = Math.max(0, Math.ceil(digit + (low - about - slack) / weight)); d <= last; d++) if (d !== digit) yield ['digit', from(digits.slice(0, i) + d + digits.slice(i + 1)), 0];
  }
  for (const [slip, power] of MOVES) {
    const moved = about * 10 ** power;
    const margin = room * 10 ** power + Math.abs(moved) * TINY;
    if (moved >= low - margin && moved <= high + margin) yield [slip, shift(value, power), power];
  }
}

const TINY = 1e-9;
const MOVES: readonly (readonly [Slip, number])[] = [['point', -1], ['point', 1], ['point', -2], ['point', 2], ['point', -3], ['point', 3], ['unit', -4], ['unit', 4], ['unit', -8], ['unit', 8]];

/**
 * The slip that explains why `written`, exact to ± `half`, is not in the range where it should be; null when none does. A coincidence
 * is ruled out: of all numbers of the right size, fewer than one in `luck` must be explainable by a slip of this kind. Where the
 * words already tie the numbers together, less luck has to be ruled out.
 */
export function slipOf(written: Decimal, half: Decimal, right: Range, luck = LUCK): Slip | null {
  if (Number(written.units) === 0) return null;
  if (written.units < 0) return slipOf(negate(written), half, { low: negate(right.high), high: negate(right.low) }, luck);
  for (const [slip, value, moved] of variants(written, toNumber(right.low), toNumber(right.high), toNumber(half))) {
    const room = shift(half, moved);
    const range = { low: subtract(right.low, room), high: add(right.high, room) };
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
