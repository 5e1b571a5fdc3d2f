import { cellRef, type Grid, type GridCell } from '../core/grid.ts';
import { readCell, type Content } from './cell.ts';

const BLANK: Content = { kind: 'blank' };

/** Bounds of what is looked at: more rows or columns than any office table has. What lies beyond is told as unread. */
export const BOUNDS = { rows: 20_000, columns: 256, cells: 2_000_000 } as const;

/** Where a merged area starts and how far it reaches; a cell that is not merged is an area of one. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A grid as a reader of it sees it: hidden rows and columns taken out, merged areas as one cell each, contents read. */
export interface Sheet {
  readonly grid: Grid;
  readonly height: number;
  readonly width: number;
  /** Content of the cell; blank where a merged area covers it. */
  content(row: number, column: number): Content;
  raw(row: number, column: number): GridCell | undefined;
  /** `C5` in the file, hidden rows and columns counted. */
  ref(row: number, column: number): string;
  /** `C` of the column, as the file counts. */
  letter(column: number): string;
  area(row: number, column: number): Area;
  /** The text of the area that a cell belongs to; '' when there is none. */
  text(row: number, column: number): string;
}

export function openSheet(grid: Grid): Sheet {
  const rows = visible(Math.min(grid.rows.length, BOUNDS.rows), grid.hiddenRows);
  const widest = rows.reduce((most, row) => Math.max(most, filledWidth(grid.rows[row] ?? [])), 0);
  const columns = visible(Math.min(widest, BOUNDS.columns), grid.hiddenColumns);
  const areas = areasOf(grid, rows, columns);
  const contents = rows.map((row, r) => columns.map((column, c) => (isCovered(areas, r, c) ? BLANK : readCell(grid.rows[row]?.[column]))));
  const content = (row: number, column: number): Content => contents[row]?.[column] ?? BLANK;
  const area = (row: number, column: number): Area => areas.get(row)?.get(column) ?? { top: row, left: column, bottom: row, right: column };
  return {
    grid, height: rows.length, width: columns.length, content, area,
    raw: (row, column) => grid.rows[rows[row] ?? -1]?.[columns[column] ?? -1],
    letter: (column) => cellRef(0, columns[column] ?? column).replace(/\d+$/, ''),
    ref: (row, column) => {
      const own = (rows[row] ?? row) - (grid.above ?? 0);
      return own < 0 ? `↑${-own}` : cellRef(own, columns[column] ?? column);
    },
    text: (row, column) => {
      const { top, left } = area(row, column);
      const found = content(top, left);
      return found.kind === 'text' ? found.text : found.kind === 'number' ? (grid.rows[rows[top] ?? -1]?.[columns[left] ?? -1]?.text.trim() ?? '') : '';
    },
  };
}

const visible = (count: number, hidden: ReadonlySet<number>): number[] => Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(i));

function filledWidth(row: readonly GridCell[]): number {
  const last = row.findLastIndex(({ text, unknown }) => text.trim() !== '' || unknown !== null);
  return last + 1;
}

type Areas = ReadonlyMap<number, ReadonlyMap<number, Area>>;

const isCovered = (areas: Areas, row: number, column: number): boolean => {
  const area = areas.get(row)?.get(column);
  return area !== undefined && (area.top !== row || area.left !== column);
};

/** Merged areas by the visible row and column of each of their cells, cut to what is looked at. */
function areasOf(grid: Grid, rows: readonly number[], columns: readonly number[]): Areas {
  const rowOf = new Map(rows.map((row, i) => [row, i]));
  const columnOf = new Map(columns.map((column, i) => [column, i]));
  const areas = new Map<number, Map<number, Area>>();
  let budget = BOUNDS.cells;
  for (const merge of grid.merges) {
    const [top, bottom] = span(merge.top, Math.min(merge.bottom, BOUNDS.rows), rowOf);
    const [left, right] = span(merge.left, Math.min(merge.right, BOUNDS.columns), columnOf);
    if (top > bottom || left > right || (budget -= (bottom - top + 1) * (right - left + 1)) < 0) continue;
    for (let r = top; r <= bottom; r++) {
      const line = areas.get(r) ?? new Map<number, Area>();
      areas.set(r, line);
      for (let c = left; c <= right; c++) line.set(c, { top, left, bottom, right });
    }
  }
  return areas;
}

/** First and last visible index of a range of the file; empty as [0, -1]. */
function span(from: number, to: number, indexOf: ReadonlyMap<number, number>): [number, number] {
  let first: number | undefined;
  let last: number | undefined;
  for (let i = from; i <= to; i++) {
    const index = indexOf.get(i);
    if (index === undefined) continue;
    first ??= index;
    last = index;
  }
  return first === undefined || last === undefined ? [0, -1] : [first, last];
}
