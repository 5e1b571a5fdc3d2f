import { parseHead } from '../core/words/heads.ts';
import type { Role } from '../core/words/senses.ts';
import { isUnitOnly, type Frame } from './frames.ts';
import type { Head, Heads } from './head.ts';
import type { Sheet } from './sheet.ts';
import { readUnit } from './unit.ts';

/** What a column is for. `value` holds figures of record; `odd` holds numbers under a head that is not understood. */
export type Use = 'value' | 'odd' | 'name' | 'group' | 'basis' | Exclude<Role, 'name' | 'group' | 'key'> | 'ignored';

/** A column with its heads, outermost first, each merged head once. */
export interface Column {
  readonly index: number;
  readonly heads: readonly Head[];
  /** The area of each head, as a key: columns under one merged head share it. */
  readonly spans: readonly string[];
  readonly use: Use;
  /** Something stands in it that is no dash. */
  readonly filled: boolean;
}

/** How many rows of a body tell what is in a column. */
const SAMPLE = 200;

/** The columns of a frame, left to right. */
export function readColumns(sheet: Sheet, frame: Frame, heads: Heads): Column[] {
  const [from, to] = frame.columns;
  return Array.from({ length: to - from }, (_, i) => {
    const index = from + i;
    const { chain, spans } = chainOf(sheet, frame, heads, index);
    const contents = contentsOf(sheet, frame, index);
    return { index, heads: chain, spans, use: useOf(sheet, frame, chain, index, contents), filled: contents.figures + contents.texts.length > 0 };
  });
}

function chainOf(sheet: Sheet, frame: Frame, heads: Heads, column: number): { chain: Head[]; spans: string[] } {
  const [start, end] = frame.head;
  const chain: Head[] = [];
  const spans: string[] = [];
  for (let row = start; row < end; row++) {
    const at = parentOf(sheet, frame, row, column);
    const { top, left } = sheet.area(row, at);
    const key = `${top},${left}`;
    const head = top >= start && sheet.content(top, left).kind === 'text' || isYearHead(sheet, top, left) ? heads(row, at) : null;
    if (!head || spans.includes(key) || /^栏次$/.test(head.text.replace(/\s+/g, '')) || isUnitOnly(head.text)) continue;
    chain.push(head);
    spans.push(key);
  }
  return { chain, spans };
}

const isYearHead = (sheet: Sheet, row: number, column: number): boolean => /^(?:19|20)\d{2}$/.test(sheet.text(row, column));

/** Where a blank cell takes its head from: the neighbour on its left, if a lower row of the head has words of its own here. */
function parentOf(sheet: Sheet, { head: [start, end], columns: [from] }: Frame, row: number, column: number): number {
  if (sheet.text(row, column) !== '' || row === end - 1) return column;
  const own = (c: number): boolean => Array.from({ length: end - row - 1 }, (_, i) => row + 1 + i).some((r) => sheet.area(r, c).top > row && sheet.content(r, c).kind === 'text');
  if (!own(column) || (row > start && sheet.text(row - 1, column) !== '' && sheet.area(row - 1, column).bottom >= row)) return column;
  for (let c = column - 1; c >= from && own(c + 1); c--) {
    if (sheet.text(row, c) === '') continue;
    return own(c) ? c : column;
  }
  return column;
}

interface Contents {
  readonly figures: number;
  readonly texts: readonly string[];
}

function contentsOf(sheet: Sheet, { body: [from, to] }: Frame, column: number): Contents {
  const texts: string[] = [];
  let figures = 0;
  for (let row = from, seen = 0; row < to && seen < SAMPLE; row++) {
    const content = sheet.content(row, column);
    if (content.kind === 'blank') continue;
    seen++;
    if (content.kind === 'text') texts.push(content.text);
    else if (content.kind !== 'dash') figures++;
  }
  return { figures, texts };
}

const ASIDE: ReadonlySet<Role> = new Set<Role>(['serial', 'line', 'code', 'remark', 'key']);

