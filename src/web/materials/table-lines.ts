import type { Datum } from '../../core/datum.ts';
import { isWithin } from '../../show/data.ts';
import type { TableJson, UnreadJson } from '../../wire/tables.ts';
import type { Project } from '../api/client.ts';

/** What a cell came to: a number of record, or something that was left out. */
export type Shown = { readonly datum: Datum } | { readonly unread: UnreadJson };

/** A row of a table by its number in the file, with its cells by column letter. */
export interface Line {
  readonly row: number;
  readonly label: string;
  readonly path: string;
  readonly cells: Map<string, Shown>;
}

/** The rows of a table that hold anything, in order. */
export function linesOf({ file, sheet, range }: TableJson, { dataset, unread }: Pick<Project, 'dataset' | 'unread'>): Line[] {
  const lines = new Map<number, Line>();
  const here = (cell: { readonly file: string; readonly sheet: string | null; readonly ref: string }): boolean => cell.file === file && cell.sheet === sheet && isWithin(cell.ref, range);
  const put = (ref: string, shown: Shown, label: string, path: string): void => {
    const [, letter = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const row = Number(digits);
    const line = lines.get(row) ?? { row, label: '', path: '', cells: new Map<string, Shown>() };
    line.cells.set(letter, shown);
    lines.set(row, line.label === '' ? { ...line, label, path } : line);
  };
  for (const datum of dataset.data) if (here(datum.cell)) put(datum.cell.ref, { datum }, datum.label, [...datum.path, datum.label].join(' / '));
  for (const one of unread) if (here(one.cell)) put(one.cell.ref, { unread: one }, '', '');
  return [...lines.values()].toSorted((a, b) => a.row - b.row);
}
