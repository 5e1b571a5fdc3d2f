import type { Pack } from '../core/pack.ts';
import type { Span } from '../core/place.ts';
import { matchOutline, readReport } from './read.ts';

/** Where the text of each section of the outline stands that a report has, its heading left out; by the outline's ids, in the report's order. */
export function bodiesOf(text: string, pack: Pack): Map<string, Span> {
  const matched = matchOutline(readReport(text, pack).sections, pack.outline);
  return new Map(matched.filter(({ outline }) => outline.guidance !== '').map(({ section, outline }) => [outline.id, section.body]));
}
