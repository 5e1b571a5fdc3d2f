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
  const above = caption.map((line) => [textCell(line)]);
  const cells = rows.map((row, r) => row.flatMap(({ text, across, isBelow }, c) => {
    const left = row.slice(0, c).reduce((sum, one) => sum + one.across, 0);
    const top = r + above.length;
    const over = isBelow ? merges.findLastIndex((merge) => merge.left === left && merge.bottom === top - 1) : -1;
    const merge = merges[over];
    if (merge) merges[over] = { ...merge, bottom: top };
    else merges.push({ top, left, bottom: top, right: left + across - 1 });
    return [textCell(text), ...Array.from({ length: across - 1 }, () => EMPTY_CELL)];
  }));
  return {
    file, sheet: `表${number}`, rows: [...above, ...cells], hidden: false, hiddenRows: new Set(), hiddenColumns: new Set(),
    merges: merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
  };
}
