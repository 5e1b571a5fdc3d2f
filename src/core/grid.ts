/** One cell of a table as its format gives it, before anybody asks what it means. */
export interface GridCell {
  /** As shown, outer blanks kept (they indent row names). Numbers in full, without separators; '' when empty. */
  readonly text: string;
  /** The format stores a number here, not text that looks like one. */
  readonly numeric: boolean;
  /** Levels of indentation that the cell's style adds. */
  readonly indent: number;
  /** Why the cell's value is unknown though it is not empty; null when it is known. */
  readonly unknown: Unknown | null;
}

/** A formula whose result the file does not hold, an error value, a number format that shows something else than the number. */
export type Unknown = 'formula' | 'error' | 'format';

/** Cells that are shown as one; inclusive, 0-based. The first holds what is shown. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, a csv file, a pasted or written table. Rows may differ in length. */
export interface Grid {
  readonly file: string;
  /** Null for formats without sheets. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly GridCell[])[];
  /** So many rows at the top hold what stands above the table in its document: the rows of the table are counted behind them. */
  readonly above?: number;
  readonly merges: readonly Merge[];
  /** Rows and columns that the file hides, 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The file hides the whole sheet. */
  readonly hidden: boolean;
}

export const EMPTY_CELL: GridCell = { text: '', numeric: false, indent: 0, unknown: null };

/** A grid of plain text cells. */
export const textGrid = (file: string, rows: readonly (readonly string[])[]): Grid => ({
  file, sheet: null, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false,
  rows: rows.map((row) => row.map((text) => ({ ...EMPTY_CELL, text }))),
});

/** `C5` for row 4, column 2, both 0-based. */
export function cellRef(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
