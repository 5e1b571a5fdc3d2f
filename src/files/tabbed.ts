import { textGrid, type Grid } from '../core/grid.ts';
import { captionOf } from '../table/captions.ts';
import { textCell } from './formats.ts';

/** Rows from which lines with tabs are a table. */
const FEWEST = 2;
/** Lines above a table that are looked at. */
const ABOVE = 8;

/** Tables of a text whose cells are parted by tabs, each with the short lines right above it in rows of their own. */
export function tablesIn(file: string, text: string): Grid[] {
  const lines = text.split('\n');
  const grids: Grid[] = [];
  let since = 0;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (lines[to]?.includes('\t')) to++;
    if (to - from >= FEWEST) {
      const caption = captionOf(lines.slice(Math.max(since, from - ABOVE), from));
      const grid = textGrid(file, [...caption.map((line) => [line]), ...lines.slice(from, to).map((line) => line.split('\t'))]);
      grids.push({ ...grid, sheet: `表${grids.length + 1}`, above: caption.length, rows: grid.rows.map((row) => row.map(({ text: words }) => textCell(words))) });
    }
    if (to > from) since = to;
    from = Math.max(from + 1, to);
  }
  return grids;
}
