import { readXlsx, type Cell } from 'hucre/xlsx';
import { parseDecimal, plainText, shift } from '../core/decimal.ts';
import { GoujiError } from '../core/error.ts';
import { guardArchive } from './archive.ts';
import type { SourceFile } from './bytes.ts';
import type { Grid, GridCell } from './grid.ts';

/** The visible sheets of a workbook. Hidden ones are left out, as a reader of the workbook would not see them. */
export async function readWorkbook(file: SourceFile): Promise<Grid[]> {
  guardArchive(file.path, file.bytes, 'xlsx');
  const workbook = await opened(file);
  return workbook.sheets.map((sheet) => ({
    file: file.path,
    sheet: sheet.name,
    rows: sheet.rows.map((row, r) =>
      row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`))),
    ),
  }));
}

async function opened(file: SourceFile): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(file.bytes, { readStyles: true, sheets: (info) => !info.hidden && !info.veryHidden });
  } catch (cause) {
    throw new GoujiError('file-format', { file: file.path, expected: 'xlsx' }, cause);
  }
}

const cellOf = (value: unknown, cell: Cell | undefined): GridCell => ({ text: cellText(value, cell?.style?.numFmt ?? ''), unknown: value === null && cell?.formula !== undefined });

/** Numbers as a workbook shows them at most, with 15 significant digits, which takes the noise of binary fractions away. */
function cellText(value: unknown, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return isPercent(format) ? `${plainNumber(value, 2)}%` : plainNumber(value, 0);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

/** A format such as `0.00%` shows 0.985 as 98.50%; a % in quotes is mere text. */
const isPercent = (format: string): boolean => format.replace(/"[^"]*"/g, '').includes('%');

function plainNumber(value: number, power: number): string {
  const [mantissa = '', exponent = '0'] = (Number.isSafeInteger(value) ? `${value}e0` : value.toExponential(14)).split('e');
  const exact = parseDecimal(mantissa);
  return exact ? plainText(shift(exact, Number(exponent) + power)) : String(value);
}
