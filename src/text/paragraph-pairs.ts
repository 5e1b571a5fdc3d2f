import type { Span } from '../core/place.ts';
import { fold } from './fold.ts';
import { readLines } from './lines.ts';

export interface Paragraph {
  readonly span: Span;
  readonly text: string;
  /** Without differences of width and blanks, of Markdown's marks and what parts cells. */
  readonly key: string;
}

/** A paragraph of the first text with what became of it in the second; null on a side where there is none. */
export interface Pair {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly a: Paragraph | null;
  readonly b: Paragraph | null;
}

/** How like two paragraphs must be to be one, and how many places apart they are looked for. */
const ALIKE = 0.4;
const NEAR = 60;

/** A line of Markdown that only parts the head of a table from its rows. */
const RULE = /^[\s|:-]*-{3}[\s|:-]*$/;
/** A Word file has none of these, and says the same. */
const MARKS = /^\s*#{1,6}\s|\s|[|｜]/g;

export const paragraphsOf = (text: string): Paragraph[] =>
  readLines(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return words.trim() === '' || RULE.test(words) ? [] : [{ span: { start, end }, text: words.trimEnd(), key: fold(words).replace(MARKS, '') }];
  });

/** Equal paragraphs first, then like ones; those of the longest run that keeps its order stand where they were, the others were moved. In the order of the second text, what is gone behind what stood before it. */
export function pairsOf(a: readonly Paragraph[], b: readonly Paragraph[]): Pair[] {
  const partner = partnersOf(a, b);
  const still = inOrder(partner, b);
  const gone = a.map((_, i) => !partner.includes(i));
  const pairs: Pair[] = [];
  let next = 0;
  const leave = (end: number): void => {
    for (; next < end; next++) if (gone[next]) pairs.push({ kind: 'removed', a: a[next] ?? null, b: null });
  };
  b.forEach((fresh, j) => {
    const i = partner[j] ?? -1;
    if (still[j]) leave(i);
    const old = a[i] ?? null;
    pairs.push({ kind: old === null ? 'added' : !still[j] ? 'moved' : old.key === fresh.key ? 'same' : 'changed', a: old, b: fresh });
  });
  leave(a.length);
  return pairs;
}

/** For each paragraph of the second text the index of its own in the first; −1 where there is none. */
function partnersOf(a: readonly Paragraph[], b: readonly Paragraph[]): number[] {
  const places = new Map<string, number[]>();
  a.forEach(({ key }, i) => places.set(key, [...(places.get(key) ?? []), i]));
  const partner = b.map(({ key }) => places.get(key)?.shift() ?? -1);
  const free = new Set(a.keys());
  for (const i of partner) free.delete(i);
  let expected = 0;
  b.forEach(({ key }, j) => {
    if ((partner[j] ?? -1) >= 0) expected = (partner[j] ?? 0) + 1;
    else {
      const [best, score] = bestOf(a, key, [...free].filter((i) => Math.abs(i - expected) <= NEAR));
      if (score < ALIKE) return;
      partner[j] = best;
      free.delete(best);
      expected = best + 1;
    }
  });
  return partner;
}

function bestOf(a: readonly Paragraph[], key: string, candidates: readonly number[]): readonly [index: number, score: number] {
  let [best, most] = [-1, 0];
  for (const i of candidates) {
    const score = likeness(a[i]?.key ?? '', key);
    if (score > most) [best, most] = [i, score];
  }
  return [best, most];
}

/** The pairs that keep their order and make up the most text (a longest increasing subsequence, weighed). */
function inOrder(partner: readonly number[], b: readonly Paragraph[]): boolean[] {
  const [weight, before]: [number[], number[]] = [[], []];
  let last = -1;
  partner.forEach((i, j) => {
    [weight[j], before[j]] = [i < 0 ? 0 : (b[j]?.key.length ?? 0), -1];
    if (i < 0) return;
    const own = weight[j] ?? 0;
    for (let k = 0; k < j; k++) {
      const at = partner[k] ?? -1;
      if (at < 0 || at >= i || (weight[k] ?? 0) + own <= (weight[j] ?? 0)) continue;
      [weight[j], before[j]] = [(weight[k] ?? 0) + own, k];
    }
    if (last < 0 || (weight[j] ?? 0) > (weight[last] ?? 0)) last = j;
  });
  const still = b.map(() => false);
  for (let j = last; j >= 0; j = before[j] ?? -1) still[j] = true;
  return still;
}

/** Share of neighbouring characters that two texts have in common (Dice). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) * 4 < Math.max(a.length, b.length)) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) counts.set(a.slice(i, i + 2), (counts.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = counts.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) common++;
    if (left > 0) counts.set(b.slice(i, i + 2), left - 1);
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}
