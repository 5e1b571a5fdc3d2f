import { equals } from '../core/decimal.ts';
import type { Correction } from '../core/correction.ts';
import type { Grid } from '../core/grid.ts';
import type { GridReading, Table, TableDatum, TableProblem, Unread } from '../core/table.ts';
import { readBlock, yearIn, type Place } from './block.ts';
import { blocksOf, isBasisCell, readColumns, type Column } from './columns.ts';
import { corrected } from './correct.ts';
import { frameSheet, type Frame, type Framed } from './frames.ts';
import { scopeOf, type Scope } from './scope.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { unitText } from './unit.ts';

/** Reads all tables of a grid. `given` is the year where the file tells none; corrections hold before anything that was read. Pure; about linear in the cells. */
export function readGrid(grid: Grid, given: number | null, corrections: readonly Correction[] = []): GridReading {
  if (grid.hidden) return { tables: [], data: [], unread: [] };
  const sheet = openSheet(grid);
  const framed = frameSheet(sheet);
  let above: Scope | null = null;
  const readings = framed.frames.map((frame, table) => {
    above = scopeOf(sheet, { frame, rows: framed.rows }, above, given);
    return readFrame({ sheet, frame, framed, scope: above, table, corrections });
  });
  return { tables: readings.map(({ table }) => table), data: readings.flatMap(({ data }) => data), unread: [...readings.flatMap(({ unread }) => unread), ...outside(sheet, framed)] };
}

/** Numbers that stand in no table: rows without a head over them. */
function outside(sheet: Sheet, { frames, rows }: Framed): Unread[] {
  const inside = new Set(frames.flatMap(({ body: [from, to] }) => Array.from({ length: to - from }, (_, i) => from + i)));
  return rows.filter(({ kind, index }) => kind === 'numeric' && !inside.has(index)).flatMap(({ index, filled }) =>
    filled.filter((column) => sheet.content(index, column).kind === 'number').map((column): Unread => ({
      cell: { file: sheet.grid.file, sheet: sheet.grid.sheet, ref: sheet.ref(index, column) }, text: sheet.raw(index, column)?.text.slice(0, 40) ?? '', why: 'no-table',
    })));
}

interface FrameReading {
  readonly table: Table;
  readonly data: readonly TableDatum[];
  readonly unread: readonly Unread[];
}

function readFrame(place: Place): FrameReading {
  const { sheet, frame, framed, scope } = place;
  const columns = corrected(readColumns(sheet, frame, framed.heads), sheet, place.corrections);
  const blocks = blocksOf(columns);
  const tableYear = scope.year ?? latestYear(sheet, frame, columns);
  const readings = blocks.map((block) => readBlock(place, block, tableYear));
  const found = readings.flatMap(({ data }) => data);
  const { data, twice } = unique(found);
  const unread = [...readings.flatMap((reading) => reading.unread), ...twice.map((datum): Unread => ({ cell: datum.cell, text: datum.label, why: 'twice' }))];
  const problems: TableProblem[] = [];
  if (data.some(({ quantity, measure }) => quantity.unit === null && measure !== 'weight' && measure !== 'score')) problems.push({ code: 'unit-unknown', detail: '' });
  if (scope.odd !== null) problems.push({ code: 'unit-unclear', detail: scope.odd });
  const [top, bottom] = [frame.head[0], frame.body[1] - 1];
  return {
    data, unread,
    table: {
      file: sheet.grid.file, sheet: sheet.grid.sheet, range: `${sheet.ref(top, frame.columns[0])}:${sheet.ref(bottom, frame.columns[1] - 1)}`, title: scope.title, office: scope.office,
      unit: unitText(scope.units), year: tableYear, scope: scope.scope, columns: readings.flatMap((reading) => reading.columns), problems,
    },
  };
}

/** The greatest year that a column or a row names. */
function latestYear(sheet: Sheet, { body: [from, to] }: Frame, columns: readonly Column[]): number | null {
  let latest = 0;
  for (let row = from; row < to; row++) for (const { use, index } of columns) if (use === 'name' || use === 'basis') latest = Math.max(latest, isBasisCell(sheet.text(row, index)) ? (yearIn(sheet.text(row, index)) ?? 0) : 0);
  for (const { heads, use, index } of columns) {
    for (const { year } of heads) latest = Math.max(latest, year ?? 0);
    if (use !== 'year') continue;
    for (let row = from; row < to; row++) latest = Math.max(latest, yearIn(sheet.text(row, index)) ?? 0);
  }
  return latest === 0 ? null : latest;
}


/** Two cells of one identity: nobody can know which is meant, so neither is used; equal ones say the same. */
function unique(data: readonly TableDatum[]): { data: TableDatum[]; twice: TableDatum[] } {
  const first = new Map<string, TableDatum>();
  const twice = new Map<string, TableDatum[]>();
  for (const datum of data) {
    const { label, path, basis, measure, period, scope, quantity } = datum;
    const key = `${label}|${path.join('/')}|${basis}|${measure}|${period?.text ?? ''}|${scope ?? ''}|${quantity.unit ?? ''}`;
    const known = first.get(key);
    if (!known) first.set(key, datum);
    else if (!equals(known.quantity.value, quantity.value)) (twice.get(key) ?? twice.set(key, [known]).get(key))?.push(datum);
  }
  for (const key of twice.keys()) first.delete(key);
  return { data: [...first.values()], twice: [...twice.values()].flat() };
}
