import type { Span } from './place.ts';

/** A span that stands elsewhere too. `a` precedes `b` when both are of one document. */
export interface Passage {
  readonly a: Span & { readonly document: string };
  readonly b: Span & { readonly document: string };
  readonly kind: 'exact' | 'near' | 'masked' | 'heading';
  /** 0 to 1. */
  readonly similarity: number;
  /** Matched characters that carry text: no space, no punctuation. */
  readonly weight: number;
}
