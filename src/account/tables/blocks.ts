import type { Span } from '../../core/place.ts';
import { captionOf } from '../../table/captions.ts';
import { readLines } from '../../text/lines.ts';
import { cellsOf } from '../../text/tables.ts';

/** Lines of cells between tabs or bars, with the short lines above that may say what they are. */
export interface CellBlock extends Span {
  readonly above: readonly string[];
  readonly rows: readonly (readonly Span[])[];
}

const BORDER = /[\t|｜]/;
/** A line of Markdown between the head and the rows. */
const RULE = /^[\s|｜:-]+$/;
/** Rows from which lines of cells are a table, and lines above it that are looked at. */
const FEWEST = 2;
const ABOVE = 8;

/** The tables of a text as they are written, cell by cell, in order. */
export function cellBlocks(text: string): CellBlock[] {
  if (!BORDER.test(text)) return [];
  const lines = readLines(text);
  const isRow = ({ start, end }: Span): boolean => BORDER.test(text.slice(start, end));
  const blocks: CellBlock[] = [];
  let since = 0;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isRow(lines[to] as Span)) to++;
    if (to - from >= FEWEST) {
      const own = lines.slice(from, to).filter(({ start, end }) => !RULE.test(text.slice(start, end)));
      blocks.push({ start: (lines[from] as Span).start, end: (lines[to - 1] as Span).end, above: captionOf(lines.slice(Math.max(since, from - ABOVE), from).map((line) => text.slice(line.start, line.end))), rows: own.map((line) => cellsOf(text, line)) });
    }
    if (to > from) since = to;
    from = Math.max(from + 1, to);
  }
  return blocks;
}
