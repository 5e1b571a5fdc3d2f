import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';

/** What spreadsheet programs would run as a formula when they open a csv file. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as csv with a byte order mark, without which Excel takes it for GBK. Text that looks like a formula is quoted with '. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${Papa.unparse(rows.map((row) => row.map((cell) => (FORMULA.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell))))}\r\n`);

/** Tables as a workbook, a sheet each; every cell is text, so that no program rounds a number. */
export const workbookOf = (sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) });

/** A workbook of one sheet. */
export const xlsxOf = (name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> => workbookOf([{ name, rows }]);
