import { readXlsx } from 'hucre/xlsx';
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
      row.map((value, c): GridCell => ({ text: cellText(value), unknown: value === null && hasFormula(sheet.cells?.get(`${r},${c}`)) })),
    ),
  }));
}

async function opened(file: SourceFile): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(file.bytes, { sheets: (info) => !info.hidden && !info.veryHidden });
  } catch (cause) {
    throw new GoujiError('file-format', { file: file.path, expected: 'xlsx' }, cause);
  }
}

const hasFormula = (cell: { formula?: string } | undefined): boolean => cell?.formula !== undefined;

/** Numbers as a workbook shows them at most, with 15 significant digits, which takes the noise of binary fractions away. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const [mantissa = '', exponent = '0'] = value.toPrecision(15).split('e');
  const shift = Number(exponent);
  if (shift === 0) return mantissa.replace(/\.?0+$/, '');
  return BigInt(Math.round(value)).toString();
}
