import type { Span } from './place.ts';

/** A row of a table that stands in a text: its name and its value cells, null where a cell is empty or holds words. */
export interface TableRow {
  readonly label: string;
  readonly cells: readonly (Span | null)[];
}

/** A table that stands in a text. `heads` name the value columns; '' where that is unknown. All rows have as many cells as there are heads. */
export interface TextTable extends Span {
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}
