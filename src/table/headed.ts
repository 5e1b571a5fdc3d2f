import type { Heads } from './head.ts';
import type { Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** Cells that such rows have at least. */
const LEAST = 3;
/** What a head stands right below: a title, a unit, a note of what was before, or nothing. */
const OVER_HEADS: ReadonlySet<Row['kind'] | undefined> = new Set<Row['kind'] | undefined>(['single', 'meta', 'blank', 'note', 'signature', undefined]);

/**
 * Rows of words that head what is below them though the lexicon knows few of the words: the first below a title or a blank row, its cells like names. Either
 * it names groups over a head, or one of its cells is known and it stands, with perhaps one more such row, over every number of the next row.
 */
export function headed(sheet: Sheet, rows: readonly Row[], heads: Heads): Row[] {
  const isNames = ({ kind, index, filled }: Row): boolean => kind === 'text' && filled.every((column) => heads(index, column)?.known || heads(index, column)?.own);
  return rows.map((row, at) => {
    const [below, next] = [rows[at + 1], rows[at + 2]];
    if (!below || !isNames(row) || !OVER_HEADS.has(rows[at - 1]?.kind)) return row;
    if (below.kind === 'head') return isGroups(sheet, row, heads) ? { ...row, kind: 'head' } : row;
    const second = isNames(below) ? below : undefined;
    const first = second ? next : below;
    const isTelling = row.filled.length + (second?.filled.length ?? 0) >= LEAST && row.filled.some((column) => heads(row.index, column)?.known);
    return isTelling && first?.kind === 'numeric' && first.filled.every((column) => isOver(sheet, row, column)) ? { ...row, kind: 'head' } : row;
  });
}

/** 县区 | 资金分配 | 资金执行 over 中央 | 省级 | 已支出: names over several columns, none of a field with its value and none over names of rows. */
function isGroups(sheet: Sheet, { index, filled: [, ...others] }: Row, heads: Heads): boolean {
  const isGroup = (column: number): boolean => heads(index, column)?.role === null && !heads(index + 1, column)?.role;
  return others.length > 0 && others.every(isGroup) && others.some((column, i) => (others[i + 1] ?? sheet.width) - column > 1);
}

/** A cell of the row reaches over a column: as far as it is merged, or up to the next. */
const isOver = (sheet: Sheet, { index, filled }: Row, column: number): boolean =>
  filled.some((c, i) => sheet.area(index, c).left <= column && column <= Math.max(sheet.area(index, c).right, filled[i + 1] ?? sheet.width));
