import { textGrid, type Grid } from '../core/grid.ts';
import { captionOf } from './captions.ts';
import { textCell } from './formats.ts';

/** Rows from which lines with tabs are a table. */
const FEWEST = 2;

/** Tables of a text whose cells are parted by tabs, each with the short lines right above it in rows of their own. */
export function tablesIn(file: string, text: string): Grid[] {
  const lines = text.split('\n');
  const grids: Grid[] = [];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (lines[to]?.includes('\t')) to++;
    if (to - from >= FEWEST) {
      const before = lines.slice(0, from);
      const caption = captionOf(before.slice(before.findLastIndex((line) => line.includes('\t')) + 1));
      const grid = textGrid(file, [...caption.map((line) => [line]), ...lines.slice(from, to).map((line) => line.split('\t'))]);
      grids.push({ ...grid, sheet: `表${grids.length + 1}`, rows: grid.rows.map((row) => row.map(({ text: words }) => textCell(words))) });
    }
    from = Math.max(from, to);
  }
  return grids;
}
