import { GoujiError } from '../core/error.ts';
import { BOUNDS } from './sheet.ts';
import type { Grid } from '../core/grid.ts';
import type { GridReading, Unread, UnreadReason } from '../core/table.ts';

/** How many cells of one kind a message names. */
const NAMED = 6;

/** What people must know of a grid, problems of one kind gathered. */
export function tableProblems(grid: Grid, { tables, unread }: GridReading): GoujiError[] {
  const [file, sheet] = [grid.file, grid.sheet ?? ''];
  const problems: GoujiError[] = [];
  if (grid.hidden) problems.push(new GoujiError('table-hidden', { file, sheet, what: 'sheet' }));
  else if (grid.hiddenRows.size + grid.hiddenColumns.size > 0) problems.push(new GoujiError('table-hidden', { file, sheet, what: 'rows' }));
  if (grid.rows.length > BOUNDS.rows) problems.push(new GoujiError('table-beyond', { file, sheet, what: `> ${BOUNDS.rows}` }));
  if (tables.length === 0 && !grid.hidden && grid.rows.some((row) => row.some(({ text }) => text.trim() !== ''))) problems.push(new GoujiError('table-none', { file, sheet }));
  for (const { range, problems: own } of tables) {
    for (const { code, detail } of own) problems.push(code === 'unit-unknown' ? new GoujiError('table-unit', { file, sheet, range }) : new GoujiError('table-unclear', { file, sheet, words: detail }));
  }
  return [...problems, ...[...Map.groupBy(unread, ({ why }) => why)].map(([why, cells]) => left(file, sheet, why, cells))];
}

function left(file: string, sheet: string, reason: UnreadReason, cells: readonly Unread[]): GoujiError {
  const named = cells.slice(0, NAMED).map(({ cell }) => cell.ref).join('、');
  return new GoujiError('table-left', { file, sheet, reason, count: String(cells.length), cells: cells.length > NAMED ? `${named}…` : named, text: cells[0]?.text ?? '' });
}
