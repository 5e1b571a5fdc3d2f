import type { Span } from '../core/place.ts';
import { CUES } from '../core/words/discourse.ts';
import { ITEMS } from '../core/words/items.ts';
import { legitimateSpans } from '../copy/legitimate.ts';
import type { Pack } from '../core/pack.ts';
import type { Passage } from '../core/passage.ts';
import type { Section } from '../core/report.ts';
import { sectionAt } from '../text/sections.ts';
import { longestAt, trie } from '../text/trie.ts';

/** Names of the official tables and words that numbers are told with: every report of the field is made of them. */
const FIELD = trie([...ITEMS.flatMap(([word, { is }]) => (is === 'item' && word.length > 2 ? [word] : [])), ...[...CUES.keys()].filter((word) => word.length > 1)]);
const LETTER = /[\p{L}]/u;

/** For each place in a text of this length the end of the spans that cover it; 0 where none does. */
export function coverOf(length: number, spans: readonly Span[]): Uint32Array {
  const cover = new Uint32Array(length);
  for (const { start, end } of spans) {
    for (let at = Math.max(0, start); at < Math.min(end, length); at++) cover[at] = Math.max(cover[at] ?? 0, end);
  }
  return cover;
}

/**
 * Letters of a stretch that are its writer's own: no figures, no words of the field, nothing inside the `legitimate`
 * spans, no quoted title. Counting stops at `enough`.
 * A repeat of less than a line of them says nothing: forms are filled in with the same words again and again.
 */
export function ownLetters(text: string, { start, end }: Span, legitimate: Uint32Array, enough = Infinity): number {
  let count = 0;
  for (let at = start; at < end && count < enough; ) {
    const beyond = legitimate[at] ?? 0;
    const title = text.charAt(at) === '《' ? text.indexOf('》', at) : -1;
    const word = longestAt(FIELD, text, at);
    if (beyond > at) at = beyond;
    else if (title > 0) at = title + 1;
    else if (word > at) at = word;
    else {
      if (LETTER.test(text.charAt(at))) count++;
      at++;
    }
  }
  return count;
}

/** Letters of one's own from which a repeat is worth a person's look. */
const LEAST = 30;

/** Passages of a report that say something of their writer's own: no heading, no form, none of the pack's sentences. */
export function ownPassages(text: string, sections: readonly Section[], pack: Pack, passages: readonly Passage[]): Passage[] {
  const legitimate = coverOf(text.length, legitimateSpans(text, pack.phrases.template));
  return passages.filter(({ b }) => ownLetters(text, b, legitimate, LEAST) >= LEAST && !isHeading(sections, b));
}

/** Mostly a heading: repeated headings are no copied text. */
function isHeading(sections: readonly Section[], span: Span): boolean {
  const heading = sectionAt(sections, span.start)?.heading;
  return heading !== undefined && Math.min(span.end, heading.end) - Math.max(span.start, heading.start) > 0.8 * (span.end - span.start);
}
