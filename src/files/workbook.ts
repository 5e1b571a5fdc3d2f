import { readOds } from 'hucre/ods';
import { readXls, readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import type { Grid, GridCell } from '../core/grid.ts';
import { EMPTY_CELL } from '../core/grid.ts';
import { BOUNDS } from '../table/sheet.ts';
import { numberCell, textCell } from './formats.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

/** What is read of a workbook at most; more is told, not read. */
export const WORKBOOK = { sheets: 100, rows: BOUNDS.rows + 1, columns: BOUNDS.columns } as const;

export interface Workbook {
  readonly grids: readonly Grid[];
  /** Sheets beyond the bound. */
  readonly beyond: number;
}

/** All sheets of a workbook as grids. Runs where it may be stopped: the library has no bounds of its own. */
export async function parseWorkbook(file: string, bytes: Uint8Array, format: WorkbookFormat): Promise<Workbook> {
  let count = 0;
  const options = { readStyles: true, range: `A1:IV${WORKBOOK.rows}`, sheets: () => count++ < WORKBOOK.sheets };
  const book = format === 'xlsx' ? await readXlsx(bytes, options) : format === 'xls' ? await readXls(bytes) : await readOds(bytes);
  return { grids: book.sheets.slice(0, WORKBOOK.sheets).map((sheet) => gridOf(file, sheet, format === 'xlsx')), beyond: Math.max(0, Math.max(count, book.sheets.length) - WORKBOOK.sheets) };
}

function gridOf(file: string, sheet: Sheet, formatted: boolean): Grid {
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden, height }]) => (hidden || height === 0 ? [row] : []));
  const hiddenColumns = (sheet.columns ?? []).slice(0, WORKBOOK.columns).flatMap(({ hidden, width }, column) => (hidden || width === 0 ? [column] : []));
  return {
    file, sheet: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: new Set(formatted ? hiddenRows : []), hiddenColumns: new Set(formatted ? hiddenColumns : []),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol })),
    rows: sheet.rows.slice(0, WORKBOOK.rows).map((row, r) => row.slice(0, WORKBOOK.columns).map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`)))),
  };
}

function cellOf(value: unknown, cell: Cell | undefined): GridCell {
  const indent = cell?.style?.alignment?.indent ?? 0;
  const format = cell?.style?.numFmt ?? '';
  if (cell?.type === 'error') return { ...textCell(String(value ?? '#')), unknown: 'error' };
  // A follower of a shared formula has an empty text for its formula.
  if (value === null || value === undefined) return cell?.formula === undefined ? EMPTY_CELL : { ...EMPTY_CELL, text: cell.formula === '' ? '' : `=${cell.formula}`.slice(0, 60), unknown: 'formula' };
  if (typeof value === 'number') return numberCell(value, format, indent);
  if (value instanceof Date) return textCell(Number.isNaN(value.getTime()) ? '' : dated(value));
  return textCell(String(value), indent);
}

const dated = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
