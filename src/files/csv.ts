import Papa from 'papaparse';
import { GoujiError } from '../core/error.ts';
import type { Grid } from '../core/grid.ts';
import { decodeText, type SourceFile } from './bytes.ts';
import { BOUNDS } from '../table/sheet.ts';
import { textCell } from './formats.ts';

/** A csv or tsv file (separator detected), or csv text handed over directly. */
export function readCsv(file: SourceFile): Grid {
  const text = decodeText(file.path, file.bytes);
  if (text.trim() === '') throw new GoujiError('file-empty', { file: file.path });
  return csvGrid(file.path, text);
}

/** Rows count records, blank ones too. An unclosed quote would swallow the rest of the file, so it is refused with the row where it opens. */
export function csvGrid(file: string, text: string): Grid {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { preview: BOUNDS.rows + 1, delimitersToGuess: [',', '\t', ';', '，', '|'] });
  const quote = errors.find(({ code }) => code === 'MissingQuotes');
  if (quote) throw new GoujiError('csv-quote', { file, row: String((quote.row ?? 0) + 1) });
  return { file, sheet: null, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false, rows: data.map((row) => row.map((cell) => textCell(cell))) };
}
