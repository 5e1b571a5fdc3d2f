import type { Datum } from './datum.ts';
import type { Cell } from './place.ts';

/** A number of a table with all that its row, column and title say about it, before ids and facts are given. `table` indexes the reading's tables. */
export type TableDatum = Omit<Datum, 'id' | 'fact' | 'aliases'> & {
  readonly table: number;
  /** The fact that a person says the row is; null when nobody does. */
  readonly said: string | null;
};

/** Why a number or a whole table was not used. */
export type UnreadReason =
  | 'formula' | 'error' | 'format' | 'text' | 'too-long'
  | 'head-unknown' | 'head-missing' | 'head-contradiction' | 'basis-unknown' | 'name-missing' | 'twice' | 'unit-unclear' | 'unit-conflict' | 'rate-unit' | 'percent-money' | 'score-range' | 'no-table';

/** Something that holds a value or looks like it and is not used; `text` is cut to 40 characters. */
export interface Unread {
  readonly cell: Cell;
  readonly text: string;
  readonly why: UnreadReason;
}

/** What is wrong with a whole table; `detail` holds the words that are not understood, '' when there are none. */
export interface TableProblem {
  readonly code: 'unit-unknown' | 'unit-unclear';
  readonly detail: string;
}

/** A column of figures as it was understood. */
export interface TableColumn {
  /** `C`, as the file counts. */
  readonly letter: string;
  /** Its heads, outermost first. */
  readonly heads: readonly string[];
  readonly basis: Datum['basis'] | null;
  readonly measure: Datum['measure'] | null;
  readonly year: number | null;
  readonly unit: string | null;
  /** Null when it is used; otherwise why not. */
  readonly refused: UnreadReason | null;
}

/** One table of a file as it was understood. */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  /** `A3:F20`. */
  readonly range: string;
  readonly title: string;
  /** The body that reports (编制单位, 部门); '' when nobody is named. */
  readonly office: string;
  /** As stated for the whole table (万元); null when nobody does. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly scope: string | null;
  readonly columns: readonly TableColumn[];
  readonly problems: readonly TableProblem[];
}

/** Everything that a grid holds: tables, their numbers, and what was left out. */
export interface GridReading {
  readonly tables: readonly Table[];
  readonly data: readonly TableDatum[];
  readonly unread: readonly Unread[];
}
