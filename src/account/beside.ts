import type { Figure } from '../core/figure.ts';
import { BLANK } from '../core/words/qualifiers.ts';

/** The words that a figure stands with, as pairs of neighbouring Chinese characters: those of its own clause that tell what it is of, and those on both sides. */
export interface Beside {
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** Characters on each side that tell what a figure is about. */
const REACH = 24;
/** Characters behind a figure that may still name what it counts (15场讲座). */
const BEHIND = 6;

/** 完成, 举办, 其中: words of two characters that any figure may stand with. */
const TELLING_NOTHING = new Set(BLANK.filter((word) => word.length === 2));
/** Characters at which a clause ends. */
const STOPS = new Set('，。；：、！？,;:|\n\r（）()');

/** `figures` are all of the text, in order; `at` is an index into them. */
export function beside(text: string, figures: readonly Figure[], at: number): Beside {
  const { start, end } = figures[at] as Figure;
  const left = Math.max(start - REACH, figures[at - 1]?.end ?? 0, 0);
  const right = Math.min(end + BEHIND, figures[at + 1]?.start ?? Infinity);
  let [from, to] = [start, end];
  while (from > left && !STOPS.has(text.charAt(from - 1))) from--;
  while (to < right && !STOPS.has(text.charAt(to))) to++;
  return {
    own: new Set([...pairsOf(text.slice(from, start)), ...pairsOf(text.slice(end, to))].filter((pair) => !TELLING_NOTHING.has(pair))),
    around: new Set([...pairsOf(text.slice(Math.max(0, start - REACH), start)), ...pairsOf(text.slice(end, end + REACH))]),
  };
}

/** Neighbouring Chinese characters. */
export function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** How many of `some` are among `others`. */
export function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of some) if (others.has(pair)) count++;
  return count;
}
