import { EMPTY_CELL, type Grid, type Merge } from '../core/grid.ts';
import { textCell } from './formats.ts';

/** A cell with its words. */
export interface CellWords {
  readonly text: string;
  readonly across: number;
  readonly isBelow: boolean;
}

/** A table as a grid named 表1, 表2, …; `caption` stands in rows of its own above it. */
export function gridOf(file: string, number: number, caption: readonly string[], rows: readonly (readonly CellWords[])[]): Grid {
  const merges: Merge[] = [];
  // Of each column that a cell begins in, which merge it was last.
  const last = new Map<number, number>();
  const above = caption.map((line) => [textCell(line)]);
  const cells = rows.map((row, r) => {
    const top = r + above.length;
    let left = 0;
    return row.flatMap(({ text, across, isBelow }) => {
      const over = last.get(left);
      const merge = isBelow && over !== undefined ? merges[over] : undefined;
      if (merge && over !== undefined && merge.bottom === top - 1) merges[over] = { ...merge, bottom: top };
      else last.set(left, merges.push({ top, left, bottom: top, right: left + across - 1 }) - 1);
      left += across;
      return [textCell(text), ...Array.from({ length: across - 1 }, () => EMPTY_CELL)];
    });
  });
  return {
    file, sheet: `表${number}`, above: caption.length, rows: [...above, ...cells], hidden: false, hiddenRows: new Set(), hiddenColumns: new Set(),
    merges: merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
  };
}
