import { readHead, type Head } from './head.ts';
import { isProse, readRow, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** Where one table stands on a sheet: rows half-open, its head, what was said above it and below it. */
export interface Frame {
  /** Rows over the head that speak of the table: titles, units, years. */
  readonly preamble: readonly number[];
  readonly head: readonly [number, number];
  readonly body: readonly [number, number];
  /** Notes and signatures below, to the next table. */
  readonly after: readonly number[];
}

/** A sheet cut into tables, and the rows that belong to none. */
export interface Framed {
  readonly frames: readonly Frame[];
  readonly rows: readonly Row[];
  readonly heads: Heads;
}

/** Heads of cells, each read once. Null for a blank cell. */
export type Heads = (row: number, column: number) => Head | null;

/** How many rows with numbers tell where the numbers start. */
const SAMPLE = 8;
/** No head is taller. */
const TALLEST = 8;

export function frameSheet(sheet: Sheet): Framed {
  const heads = headsOf(sheet);
  const rows = Array.from({ length: sheet.height }, (_, index) => readRow(sheet, index, heads));
  const frames: Frame[] = [];
  const ahead = aheadOf(rows);
  let from = 0;
  for (let at = 0; at < rows.length; ) {
    const end = rows[at]?.kind === 'head' ? headEnd(sheet, rows, heads, at) : at;
    if (end === at || !hasBody(rows, end)) {
      at++;
      continue;
    }
    const stop = bodyEnd(sheet, rows, end, ahead);
    const start = headStart(sheet, rows, heads, at, from);
    frames.push({ preamble: rowsBetween(rows, from, start), head: [start, end], body: [end, stop], after: [] });
    at = from = stop;
  }
  return { frames: withAfter(frames, rows), rows, heads };
}

function headsOf(sheet: Sheet): Heads {
  const known = new Map<string, Head>();
  return (row, column) => {
    const text = sheet.text(row, column);
    if (text === '') return null;
    const head = known.get(text) ?? readHead(text);
    known.set(text, head);
    return head;
  };
}

const rowsBetween = (rows: readonly Row[], from: number, to: number): number[] =>
  rows.slice(from, to).flatMap(({ index, kind }) => (kind === 'blank' ? [] : [index]));

/** A row that a head reaches up to: groups over value columns alone, merged (2024年 over 预算数 and 决算数). */
function headStart(sheet: Sheet, rows: readonly Row[], heads: Heads, at: number, floor: number): number {
  const above = rows[at - 1];
  if (!above || above.index < floor || above.kind !== 'single') return at;
  const [column = 0] = above.filled;
  const { left, right, bottom } = sheet.area(above.index, column);
  return column > 0 && right > left && bottom === above.index && heads(above.index, left)?.known ? at - 1 : at;
}

/** The row behind the head that starts at `start`: further rows of heads, merged remainders, the numbers of the columns. */
function headEnd(sheet: Sheet, rows: readonly Row[], heads: Heads, start: number): number {
  const values = firstValue(sheet, rows, heads, start);
  let end = start + 1;
  for (; end < rows.length && end - start < TALLEST; end++) {
    const row = rows[end] as Row;
    if (row.kind === 'line') return end + 1;
    const covered = row.filled.length === 0 && isCovered(sheet, end, start);
    if (covered) continue;
    if (row.figure !== null && row.kind !== 'head') break;
    if (row.kind === 'blank' || row.kind === 'note' || row.kind === 'signature' || row.kind === 'meta' || row.kind === 'numeric') break;
    if (!row.filled.every((column) => column >= values || isStub(heads(end, column)) || sheet.area(end, column).top < end)) break;
    if (!row.filled.some((column) => column >= values)) break;
  }
  return end;
}

/** A blank row that a merged cell of the head reaches into. */
const isCovered = (sheet: Sheet, row: number, start: number): boolean =>
  Array.from({ length: sheet.width }, (_, column) => sheet.area(row, column)).some(({ top, bottom, right, left }) => top >= start && top < row && bottom >= row && (right > left || bottom > top));

/** 类, 款, 项, 栏次, 科目名称 below the first row of a head: part of the head. */
const isStub = (head: Head | null): boolean => head?.role === 'code' || head?.role === 'line' || head?.role === 'serial' || head?.role === 'name' || head?.role === 'group' || head?.role === 'unit';

/** Leftmost column of numbers in the next rows that have some, leaving out columns that number or classify. */
function firstValue(sheet: Sheet, rows: readonly Row[], heads: Heads, start: number): number {
  let first = sheet.width;
  for (let at = start + 1, seen = 0; at < rows.length && seen < SAMPLE; at++) {
    const row = rows[at] as Row;
    if (row.kind !== 'numeric') continue;
    seen++;
    const column = row.filled.find((c) => {
      const kind = sheet.content(at, c).kind;
      return (kind === 'number' || kind === 'dash' || kind === 'unknown') && !isAside(heads, start, at, c);
    });
    if (column !== undefined) first = Math.min(first, column);
  }
  return first;
}

function isAside(heads: Heads, start: number, row: number, column: number): boolean {
  for (let r = start; r < Math.min(row, start + TALLEST); r++) {
    const role = heads(r, column)?.role;
    if (role === 'serial' || role === 'line' || role === 'code' || role === 'year' || role === 'unit') return true;
  }
  return false;
}

/** There are numbers below before anything else that could head them. */
function hasBody(rows: readonly Row[], from: number): boolean {
  for (let at = from; at < rows.length; at++) {
    const kind = rows[at]?.kind;
    if (kind === 'numeric') return true;
    if (kind === 'head' || kind === 'note' || kind === 'signature' || kind === 'line') return false;
    if (kind === 'text' && (rows[at]?.filled.length ?? 0) > 1 && at - from > 40) return false;
  }
  return false;
}

/** For each row, whether of the rows from it on a head comes before a number. */
function aheadOf(rows: readonly Row[]): readonly ('head' | 'numeric' | 'end')[] {
  const ahead: ('head' | 'numeric' | 'end')[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const kind = rows[at]?.kind;
    const heads = (kind === 'head' || kind === 'line') && ahead[at + 1] === 'numeric';
    ahead[at] = heads || (kind === 'head' && ahead[at + 1] === 'head') ? 'head' : kind === 'numeric' ? 'numeric' : (ahead[at + 1] ?? 'end');
  }
  return ahead;
}

/** The body ends at a note, a signature, or where the next thing that comes is another head. */
function bodyEnd(sheet: Sheet, rows: readonly Row[], from: number, ahead: readonly string[]): number {
  let end = from;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] as Row;
    if (row.kind === 'note' || row.kind === 'signature') return end;
    if (ahead[at] === 'end' && isWordy(sheet, row)) end = at + 1;
    else if (ahead[at] !== 'numeric' && row.kind !== 'numeric') return end;
    if (row.kind === 'numeric') end = at + 1;
    if (row.kind === 'meta' && row.filled.length === 1 && rows[at - 1]?.kind === 'blank') return end;
  }
  return end;
}

/** A row of the table all the same that has words where the others have numbers. */
const isWordy = (sheet: Sheet, { kind, index, filled }: Row): boolean => (kind === 'text' || kind === 'head') && filled.length > 1 && filled.every((column) => !isProse(sheet.text(index, column)));

function withAfter(frames: readonly Frame[], rows: readonly Row[]): Frame[] {
  return frames.map((frame, i) => {
    const next = frames[i + 1]?.head[0] ?? rows.length;
    return { ...frame, after: rowsBetween(rows, frame.body[1], next) };
  });
}
