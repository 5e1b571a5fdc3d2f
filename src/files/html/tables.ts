import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CellWords } from '../document-grid.ts';
import { attributeOf, elementsIn, isHidden, isElement, plain, wordsOf, type Element } from './nodes.ts';

/** Columns and rows that a cell may span at most. */
const WIDEST = 64;
const TALLEST = 2000;

interface Cell extends CellWords {
  /** Rows that it spans; Infinity: all that are left of its group. */
  readonly down: number;
}

/** A table as it is seen: cells that span rows stand in each of them, as those below say in a Word file. Rows and cells that are hidden are left out; a group's cells do not reach into the next. */
export function rowsOf(table: Element): CellWords[][] {
  const groups = [...table.childNodes].filter(isElement).filter((node) => !isHidden(node));
  // Loose rows form a group of their own; a foot stands last, wherever it is written.
  const bodies = groups.filter(({ tagName }) => ['thead', 'tbody'].includes(tagName));
  const feet = groups.filter(({ tagName }) => tagName === 'tfoot');
  return [...bodies, ...feet].flatMap((group) => spread(group.childNodes.filter(isElement).filter((node) => node.tagName === 'tr' && !isHidden(node)).map(cellsIn)));
}

/** The words over a table: 收支表 单位：万元. */
export const captionOf = (table: Element): string => plain([...table.childNodes].filter(isElement).filter(({ tagName }) => tagName === 'caption').map((node) => wordsOf(node)).join(' '));

/** Places things on the page: it holds another table that is one, with several rows and columns. */
export const isLayout = (table: Element): boolean => elementsIn(table, 'table').some((inner) => {
  const rows = rowsOf(inner);
  return rows.length > 1 && rows.some((row) => row.length > 1);
});

const cellsIn = (row: Element): Cell[] => row.childNodes.filter(isElement).filter((node) => (node.tagName === 'td' || node.tagName === 'th') && !isHidden(node))
  .map((cell) => ({ text: plain(wordsOf(cell)), across: spanOf(cell, 'colspan', WIDEST) || 1, down: spanOf(cell, 'rowspan', TALLEST) || Infinity, isBelow: false }));

function spanOf(cell: DefaultTreeAdapterTypes.Element, name: string, most: number): number {
  const written = attributeOf(cell, name);
  return /^\s*\d+/.test(written) ? Math.min(most, Number.parseInt(written, 10)) : 1;
}

function spread(rows: readonly (readonly Cell[])[]): CellWords[][] {
  // Of each column the rows that a cell above still covers, and how wide it is.
  const open = new Map<number, { across: number; left: number }>();
  return rows.map((row) => {
    const out: CellWords[] = [];
    let column = 0;
    const below = (): void => {
      for (let over = open.get(column); over; over = open.get(column)) {
        out.push({ text: '', across: over.across, isBelow: true });
        if (--over.left <= 0) open.delete(column);
        column += over.across;
      }
    };
    for (const cell of row) {
      below();
      out.push(cell);
      if (cell.down > 1) open.set(column, { across: cell.across, left: cell.down - 1 });
      column += cell.across;
    }
    below();
    return out;
  });
}
