import type { Span } from './place.ts';

/** Last year's report as text, for its figures and its words. `file` is its path in the project. */
export interface PreviousReport {
  readonly file: string;
  readonly text: string;
}

/** A stretch of whole sentences that stand in last year's report letter for letter, or one of a paragraph that stands there with small changes or other figures. */
export interface Copied extends Span {
  readonly file: string;
  /** Where the first of them stands there. */
  readonly there: Span;
  readonly weight: number;
  readonly kind: 'exact' | 'near' | 'masked';
}
