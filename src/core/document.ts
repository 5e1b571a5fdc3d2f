import type { Grid } from './grid.ts';
import type { Span } from './place.ts';

/** A paragraph or a table of a document, as a stretch of its text. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'table';
  /** 1 to 9 of a heading; null of anything else. */
  readonly level: number | null;
  /** The number that stands before it and is computed by the program that wrote it (一、（一）1.); '' where there is none. It is part of the text. */
  readonly number: string;
}

/** Any file of prose in one shape. A line of text is a paragraph or a row of a table, whose cells are parted by tabs. */
export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The tables in it, with what stands right above each; none where the format does not tell tables. */
  readonly tables: readonly Grid[];
  /** Tracked changes that were read as accepted. */
  readonly changes: number;
  /** Its automatic numbers cannot be read. */
  readonly unnumbered?: boolean;
}

/** Text that is nothing but lines. */
export const plainDocument = (text: string): Document => ({ text, blocks: [], tables: [], changes: 0 });
