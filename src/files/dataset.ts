import type { Dataset, Datum, RecordedDate } from '../core/datum.ts';
import { GoujiError } from '../core/error.ts';
import type { Fact } from '../core/pack.ts';
import { cellText } from '../core/place.ts';
import { refuseLarge, type SourceFile } from './bytes.ts';
import { csvGrid, readCsv } from './csv.ts';
import type { Grid } from './grid.ts';
import { readTable, type TableDatum } from './table.ts';
import { readWorkbook } from './xlsx.ts';

export interface DatasetReading {
  readonly dataset: Dataset;
  readonly problems: readonly GoujiError[];
}

/** Reads all data files of a report. A file that cannot be read is a problem; the others still count. */
export async function readDataset(files: readonly SourceFile[], facts: readonly Fact[], year: number | null, dates: readonly RecordedDate[] = []): Promise<DatasetReading> {
  const grids: Grid[] = [];
  const problems: GoujiError[] = [];
  for (const file of files) {
    try {
      refuseLarge(file.path, file.bytes);
      grids.push(...(await readGrids(file)));
    } catch (cause) {
      if (!(cause instanceof GoujiError)) throw cause;
      problems.push(cause);
    }
  }
  const reading = gridsToDataset(grids, facts, year, dates);
  return { dataset: reading.dataset, problems: [...problems, ...reading.problems] };
}

/** Csv text alone, as the line protocol hands it over. */
export const readCsvText = (name: string, text: string, facts: readonly Fact[]): DatasetReading =>
  gridsToDataset([csvGrid(name, text)], facts, null, []);

async function readGrids(file: SourceFile): Promise<Grid[]> {
  if (/\.xlsx$/i.test(file.path)) return readWorkbook(file);
  if (/\.(csv|tsv)$/i.test(file.path)) return [readCsv(file)];
  throw new GoujiError('file-format', { file: file.path, expected: 'csv, tsv, xlsx' });
}

function gridsToDataset(grids: readonly Grid[], facts: readonly Fact[], year: number | null, dates: readonly RecordedDate[]): DatasetReading {
  const readings = grids.map((grid) => readTable(grid, facts, year));
  const found = readings.flatMap((reading) => reading.data);
  const reportYear = year ?? latestYear(found);
  const { data, problems } = identified(found, reportYear);
  return { dataset: { year: reportYear, data, dates }, problems: [...readings.flatMap((reading) => reading.problems), ...problems] };
}

/** Without settings, the report is taken to be on the latest year that the tables speak of. */
function latestYear(data: readonly TableDatum[]): number | null {
  const years = data.flatMap((datum) => datum.period?.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** `expense.basic`, `expense.basic@budget`, `expense.basic@previous`, `接待读者@2023`, `馆藏@start`; with the scope where only that tells two apart. A second datum of one identity is a problem. */
function identified(found: readonly TableDatum[], year: number | null): { data: Datum[]; problems: GoujiError[] } {
  const data = new Map<string, Datum>();
  const problems: GoujiError[] = [];
  for (const datum of found) {
    const plain = (datum.fact ?? datum.label) + suffix(datum, year);
    const id = data.has(plain) && datum.scope !== null && data.get(plain)?.scope !== datum.scope ? `${plain}@${datum.scope}` : plain;
    const first = data.get(id);
    if (!first) data.set(id, { id, ...datum });
    else problems.push(new GoujiError('cell-duplicate', { file: datum.cell.file, cell: cellText(datum.cell), label: datum.label, first: cellText(first.cell) }));
  }
  return { data: [...data.values()], problems };
}

function suffix(datum: TableDatum, year: number | null): string {
  const of = datum.period?.year ?? null;
  const when = of === null || year === null || of === year ? '' : of === year - 1 ? '@previous' : `@${of}`;
  return when + (datum.period?.point === 'start' ? '@start' : '') + (datum.basis === 'actual' ? '' : `@${datum.basis}`);
}
