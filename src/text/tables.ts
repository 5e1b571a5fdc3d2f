import type { Span } from '../core/place.ts';
import type { TextTable } from '../core/text-table.ts';
import { readLines } from './lines.ts';
import { trimmed } from './sentences.ts';
import { gridTable, streamTables, type Word } from './table-rows.ts';

/** What a line can be to a table: cells side by side, one cell with its border, a border alone, or other words. */
type Kind = 'row' | 'cell' | 'bar' | 'rule' | 'words';

interface Line {
  readonly kind: Kind;
  readonly cells: readonly Word[];
  readonly span: Span;
}

const BORDER = /[|｜\t]/;
const BORDERS = /[|｜\t]/g;
/** Cells side by side without a border: 执行数 90 89.97 89.97. */
const RUN = /\d[%％]?[ \u3000]+[-−]?\d/;
/** No cell of a table is longer. */
const LONGEST = 200;

/**
 * The tables of a text, in order: rows of cells between | or tabs (Markdown too), one cell a line as pages are copied, and rows that
 * were run together in one line, where several numbers stand side by side.
 */
export function readTables(text: string): TextTable[] {
  if (!BORDER.test(text) && !RUN.test(text)) return [];
  const lines = readLines(text).map((span) => lineOf(text, span));
  const tables: TextTable[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = Math.max(endOf(lines, i, isGrid), i);
    const stream = end > i + 1 ? end : endOfStream(lines, i);
    if (end > i + 1) tables.push(...gridTable(lines.slice(i, end).flatMap(({ kind, cells }) => (kind === 'row' ? [cells] : []))));
    else if (stream > i + 2) tables.push(...streamTables(streamOf(lines.slice(i, stream))));
    else tables.push(...runTogether(text, lines[i] as Line));
    i = Math.max(i + 1, end > i + 1 ? end : stream > i + 2 ? stream : 0);
  }
  return tables;
}

function lineOf(text: string, span: Span): Line {
  const written = text.slice(span.start, span.end);
  if (!BORDER.test(written)) return { kind: 'words', cells: wordsOf(text, span, /$/g), span };
  const cells = wordsOf(text, span, BORDERS);
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return { kind: 'bar', cells: [], span };
  if (filled.every((cell) => /^:?-{2,}:?$/.test(cell.text))) return { kind: 'rule', cells: [], span };
  return filled.length > 1 ? { kind: 'row', cells: unframed(written, cells), span } : { kind: 'cell', cells: filled, span };
}

/** The cells of a line between borders, trimmed. */
export const cellsOf = (text: string, span: Span): readonly Word[] => unframed(text.slice(span.start, span.end), wordsOf(text, span, BORDERS));

/** | a | b |: the outer borders enclose no cells. */
const unframed = (written: string, cells: readonly Word[]): readonly Word[] =>
  cells.slice(/^\s*[|｜]/.test(written) ? 1 : 0, /[|｜]\s*$/.test(written) ? -1 : undefined);

/** The pieces of a line between separators, trimmed. */
function wordsOf(text: string, span: Span, separator: RegExp): Word[] {
  const words: Word[] = [];
  let from = span.start;
  const push = (end: number): void => {
    const inner = trimmed(text, from, end);
    words.push(inner ? { ...inner, text: text.slice(inner.start, inner.end) } : { start: from, end: from, text: '' });
  };
  for (const match of text.slice(span.start, span.end).matchAll(separator)) {
    push(span.start + match.index);
    from = span.start + match.index + match[0].length;
    if (match[0] === '') return words;
  }
  push(span.end);
  return words;
}

const isGrid = ({ kind }: Line): boolean => kind === 'row' || kind === 'rule';

function endOf(lines: readonly Line[], from: number, belongs: (line: Line) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] as Line)) end++;
  return end;
}

/** One cell a line: each has its border behind it, or on the next line. */
function endOfStream(lines: readonly Line[], from: number): number {
  let end = from;
  for (; end < lines.length; end++) {
    const { kind, span } = lines[end] as Line;
    if (kind === 'cell' || kind === 'bar' || (kind === 'row' && end > from)) continue;
    const bordered = lines[end + 1]?.kind === 'bar' || (end > from && lines[end - 1]?.kind === 'bar');
    if (kind !== 'words' || !bordered || span.end - span.start > LONGEST) break;
  }
  return end;
}

/** The cells in their order. A border alone is an empty cell only where cells bring their own. */
function streamOf(lines: readonly Line[]): Word[] {
  const own = lines.some(({ kind }) => kind === 'cell');
  return lines.flatMap(({ kind, cells, span }) => (kind !== 'bar' ? cells : own ? [{ start: span.start, end: span.start, text: '' }] : []));
}

function runTogether(text: string, { span }: Line): TextTable[] {
  const written = text.slice(span.start, span.end);
  return RUN.test(written) ? streamTables(wordsOf(text, span, /[ \u3000]+/g).filter((word) => word.text !== ''), 2) : [];
}
