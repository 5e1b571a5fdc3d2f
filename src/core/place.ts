/** A half-open range of UTF-16 offsets, 0-based, into a report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a datum stands: `budget.xlsx!收支!C5`, `facts.csv!B2`, `gouji.json!year`. */
export interface Cell {
  readonly file: string;
  readonly sheet: string | null;
  readonly ref: string;
}

export type Place = Span | Cell;

export const isCell = (place: Place): place is Cell => 'ref' in place;

export const cellText = (cell: Cell): string =>
  [cell.file, cell.sheet, cell.ref].filter((part) => part !== null).join('!');

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
