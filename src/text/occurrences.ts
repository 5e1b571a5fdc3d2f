import type { Span } from '../core/place.ts';

/** Where a phrase stands in a text, without overlaps. */
export function occurrences(text: string, phrase: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) spans.push({ start: at, end: at + phrase.length });
  return spans;
}
