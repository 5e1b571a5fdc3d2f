import { FILLERS, TIMES, TURN } from '../core/words/subjects.ts';

/** What the words before a figure are about: the last clause, without fillers, years and comparisons. '' when they only compare. */
export function subjectOf(words: string): string {
  const named = lastClause(words).split(TURN)[0] ?? '';
  return named.replace(TIMES, '').replace(FILLERS, '');
}

export const lastClause = (words: string): string => words.slice(Math.max(...['，', '。', '；', '：'].map((stop) => words.lastIndexOf(stop))) + 1);

/** 1 for equal subjects down to 0: twice the shared pairs of characters over all pairs (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) if (pairs.has(b.slice(i, i + 2))) shared++;
  return (2 * shared) / (a.length + b.length - 2);
}
