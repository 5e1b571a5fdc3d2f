import { readHead, type Head, type Heads } from './head.ts';
import { headed } from './headed.ts';
import { isProse, readRow, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { statedUnits } from './unit.ts';

/** Where one table stands on a sheet: rows half-open, its head, what was said above it and below it. */
export interface Frame {
  /** Rows over the head that speak of the table: titles, units, years. */
  readonly preamble: readonly number[];
  readonly head: readonly [number, number];
  readonly body: readonly [number, number];
  /** Columns half-open: tables may stand side by side. */
  readonly columns: readonly [number, number];
  /** Notes and signatures below, to the next table. */
  readonly after: readonly number[];
}

/** A sheet cut into tables, and the rows that belong to none. */
export interface Framed {
  readonly frames: readonly Frame[];
  readonly rows: readonly Row[];
  readonly heads: Heads;
}

/** How many rows with numbers tell where the numbers start. */
const SAMPLE = 8;
/** No head is taller. */
const TALLEST = 8;

export function frameSheet(sheet: Sheet): Framed {
  const heads = headsOf(sheet);
  const rows = headed(sheet, Array.from({ length: sheet.height }, (_, index) => readRow(sheet, index, heads)), heads);
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
    const whole: Frame = { preamble: rowsBetween(rows, behindNumbers(rows, from, start), start), head: [start, end], body: [end, stop], columns: [0, sheet.width], after: [] };
    frames.push(...panesOf(sheet, whole).map((columns) => ({ ...whole, columns })));
    at = from = stop;
  }
  return { frames: withAfter(frames, rows), rows, heads };
}

/** Tables side by side: parted by a column that is blank from the head down, each with names and numbers of its own. */
function panesOf(sheet: Sheet, { head, body }: Frame): (readonly [number, number])[] {
  const rows = Array.from({ length: body[1] - head[0] }, (_, i) => head[0] + i);
  const panes: [number, number][] = [];
  let open = false;
  for (let column = 0; column < sheet.width; column++) {
    const blank = rows.every((row) => sheet.text(row, column) === '' && sheet.content(row, column).kind === 'blank');
    if (!blank && !open) panes.push([column, column + 1]);
    if (!blank) (panes.at(-1) as [number, number])[1] = column + 1;
    open = !blank;
  }
  const whole = ([from, to]: readonly [number, number]): boolean => {
    const kinds = new Set(rows.slice(head[1] - head[0]).flatMap((row) => Array.from({ length: to - from }, (_, i) => sheet.content(row, from + i).kind)));
    return kinds.has('text') && kinds.has('number');
  };
  return panes.length > 1 && panes.every(whole) ? panes : [[0, sheet.width]];
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

/** What stands over numbers that belong to no table speaks of those. */
const behindNumbers = (rows: readonly Row[], from: number, to: number): number => Math.max(from, rows.slice(0, to).findLastIndex(({ kind }) => kind === 'numeric') + 1);

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
    if (row.kind === 'meta' && row.filled.every((column) => isUnitOnly(sheet.text(end, column)))) continue;
    if (row.kind === 'blank' || row.kind === 'note' || row.kind === 'signature' || row.kind === 'meta' || row.kind === 'numeric') break;
    if (isAllHeads(row, (column) => heads(end, column))) continue;
    if (!row.filled.every((column) => column >= values || isStub(heads(end, column)) || sheet.area(end, column).top < end || (row.kind === 'head' && isParted(sheet, end - 1, column)))) break;
    if (!row.filled.some((column) => column >= values) && !row.filled.every((column) => isStub(heads(end, column)))) break;
  }
  return end;
}

/** （计量单位：亿元） under the heads: it speaks of all of them. */
export const isUnitOnly = (text: string): boolean => /^[（(]?\s*(?:计量|金额|货币)?单位\s*[:：][^，。]{1,14}[)）]?$/.test(text.trim()) && statedUnits(text) !== null;

/** A blank row that a merged cell of the head reaches into. */
const isCovered = (sheet: Sheet, row: number, start: number): boolean =>
  Array.from({ length: sheet.width }, (_, column) => sheet.area(row, column)).some(({ top, bottom, right, left }) => top >= start && top < row && bottom >= row && (right > left || bottom > top));

/** 项目 | 行次 | 金额 under 收入 | 支出: nothing but known heads, names of columns among them. */
const isAllHeads = ({ kind, filled }: Row, headAt: (column: number) => Head | null): boolean =>
  kind === 'head' && filled.every((column) => headAt(column)?.known) && filled.some((column) => headAt(column)?.role === 'name');

/** A head above stands over several columns, of which this is one: 建设工期 over 开工日期 and 计划竣工. */
const isParted = (sheet: Sheet, row: number, column: number): boolean => {
  const { left, right } = sheet.area(row, column);
  return right > left;
};

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
    // Another unit half-way: what follows is counted in something else, under a head that does not say so.
    if (row.kind === 'meta' && row.filled.some((column) => statedUnits(sheet.text(at, column)))) return end;
    if (row.kind === 'meta' && row.filled.length === 1 && rows[at - 1]?.kind === 'blank') return end;
  }
  return end;
}

/** A row of the table all the same that has words where the others have numbers. */
const isWordy = (sheet: Sheet, { kind, index, filled }: Row): boolean => (kind === 'text' || kind === 'head') && filled.length > 1 && filled.every((column) => !isProse(sheet.text(index, column)));

function withAfter(frames: readonly Frame[], rows: readonly Row[]): Frame[] {
  return frames.map((frame, i) => {
    const next = frames.slice(i + 1).find(({ head }) => head[0] > frame.head[0])?.head[0] ?? rows.length;
    return { ...frame, after: rowsBetween(rows, frame.body[1], next) };
  });
}
