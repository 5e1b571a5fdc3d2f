import { decimal, divide, equals, round, shift, type Decimal } from '../core/decimal.ts';
import type { Column } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** Rows that must bear a ratio out, and columns that may be its parts. */
const FEWEST = 3;
const MOST = 12;
/** Decimals from which a rate is more than a 1 or a 0.5, which many pairs of columns bear out. */
const PRECISE = 2;

/**
 * The power of ten by which a column of rates that states no % is one, proven by the table itself: 2 where each is the quotient of two of the other columns
 * (0.9525 = 95.25 ÷ 100), 0 where it is a hundred times that; null where no two columns bear it out in every row that has both.
 */
export function provenPower(sheet: Sheet, [from, to]: readonly [number, number], rate: Column, others: readonly Column[]): 0 | 2 | null {
  const rows = Array.from({ length: to - from }, (_, i) => from + i).filter((row) => numberIn(sheet, row, rate) !== null);
  if (rows.filter((row) => (numberIn(sheet, row, rate)?.scale ?? 0) >= PRECISE).length < FEWEST) return null;
  const parts = others.filter((column) => column !== rate).slice(0, MOST);
  for (const power of [2, 0] as const) {
    for (const of of parts) {
      for (const by of parts) {
        const tried = of === by ? [] : rows.flatMap((row) => isQuotient(numberIn(sheet, row, rate), scaledIn(sheet, row, of), scaledIn(sheet, row, by), power) ?? []);
        if (tried.length >= FEWEST && tried.every(Boolean)) return power;
      }
    }
  }
  return null;
}

function numberIn(sheet: Sheet, row: number, { index }: Column): Decimal | null {
  const content = sheet.content(row, index);
  return content.kind === 'number' && content.unit === null ? content.value : null;
}

/** As the head of its column scales it: 186.5 under （万元） beside 1790430 under （元）. */
function scaledIn(sheet: Sheet, row: number, column: Column): Decimal | null {
  const value = numberIn(sheet, row, column);
  return value && shift(value, column.heads.findLast(({ unit }) => unit !== null)?.unit?.power ?? 0);
}

/** To as many decimals as the rate itself has; null where a part is not there. */
function isQuotient(rate: Decimal | null, of: Decimal | null, by: Decimal | null, power: 0 | 2): boolean | null {
  if (!rate || !of || !by || equals(by, decimal(0))) return null;
  const places = Math.max(rate.scale, 0);
  return equals(round(divide(shift(of, 2 - power), by, places + 2), places), rate);
}
