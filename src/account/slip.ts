import { add, compare, decimal, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Range } from './ratio.ts';

/** How a written number can have come from the right one by a single slip of the hand or the unit. */
export type Slip = 'digit' | 'transposition' | 'point' | 'unit';

/** Every number that one slip turns the written one into, and by how many places its point moved. */
function* variants(value: Decimal): Generator<readonly [slip: Slip, value: Decimal, moved: number]> {
  const digits = String(value.units).replace('-', '');
  const from = (text: string): Decimal => decimal(BigInt(text), value.scale);
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] !== digits[i + 1]) yield ['transposition', from(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2)), 0];
  }
  for (let i = 0; i < digits.length; i++) {
    for (let d = 0; d < 10; d++) if (String(d) !== digits[i]) yield ['digit', from(digits.slice(0, i) + d + digits.slice(i + 1)), 0];
  }
  for (const power of [-1, 1, -2, 2, -3, 3]) yield ['point', shift(value, power), power];
  for (const power of [-4, 4, -8, 8]) yield ['unit', shift(value, power), power];
}

/**
 * The slip that explains why `written`, exact to ± `half`, is not in the range where it should be; null when none does. A coincidence
 * is ruled out: of all numbers of the right size, fewer than one in `luck` must be explainable by a slip of this kind. Where the
 * words already tie the numbers together, less luck has to be ruled out.
 */
export function slipOf(written: Decimal, half: Decimal, right: Range, luck = LUCK): Slip | null {
  if (Number(written.units) === 0) return null;
  for (const [slip, value, moved] of variants(written)) {
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
