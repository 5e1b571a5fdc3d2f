import type { Span } from '../core/place.ts';
import { CUES } from '../core/words/discourse.ts';
import { ITEMS } from '../core/words/items.ts';
import { legitimateSpans } from '../copy/legitimate.ts';
import { withoutLineEnds } from '../copy/line-ends.ts';
import type { Pack } from '../core/pack.ts';
import type { Passage } from '../core/passage.ts';
import type { Section } from '../core/report.ts';
import { sectionAt } from '../text/sections.ts';
import { longestAt, trie } from '../text/trie.ts';

/** Names of the official tables and words that numbers are told with: every report of the field is made of them. */
const FIELD = trie([...ITEMS.flatMap(([word, { is }]) => (is === 'item' && word.length > 2 ? [word] : [])), ...[...CUES.keys()].filter((word) => word.length > 1)]);
const LETTER = /[\p{L}]/u;

/** A title in 《》, and a name or term in quotation marks: it can only be said as it is. */
const QUOTED = /《[^《》\n]{1,80}》|“[^“”。；\n]{1,80}”/g;

/** For each place in a text the end of the `legitimate` spans and quoted names that cover it; 0 where none does. */
export function coverOf(text: string, legitimate: readonly Span[]): Uint32Array {
  const cover = new Uint32Array(text.length);
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  for (const { start, end } of [...legitimate, ...quoted]) {
    for (let at = Math.max(0, start); at < Math.min(end, text.length); at++) cover[at] = Math.max(cover[at] ?? 0, end);
  }
  return cover;
}

/**
 * Letters of a stretch that are its writer's own: no figures, no words of the field, nothing that is covered. Counting stops at `enough`.
 * A repeat of less than a line of them says nothing: forms are filled in with the same words again and again.
 */
export function ownLetters(text: string, { start, end }: Span, cover: Uint32Array, enough = Infinity): number {
  let count = 0;
  for (let at = start; at < end && count < enough; ) {
    const beyond = cover[at] ?? 0;
    const word = longestAt(FIELD, text, at);
    if (beyond > at) at = beyond;
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
  const cover = coverOf(text, legitimateSpans(text, pack.phrases.template));
  return passages.map((passage) => withoutLineEnds(passage, text, text)).filter(({ b }) => ownLetters(text, b, cover, LEAST) >= LEAST && !isHeading(sections, b));
}

/** Mostly a heading: repeated headings are no copied text. */
function isHeading(sections: readonly Section[], span: Span): boolean {
  const heading = sectionAt(sections, span.start)?.heading;
  return heading !== undefined && Math.min(span.end, heading.end) - Math.max(span.start, heading.start) > 0.8 * (span.end - span.start);
}
