import { diffArrays } from 'diff';

/** A stretch of words that stands in both texts, in the second only, or in the first only. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown whole, as removed and added: comparing them word by word would take too long to look at anyway. */
const LONGEST = 50_000;
/** Words that may differ; the time grows with their square. */
const MOST_CHANGES = 3000;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What changed from one text to another, word by word. A number with its separators and per cent sign is one word, so that it never changes by halves. */
export function wordDiff(before: string, after: string): Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before.length + after.length > LONGEST) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}

function words(text: string): string[] {
  const out: string[] = [];
  let at = 0;
  for (const match of text.matchAll(/[0-9０-９][0-9０-９,，.．]*[%％]?/g)) {
    out.push(...segments(text.slice(at, match.index)), match[0]);
    at = match.index + match[0].length;
  }
  return [...out, ...segments(text.slice(at))];
}

const segments = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
