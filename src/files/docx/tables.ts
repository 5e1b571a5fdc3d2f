import { attribute, child, children, numberOf, type Element } from './xml.ts';

/** Columns that a cell may span at most, and columns of a table. */
const WIDEST = 64;

/** A cell with how many columns it spans; `isBelow` where it goes on with the one above. */
export interface CellElement {
  /** Null where the row has none. */
  readonly element: Element | null;
  readonly across: number;
  readonly isBelow: boolean;
}

/** Rows and cells of a table, also where a content control or a tracked insertion stands around them. */
export const rowsOf = (table: Element): Element[] => through(table, 'tr').filter((row) => child(child(row, 'trPr'), 'del') === undefined);

/** Its cells, behind as many empty ones as the row leaves out at its beginning. */
export function cellsOf(row: Element): CellElement[] {
  const before = Math.min(WIDEST, Math.max(0, numberOf(child(child(row, 'trPr'), 'gridBefore')) ?? 0));
  const cells = through(row, 'tc').map((element): CellElement => {
    const properties = child(element, 'tcPr');
    const merged = child(properties, 'vMerge');
    return { element, across: Math.min(WIDEST, Math.max(1, numberOf(child(properties, 'gridSpan')) ?? 1)), isBelow: merged !== undefined && attribute(merged, 'val') !== 'restart' };
  });
  return [...Array.from({ length: before }, (): CellElement => ({ element: null, across: 1, isBelow: false })), ...cells];
}

function through(element: Element, name: string, depth = 0): Element[] {
  if (depth > 8) return [];
  return [...children(element)].flatMap((one) => (one.localName === name ? [one] : ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(one.localName ?? '') ? through(one, name, depth + 1) : []));
}
