import { CUES, type Cue } from '../../core/words/discourse.ts';
import { isTemporal, type Figure } from '../../core/figure.ts';
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

/** Tokens in order, without blanks. Stuff runs as far as no word, mark or figure begins. A word may be broken by a blank: lines break anywhere. */
export function readTokens(folded: string, figures: readonly Figure[]): Token[] {
  const { text, offsets } = withoutBlanks(folded);
  const tokens: Token[] = [];
  let [at, next, stuff] = [0, 0, -1];
  const startOf = (i: number): number => offsets[i] ?? folded.length;
  const endOf = (i: number): number => (offsets[i - 1] ?? 0) + 1;
  const flush = (to: number): void => {
    if (stuff >= 0) tokens.push({ kind: 'stuff', start: startOf(stuff), end: endOf(to) });
    stuff = -1;
  };
  while (at < text.length) {
    while ((figures[next]?.start ?? Infinity) < startOf(at)) next++;
    const figure = figures[next];
    if (figure && figure.start === startOf(at)) {
      flush(at);
      tokens.push({ kind: isTemporal(figure) ? 'time' : 'figure', figure: next, start: figure.start, end: figure.end });
      do at++;
      while (at < text.length && startOf(at) < figure.end);
      continue;
    }
    const mark = MARKS.get(text.charAt(at));
    if (mark) {
      flush(at);
      tokens.push({ kind: mark, start: startOf(at), end: endOf(at + 1) });
      at++;
      continue;
    }
    let end = longestAt(WORDS, text, at);
    if (figure && end > at && endOf(end) > figure.start) end = at;
    const cue = end > at ? CUES.get(text.slice(at, end)) : undefined;
    if (cue && cue.is !== 'name') {
      flush(at);
      tokens.push({ kind: 'cue', cue, start: startOf(at), end: endOf(end) });
    } else if (stuff < 0) stuff = at;
    at = cue ? end : at + 1;
  }
  flush(text.length);
  return tokens;
}

/** The text without blanks and carriage returns, and where each of its characters stands. */
function withoutBlanks(folded: string): { text: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(folded.length);
  const codes = new Uint16Array(folded.length);
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32 || code === 13 || code === 9 || code === 0x3000) continue;
    codes[length] = code;
    offsets[length++] = i;
  }
  let text = '';
  for (let i = 0; i < length; i += 8192) text += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192)));
  return { text, offsets: offsets.subarray(0, length) };
}
