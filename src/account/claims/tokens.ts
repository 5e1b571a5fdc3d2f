import { CUES, type Cue } from '../../core/words/discourse.ts';
import { isTemporal, type Figure } from '../../core/figure.ts';
import { stringOf } from '../../text/fold.ts';
import { longestAt, trie } from '../../text/trie.ts';

/** A folded text as the reader of claims sees it: figures, years, words that do something, separators, brackets, and the stuff between them. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'time'; readonly figure: number }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'stuff' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close' }
);

const WORDS = trie(CUES.keys());

const MARKS = new Map<string, 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close'>([
  ['，', 'comma'], ['、', 'comma'], ['；', 'semicolon'], ['：', 'colon'], ['。', 'stop'], ['！', 'stop'], ['？', 'stop'], ['\n', 'stop'], ['|', 'stop'], ['（', 'open'], ['）', 'close'],
]);

/** 1 where a word or mark may begin: most characters begin none and are passed over at once. */
const BEGINS = new Uint8Array(65536);
for (const word of [...CUES.keys(), ...MARKS.keys()]) BEGINS[word.charCodeAt(0)] = 1;

/** Tokens in order, without blanks. Stuff runs as far as no word, mark or figure begins. A word may be broken by a blank: lines break anywhere. */
export function readTokens(folded: string, figures: readonly Figure[]): Token[] {
  const { text, codes, offsets } = withoutBlanks(folded);
  const tokens: Token[] = [];
  let [at, next, stuff] = [0, 0, -1];
  const startOf = (i: number): number => offsets[i] ?? folded.length;
  const endOf = (i: number): number => (offsets[i - 1] ?? 0) + 1;
  let fill = -1;
  const flush = (to: number): void => {
    if (stuff >= 0) tokens.push({ kind: 'stuff', start: startOf(stuff), end: endOf(fill >= 0 ? fill : to) });
    stuff = fill = -1;
  };
  let until = -1;
  while (at < text.length) {
    if (at > until) {
      while ((figures[next]?.start ?? Infinity) < startOf(at)) next++;
      until = figures[next] ? indexOf(offsets, figures[next]?.start ?? 0, at) : text.length;
    }
    const figure = figures[next];
    // Most characters begin nothing.
    if (stuff < 0 && at < until && BEGINS[codes[at] ?? 0] === 0) stuff = at;
    if (at < until && BEGINS[codes[at] ?? 0] === 0) fill = -1;
    while (at < until && BEGINS[codes[at] ?? 0] === 0) at++;
    if (at === text.length) break;
    const mark = at < until ? MARKS.get(text.charAt(at)) : undefined;
    if (at === until && figure) {
      flush(at);
      tokens.push({ kind: isTemporal(figure) ? 'time' : 'figure', figure: next, start: figure.start, end: figure.end });
      at = Math.max(at + 1, indexOf(offsets, figure.end, at));
    } else if (mark) {
      flush(at);
      tokens.push({ kind: mark, start: startOf(at), end: endOf(at + 1) });
      at++;
    } else {
      const found = longestAt(WORDS, text, at);
      const end = found > until ? at : found;
      const cue = end > at ? CUES.get(text.slice(at, end)) : undefined;
      if (cue?.is === 'filler' && stuff >= 0) {
        // 的 and 了 within a phrase are of it, behind it they are not.
        if (fill < 0) fill = at;
      } else if (cue && cue.is !== 'name') {
        flush(at);
        tokens.push({ kind: 'cue', cue, start: startOf(at), end: endOf(end) });
      } else {
        if (stuff < 0) stuff = at;
        fill = -1;
      }
      at = cue ? end : at + 1;
    }
  }
  flush(text.length);
  return tokens;
}

/** The first index from `from` on whose offset is at least `offset`. */
function indexOf(offsets: Uint32Array, offset: number, from: number): number {
  let [low, high] = [from, Math.min(offsets.length, from + Math.max(0, offset - (offsets[from] ?? offset)) + 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text without blanks and carriage returns, its character codes, and where each of them stands. */
function withoutBlanks(folded: string): { text: string; codes: Uint16Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(folded.length);
  const codes = new Uint16Array(folded.length);
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32 || code === 13 || code === 9 || code === 0x3000) continue;
    codes[length] = code;
    offsets[length++] = i;
  }
  return { text: stringOf(codes.subarray(0, length)), codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}
