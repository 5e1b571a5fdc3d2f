import Papa from 'papaparse';
import { decodeText, type SourceFile } from './bytes.ts';
import type { Grid } from './grid.ts';

/** A csv or tsv file (separator detected), or csv text handed over directly. */
export function readCsv(file: SourceFile): Grid {
  return csvGrid(file.path, decodeText(file.path, file.bytes));
}

export function csvGrid(file: string, text: string): Grid {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', '\t', ';', '，'] });
  const rows = data.map((row) => row.map((cell) => ({ text: cell.trim(), unknown: false })));
  return { file, sheet: null, rows };
}
