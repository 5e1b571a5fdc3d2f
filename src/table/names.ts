import { SIGNS } from '../core/words/signs.ts';
import { isBasisCell, type Block, type Column } from './columns.ts';
import { LONGEST } from './cell.ts';
import type { Frame } from './frames.ts';
import type { Sheet } from './sheet.ts';
import { placeRows, type Named } from './tree.ts';
import { splitUnit, type Unit } from './unit.ts';

/** What a row of a block is called, and what it is a part of. */
export interface RowName {
  /** Without numbering; null when the row has no name. */
  readonly label: string | null;
  /** Groups in columns on the left, then rows above; outermost first. */
  readonly ancestors: readonly string[];
  /** A unit in brackets behind the name. */
  readonly unit: Unit | null;
  /** The name is longer than any name is: nothing is done with it. */
  readonly tooLong: boolean;
  /** Wholly words of basis, measure and time. */
  readonly basis: boolean;
}

/** Of several columns of words that nobody knows, the one that names what the row is. */
const NAMING = /(?:项目|事项|内容|任务|工程|科目|指标)$/;

const ROOTS = /^(?:绩效指标|项目资金|年度绩效指标)$/;

/** Names the rows of a block's body, by row index. */
export function nameRows(sheet: Sheet, { body: [from, to] }: Frame, { columns }: Block): Map<number, RowName> {
  const firstValue = columns.findIndex(({ use, filled }) => use === 'value' && filled);
  const left = columns.slice(0, firstValue < 0 ? columns.length : firstValue);
  const names = left.filter(({ use }) => use === 'name' || use === 'group');
  const leaf = names.findLast(({ use }) => use === 'name') ?? names.find(({ heads }) => heads.at(-1)?.own && NAMING.test(heads.at(-1)?.name ?? '')) ?? names.at(-1);
  const groups = leaf ? names.filter(({ index }) => index < leaf.index) : [];
  const aside = left.filter(({ use }) => use === 'code' || use === 'serial');
  const rows: { row: number; named: Named; groups: string[]; tooLong: boolean }[] = [];
  let carried: string[] = [];
  for (let row = from; row < to; row++) {
    const own = ownName(sheet, row, leaf, groups, aside);
    carried = groupsOf(sheet, row, groups, carried, own);
    if (own === null) continue;
    const code = codeOf(aside.filter(({ use }) => use === 'code').map(({ index }) => sheet.text(row, index).trim()).filter((text) => /^\d+$/.test(text)));
    rows.push({ row, tooLong: own.tooLong, named: { written: own.written, indent: own.indent, code }, groups: carried.filter((group) => group !== '' && group !== own.written.trim()) });
  }
  const placed = placeRows(rows.map(({ named }) => named));
  return new Map(rows.map(({ row, groups: above, tooLong }, i) => {
    const { label, ancestors } = placed[i] as (typeof placed)[number];
    const { name, unit } = splitUnit(label);
    const grouped = above.map((group) => splitUnit(group).unit).findLast((found) => found !== null) ?? null;
    const outer = above.map((group) => clean(splitUnit(group).name)).filter((group) => !ROOTS.test(group));
    // Parts are counted in what their whole is counted in.
    const inner = ancestors.map((at) => splitUnit(placed[at]?.label ?? '').unit).findLast((found) => found !== null) ?? null;
    return [row, { tooLong, label: unit ? name : label, unit: unit ?? inner ?? grouped, basis: isBasisCell(label), ancestors: [...outer, ...ancestors.map((at) => splitUnit(placed[at]?.label ?? '').name)] }];
  }));
}

/** 类 213, 款 02, 项 01 in columns of their own are the code 2130201; otherwise it stands whole in the last of them. */
const codeOf = (parts: readonly string[]): string =>
  parts.length > 1 && parts.slice(1).every((part) => part.length <= 2) ? parts.join('') : (parts.findLast((part) => part.length >= 3) ?? '');

interface Own {
  readonly written: string;
  readonly indent: number;
  readonly tooLong: boolean;
}

/** The name column's own text; else that of the group nearest to it (合计 stands in the first column), else words in a column of codes. */
function ownName(sheet: Sheet, row: number, leaf: Column | undefined, groups: readonly Column[], aside: readonly Column[]): Own | null {
  for (const column of [...(leaf ? [leaf] : []), ...groups.toReversed(), ...aside.toReversed()]) {
    const { top, left } = sheet.area(row, column.index);
    if (top < row && column !== leaf && sheet.area(row, column.index).bottom >= row) continue;
    const cell = sheet.raw(top, left);
    if (sheet.content(top, left).kind === 'text' && cell) return { written: cell.text.slice(0, LONGEST), indent: cell.indent, tooLong: cell.text.length > LONGEST };
    if (sheet.content(top, left).kind === 'number' && column.use === 'name' && cell && column === leaf) return { written: cell.text, indent: cell.indent, tooLong: false };
  }
  return null;
}

/** Blank groups carry down; a new one resets those behind it; totals carry nothing. */
function groupsOf(sheet: Sheet, row: number, columns: readonly Column[], carried: readonly string[], own: Own | null): string[] {
  if (own !== null && SIGNS.bareTotal.test(own.written.trim()) && columns.every(({ index }) => sheet.text(row, index).trim() === '' || sheet.text(row, index) === own.written)) return [];
  const out = [...carried];
  columns.forEach(({ index }, i) => {
    const text = sheet.text(row, index);
    if (text === '') return;
    if (out[i] !== text) out.length = i;
    out[i] = text;
  });
  return out.map((text) => text ?? '');
}

const clean = (text: string): string => text.replace(/\s+/g, '').replace(/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、．])/, '');