/** Words of the head first, then what stands below. */
function useOf(sheet: Sheet, frame: Frame, chain: readonly Head[], column: number, { figures, texts }: Contents): Use {
  const leaf = chain.at(-1);
  // Under a head that names things (资金来源 over 中央, 省级) a known word of its own decides.
  const isTold = leaf?.role === null && leaf.known && figures > 0;
  const role = isTold ? null : (chain.findLast((head) => head.role !== null)?.role ?? null);
  if (role === 'unit') return texts.length > 0 && figures === 0 && texts.every(isUnitCell) ? 'unit' : textual(figures, texts) ? 'group' : 'odd';
  if (leaf && leaf.role !== null && ASIDE.has(leaf.role)) return leaf.role === 'key' ? 'ignored' : (leaf.role as Use);
  if (role !== null && ASIDE.has(role) && leaf?.role !== null && leaf?.role !== undefined) return leaf.role === 'name' ? 'name' : (role as Use);
  if (role === 'year') return 'year';
  if (role === 'scope') return figures === 0 && texts.length > 0 && texts.every(isBasisCell) ? 'basis' : textual(figures, texts) ? 'scope' : 'odd';
  if (role === 'name' || role === 'group') return figures > texts.length && texts.length === 0 ? (isCodes(sheet, frame, column) ? 'code' : 'odd') : role;
  if (chain.length === 0) return textual(figures, texts) ? (texts.length === 0 ? 'ignored' : 'group') : 'odd';
  if (textual(figures, texts)) return texts.length === 0 && sheet.area(frame.body[0], column).top >= frame.body[0] ? 'value' : 'group';
  return chain.every(({ known, own }) => known || own) && isCountable(chain) ? 'value' : 'odd';
}

const textual = (figures: number, texts: readonly string[]): boolean => figures === 0 || texts.length > figures * 2;
const isUnitCell = (text: string): boolean => text.trim().length <= 4 || readUnit(text) !== undefined;

/** Wholly words of basis, measure and time: 年初预算, 2023年决算, 执行率. */
export function isBasisCell(text: string): boolean {
  const tokens = parseHead(text);
  return tokens !== undefined && tokens.every(({ sense }) => !['item', 'vague', 'part', 'total'].includes(sense.is)) && tokens.some(({ sense }) => ['basis', 'weak', 'measure', 'year', 'time'].includes(sense.is));
}

function isCodes(sheet: Sheet, { body: [from, to] }: Frame, column: number): boolean {
  for (let row = from; row < to; row++) {
    const content = sheet.content(row, column);
    if (content.kind === 'number' && (content.value.scale > 0 || content.value.units < 100)) return false;
  }
  return true;
}

/** The heads say something: a basis, a measure, an amount, a count, an item, a unit or a year. */
const isCountable = (chain: readonly Head[]): boolean =>
  chain.some((head) => head.role === null && (head.bases.size + head.weak.size + head.measures.size + head.time.size > 0 || head.item !== '' || head.total || head.counts || head.plain || head.unit !== null || head.year !== null));

/** Columns with what stands left of them: one side of a table. */
export interface Block {
  /** Heads over the whole block, names and values alike: 收入, 支出. */
  readonly root: readonly Head[];
  readonly columns: readonly Column[];
}

/** A name column behind a value column opens another block. */
export function blocksOf(columns: readonly Column[]): Block[] {
  const blocks: Column[][] = [];
  let open: Column[] = [];
  let valued = false;
  for (const column of columns) {
    if (valued && opensBlock(column, open, columns)) {
      blocks.push(open);
      open = [];
      valued = false;
    }
    open.push(column);
    valued ||= column.filled && (column.use === 'value' || column.use === 'odd');
  }
  if (open.length > 0) blocks.push(open);
  return blocks.filter((block) => block.some(({ use }) => use === 'value' || use === 'odd')).map((block) => ({ columns: block, root: rootOf(block) }));
}

function opensBlock(column: Column, open: readonly Column[], all: readonly Column[]): boolean {
  const at = all.indexOf(column);
  const behind = all.slice(at + 1).find(({ use }) => use !== 'line' && use !== 'unit' && use !== 'name' && use !== 'group');
  const hasValues = all.slice(at + 1).some(({ use }) => use === 'value' || use === 'odd');
  if (!hasValues || !behind) return false;
  if (column.use === 'name') return true;
  if (column.use === 'code' || column.use === 'serial') return all.slice(at + 1, at + 4).some(({ use }) => use === 'name');
  return column.use === 'group' && all[at - 1]?.heads.length === 0 && open.length > 0;
}

/** Heads that all filled columns of the block share, names too. */
function rootOf(block: readonly Column[]): Head[] {
  const filled = block.filter(({ heads }) => heads.length > 0);
  const [first] = filled;
  if (!first || filled.length < 2 || !filled.some(({ use }) => use === 'name')) return [];
  return first.heads.filter((head, i) => filled.every(({ spans }) => spans.includes(first.spans[i] ?? '')) && head.role === null);
}

