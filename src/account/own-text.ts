import type { Span } from '../core/place.ts';
import { CUES } from '../core/words/discourse.ts';
import { ITEMS } from '../core/words/items.ts';
import { longestAt, trie } from '../text/trie.ts';

/** Names of the official tables and words that numbers are told with: every report of the field is made of them. */
const FIELD = trie([...ITEMS.flatMap(([word, { is }]) => (is === 'item' && word.length > 2 ? [word] : [])), ...[...CUES.keys()].filter((word) => word.length > 1)]);
const LETTER = /[\p{L}]/u;

/**
 * Letters of a stretch that are its writer's own: no figures, no words of the field, nothing inside the `legitimate`
 * spans (in any order), no quoted title.
 * A repeat of less than a line of them says nothing: forms are filled in with the same words again and again.
 */
export function ownLetters(text: string, { start, end }: Span, legitimate: readonly Span[]): number {
  const near = legitimate.filter((span) => span.start < end && span.end > start);
  let count = 0;
  for (let at = start; at < end; ) {
    const span = near.find((other) => other.start <= at && at < other.end);
    const title = text.charAt(at) === '《' ? text.indexOf('》', at) : -1;
    const word = longestAt(FIELD, text, at);
    if (span) at = span.end;
    else if (title > 0) at = title + 1;
    else if (word > at) at = word;
    else {
      if (LETTER.test(text.charAt(at))) count++;
      at++;
    }
  }
  return count;
}
