import { add, compare, decimal, negate, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Range } from './ratio.ts';

/** How a written number can have come from the right one by a single slip of the hand or the unit. */
export type Slip = 'digit' | 'transposition' | 'point' | 'unit';

/** Whether a number that one slip turns the written one into may be the right one; `moved`: by how many places its point moved. */
type Fits = (slip: Slip, value: Decimal, moved: number) => boolean;

/**
 * The first slip whose number lies about between `low` and `high`, give or take `room`, and `fits`. Binary fractions only sort out what is far
 * off; for each place the digits that come near are worked out, so that most numbers are done with in a few steps.
 */
function firstSlip(value: Decimal, low: number, high: number, room: number, fits: Fits): Slip | null {
  const digits = String(value.units);
  const about = toNumber(value);
  const slack = room + Math.abs(about) * TINY;
  const [least, most] = [Math.max(low - about, about - high) - slack, Math.max(high - about, about - low) + slack];
  const from = (text: string): Decimal => decimal(BigInt(text), value.scale);
  let weight = 10 ** (digits.length - 1 - value.scale);
  for (let i = 0; i < digits.length; i++, weight /= 10) {
    // A slip at this place moves the number by at least nine tenths of the place and by at most nine of it.
    if (weight * LARGEST_DIGIT < least) break;
    if (weight * NEXT_TO > most) continue;
    const digit = digits.charCodeAt(i) - ZERO_CODE;
    const next = i + 1 < digits.length ? digits.charCodeAt(i + 1) - ZERO_CODE : digit;
    const swapped = about + (next - digit) * weight * NEXT_TO;
    if (next !== digit && swapped >= low - slack && swapped <= high + slack && fits('transposition', from(digits.slice(0, i) + next + digit + digits.slice(i + 2)), 0)) return 'transposition';
    const last = Math.min(LARGEST_DIGIT, Math.floor(digit + (high - about + slack) / weight));
    for (let d = Math.max(0, Math.ceil(digit + (low - about - slack) / weight)); d <= last; d++) if (d !== digit && fits('digit', from(digits.slice(0, i) + d + digits.slice(i + 1)), 0)) return 'digit';
  }
  for (const { slip, power, factor } of MOVES) {
    const moved = about * factor;
    const margin = room * factor + Math.abs(moved) * TINY;
    if (moved >= low - margin && moved <= high + margin && fits(slip, shift(value, power), power)) return slip;
  }
  return null;
}

const TINY = 1e-9;
const ZERO_CODE = 48;
const LARGEST_DIGIT = 9;
/** Two digits that differ by one, exchanged: 10 − 1 in the lower place, so 0.9 of the higher. */
const NEXT_TO = 0.9;
const MOVES: readonly { readonly slip: Slip; readonly power: number; readonly factor: number }[] =
  ([['point', [-1, 1, -2, 2, -3, 3]], ['unit', [-4, 4, -8, 8]]] as const).flatMap(([slip, powers]) => powers.map((power) => ({ slip, power, factor: 10 ** power })));

/**
 * The slip that explains why `written`, exact to ± `half`, is not in the range where it should be; null when none does. A coincidence
 * is ruled out: of all numbers of the right size, fewer than one in `luck` must be explainable by a slip of this kind. Where the
 * words already tie the numbers together, less luck has to be ruled out.
 */
export function slipOf(written: Decimal, half: Decimal, right: Range, luck = LUCK): Slip | null {
  if (Number(written.units) === 0) return null;
  if (written.units < 0) return slipOf(negate(written), half, { low: negate(right.high), high: negate(right.low) }, luck);
  return firstSlip(written, toNumber(right.low), toNumber(right.high), toNumber(half), (slip, value, moved) => {
    const room = shift(half, moved);
    const range = { low: subtract(right.low, room), high: add(right.high, room) };
    return compare(range.low, value) <= 0 && compare(value, range.high) <= 0 && isTelling(slip, written, value, range, luck);
  });
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
