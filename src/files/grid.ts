/** One cell of a table file as its format gives it. `text` is '' for an empty cell. */
export interface GridCell {
  readonly text: string;
  /** A formula whose result the file does not hold: its value is unknown, never 0. */
  readonly unknown: boolean;
}

/** One table: a csv file, or a sheet of a workbook. Rows may differ in length. */
export interface Grid {
  readonly file: string;
  /** Null for a csv file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly GridCell[])[];
}

/** `C5` for row 4, column 2, both 0-based. */
export function cellRef(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
