import type { Dataset, RecordedDate } from '../core/datum.ts';
import type { Correction } from '../core/correction.ts';
import { GoujiError } from '../core/error.ts';
import { DOCUMENTS, TABLES } from '../core/extensions.ts';
import type { Grid } from '../core/grid.ts';
import type { GridReading, Table, Unread } from '../core/table.ts';
import { datasetOf } from '../table/dataset.ts';
import type { Dictionary } from '../table/facts.ts';
import { tableProblems } from '../table/problems.ts';
import { readGrid } from '../table/read.ts';
import { refuseLarge, type SourceFile } from './bytes.ts';
import { csvGrid, readCsv } from './csv.ts';
import { noticesOf, readProse } from './prose.ts';
import { refuseOld } from './refused.ts';
import { WORKBOOK } from './workbook.ts';
import { readWorkbook } from './xlsx.ts';

/** All that data files say: data, how each table was understood, and what was left out. */
export interface DatasetReading {
  readonly dataset: Dataset;
  readonly tables: readonly Table[];
  readonly unread: readonly Unread[];
  readonly problems: readonly GoujiError[];
}

/** Reads all data files of a report. A file that cannot be read is a problem; the others still count. */
export async function readDataset(files: readonly SourceFile[], dictionary: Dictionary, year: number | null, dates: readonly RecordedDate[] = [], corrections: readonly Correction[] = []): Promise<DatasetReading> {
  const grids: Grid[] = [];
  const problems: GoujiError[] = [];
  for (const file of files) {
    try {
      refuseLarge(file.path, file.bytes);
      const { grids: own, problems: told } = await readGrids(file);
      grids.push(...own);
      problems.push(...told);
    } catch (cause) {
      if (!(cause instanceof GoujiError)) throw cause;
      problems.push(cause);
    }
  }
  const reading = gridsToDataset(grids, dictionary, year, dates, corrections);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** Csv text alone, as the line protocol hands it over. An unclosed quote leaves nothing read. */
export function readCsvText(name: string, text: string, dictionary: Dictionary, year: number | null = null): DatasetReading {
  try {
    return gridsToDataset([csvGrid(name, text)], dictionary, year, []);
  } catch (cause) {
    if (!(cause instanceof GoujiError)) throw cause;
    return { ...gridsToDataset([], dictionary, year, []), problems: [cause] };
  }
}

/** Formats by extension: how a file becomes grids, and what is to be told of the format itself. */
const FORMATS: readonly { readonly extensions: RegExp; readonly read: (file: SourceFile) => Promise<{ grids: readonly Grid[]; problems: GoujiError[] }> }[] = [
  { extensions: /\.(?:csv|tsv)$/i, read: async (file) => ({ grids: [readCsv(file)], problems: [] }) },
  { extensions: /\.xlsx$/i, read: (file) => workbook(file, 'xlsx') },
  { extensions: /\.xls$/i, read: (file) => workbook(file, 'xls') },
  { extensions: /\.ods$/i, read: (file) => workbook(file, 'ods') },
  { extensions: new RegExp(`\\.(?:${DOCUMENTS.join('|')})$`, 'i'), read: (file) => Promise.resolve(tablesOf(file)) },
];

async function workbook(file: SourceFile, format: 'xlsx' | 'xls' | 'ods'): Promise<{ grids: readonly Grid[]; problems: GoujiError[] }> {
  const { grids, beyond, far } = await readWorkbook(file, format);
  const problems: GoujiError[] = format === 'xlsx' ? [] : [new GoujiError('table-plain', { file: file.path })];
  if (far > 0) problems.push(new GoujiError('table-beyond', { file: file.path, sheet: '', what: `> ${WORKBOOK.columns} columns` }));
  if (beyond > 0) problems.push(new GoujiError('table-beyond', { file: file.path, sheet: '', what: `> ${WORKBOOK.sheets}` }));
  return { grids, problems };
}

/** The tables of a document. One without any is told. */
function tablesOf(file: SourceFile): { grids: readonly Grid[]; problems: GoujiError[] } {
  const document = readProse(file);
  return { grids: document.tables, problems: [...noticesOf(file.path, document), ...(document.tables.length === 0 ? [new GoujiError('tables-none', { file: file.path })] : [])] };
}

async function readGrids(file: SourceFile): Promise<{ grids: readonly Grid[]; problems: GoujiError[] }> {
  const format = FORMATS.find(({ extensions }) => extensions.test(file.path));
  if (!format) refuseOld(file.path);
  if (!format) throw new GoujiError('file-format', { file: file.path, expected: [...TABLES, ...DOCUMENTS].join(', ') });
  return format.read(file);
}

function gridsToDataset(grids: readonly Grid[], dictionary: Dictionary, year: number | null, dates: readonly RecordedDate[], corrections: readonly Correction[] = []): DatasetReading {
  const readings: GridReading[] = grids.map((grid) => readGrid(grid, year, corrections));
  const { dataset, conflicts } = datasetOf(readings, dictionary, year, dates);
  return {
    dataset, tables: readings.flatMap(({ tables }) => tables), unread: readings.flatMap(({ unread }) => unread),
    problems: [...grids.flatMap((grid, i) => tableProblems(grid, readings[i] as GridReading)), ...conflicts],
  };
}
