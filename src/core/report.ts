import type { Span } from './place.ts';

/** The four official heading levels, 一、（一）1.（1）, and 0 for a heading known only by its title. */
export type HeadingMark = 0 | 1 | 2 | 3 | 4;

/** A heading and what stands under it. Sections nest by order of numbering, so that 一、 under （二） is a child of it. */
export interface Section {
  readonly mark: HeadingMark;
  /** The number in the mark; null for a heading without one. */
  readonly number: number | null;
  readonly title: string;
  /** The heading's words, mark included. */
  readonly heading: Span;
  /** From behind the heading to the next heading of any depth. */
  readonly body: Span;
  /** From the heading to the end of its last child. */
  readonly span: Span;
  /** 0 at the top. */
  readonly depth: number;
  /** Index of the enclosing section in the list; −1 at the top. */
  readonly parent: number;
}

/** A report's text, read. `sentences` tile the text outside white space. */
export interface Report {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Span[];
}
