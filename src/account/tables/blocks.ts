import type { Span } from '../../core/place.ts';
import { readLines } from '../../text/lines.ts';
import { trimmed } from '../../text/sentences.ts';

/** Lines of cells between tabs or bars, with the short lines above that may say what they are. */
export interface CellBlock extends Span {
  readonly above: readonly string[];
  readonly rows: readonly (readonly Span[])[];
}

const BORDER = /[\t|｜]/;
const BORDERS = /[\t|｜]/g;
/** A line of Markdown between the head and the rows. */
const RULE = /^[\s|｜:-]+$/;
/** Rows from which lines of cells are a table, and lines above it that are looked at. */
const FEWEST = 2;
const ABOVE = 3;
const LONGEST = 50;

/** The tables of a text as they are written, cell by cell, in order. */
export function cellBlocks(text: string): CellBlock[] {
  if (!BORDER.test(text)) return [];
  const lines = readLines(text);
  const isRow = ({ start, end }: Span): boolean => BORDER.test(text.slice(start, end));
  const blocks: CellBlock[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isRow(lines[to] as Span)) to++;
    if (to - from >= FEWEST) {
      const own = lines.slice(from, to).filter(({ start, end }) => !RULE.test(text.slice(start, end)));
      blocks.push({ start: (lines[from] as Span).start, end: (lines[to - 1] as Span).end, above: aboveOf(text, lines.slice(Math.max(0, from - 2 * ABOVE), from)), rows: own.map((line) => cellsOf(text, line)) });
    }
    from = Math.max(from + 1, to);
  }
  return blocks;
}

/** Back to the last sentence or row. */
function aboveOf(text: string, lines: readonly Span[]): string[] {
  const above: string[] = [];
  for (const { start, end } of lines.toReversed()) {
    const line = text.slice(start, end).trim();
    if (above.length >= ABOVE || line.length > LONGEST || line.endsWith('。') || BORDER.test(line)) break;
    if (line !== '') above.unshift(line);
  }
  return above;
}

/** The cells of a line, trimmed; the outer bars of Markdown enclose none. */
function cellsOf(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const cells: Span[] = [];
  let from = 0;
  const push = (to: number): void => void cells.push(trimmed(text, start + from, start + to) ?? { start: start + from, end: start + from });
  for (const { index } of line.matchAll(BORDERS)) {
    push(index);
    from = index + 1;
  }
  push(line.length);
  return cells.slice(/^\s*[|｜]/.test(line) ? 1 : 0, /[|｜]\s*$/.test(line) ? -1 : undefined);
}
