import { z } from 'zod';
import type { Table, Unread } from '../core/table.ts';

const cell = z.object({ file: z.string(), sheet: z.string().nullable(), ref: z.string() });

/** A table as it was understood, for the page. `words` tells why a cell or column is not used, in the user's language. */
export const tableSchema = z.object({
  file: z.string(), sheet: z.string().nullable(), range: z.string(), title: z.string(), office: z.string(), unit: z.string().nullable(), year: z.int().nullable(), scope: z.string().nullable(),
  columns: z.array(z.object({
    letter: z.string(), heads: z.array(z.string()), basis: z.string().nullable(), measure: z.string().nullable(), year: z.int().nullable(), unit: z.string().nullable(), refused: z.string().nullable(),
  })),
});

export const unreadSchema = z.object({ cell, text: z.string(), words: z.string() });

export type TableJson = z.output<typeof tableSchema>;
export type UnreadJson = z.output<typeof unreadSchema>;

/** Cells of one project that the page is told of: more than a person looks through. */
const MOST = 2000;

export const tableJson = ({ file, sheet, range, title, office, unit, year, scope, columns }: Table): TableJson => ({ file, sheet, range, title, office, unit, year, scope, columns: columns.map((column) => ({ ...column, heads: [...column.heads] })) });

export const unreadJson = (unread: readonly Unread[], say: (why: Unread['why']) => string): UnreadJson[] => unread.slice(0, MOST).map(({ cell: at, text, why }) => ({ cell: at, text, words: say(why) }));
