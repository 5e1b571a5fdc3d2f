import { isBlank, isLatin } from './chars.ts';
import { glyphAt, glyphOf } from './glyphs.ts';

/** Words with a meaning each, for longest match in any width, case and script; blanks may stand inside a Chinese word. */
export interface Lexicon<T> {
  readonly next: Map<number, Lexicon<T>>;
  meaning: T | undefined;
}

export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly meaning: T;
}

const SPACE = 32;
/** As many blanks as may stand inside a word; bounds the time of a match. */
const GAP = 4;

export function lexicon<T>(words: Iterable<readonly [string, T]>): Lexicon<T> {
  const root: Lexicon<T> = { next: new Map(), meaning: undefined };
  for (const [word, meaning] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = glyphOf(word.charCodeAt(i));
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = { next: new Map(), meaning: undefined }));
      node = child;
    }
    node.meaning ??= meaning;
  }
  return root;
}

/** For matching backward from an end: the words reversed. */
export const backward = <T>(words: Iterable<readonly [string, T]>): Lexicon<T> =>
  lexicon([...words].map(([word, meaning]) => [[...word].reverse().join(''), meaning] as const));

/** The longest word that starts at `at`; a Latin one only up to the end of its letters. */
export function wordAt<T>(root: Lexicon<T>, text: string, at: number): Found<T> | undefined {
  let node: Lexicon<T> | undefined = root.next.get(glyphAt(text, at));
  if (!node) return undefined;
  let best: Found<T> | undefined;
  for (let i = at + 1, gap = false; node; ) {
    if (!gap && node.meaning !== undefined && !(isLatin(text, i - 1) && isLatin(text, i))) best = { start: at, end: i, meaning: node.meaning };
    const next: Lexicon<T> | undefined = node.next.get(glyphAt(text, i));
    if (next) {
      const from = i++;
      if (glyphAt(text, from) === SPACE) while (i - from < GAP && isBlank(text, i)) i++;
      gap = false;
    } else if (isBlank(text, i) && !isLatin(text, i - 1) && i - at < 40) {
      i++;
      gap = true;
      continue;
    }
    node = next;
  }
  return best;
}

/** The longest word that ends at `end` and starts no earlier than `floor`; from a lexicon made by `backward`. */
export function wordBefore<T>(root: Lexicon<T>, text: string, end: number, floor = 0): Found<T> | undefined {
  let node: Lexicon<T> | undefined = root;
  let best: Found<T> | undefined;
  for (let i = end, gap = false; node && i >= floor; ) {
    if (!gap && node.meaning !== undefined && !(isLatin(text, i) && isLatin(text, i - 1))) best = { start: i, end, meaning: node.meaning };
    if (i === floor) break;
    const next: Lexicon<T> | undefined = node.next.get(glyphAt(text, i - 1));
    if (next) {
      const from = i--;
      if (glyphAt(text, i) === SPACE) while (from - i < GAP && i > floor && isBlank(text, i - 1)) i--;
      gap = false;
    } else if (i < end && isBlank(text, i - 1) && !isLatin(text, i) && end - i < 24) {
      i--;
      gap = true;
      continue;
    }
    node = next;
  }
  return best;
}
