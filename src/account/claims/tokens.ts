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

type Mark = 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close';

const MARKS = new Map<string, Mark>([
  ['，', 'comma'], ['、', 'comma'], ['；', 'semicolon'], ['：', 'colon'], ['。', 'stop'], ['！', 'stop'], ['？', 'stop'], ['\n', 'stop'], ['|', 'stop'], ['（', 'open'], ['）', 'close'],
]);

/** 1 where a word or mark may begin: most characters begin none and are passed over at once. */
const BEGINS = new Uint8Array(65536);
for (const word of [...CUES.keys(), ...MARKS.keys()]) BEGINS[word.charCodeAt(0)] = 1;

/** Tokens in order, without blanks. Stuff runs as far as no word, mark or figure begins. A word may be broken by a blank: lines break anywhere. */
export function readTokens(folded: string, figures: readonly Figure[]): Token[] {
  return new Tokens(folded, figures).read();
}

class Tokens {
  readonly #tokens: Token[] = [];
  readonly #figures: readonly Figure[];
  readonly #text: string;
  readonly #codes: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #end: number;
  #at = 0;
  /** The next figure, and the place up to which no figure begins. */
  #next = 0;
  #until = -1;
  /** Where the phrase began that is being read, and where words began behind it that belong to it only if it goes on; −1 where there is none. */
  #stuff = -1;
  #fill = -1;

  constructor(folded: string, figures: readonly Figure[]) {
    const { text, codes, offsets } = withoutBlanks(folded);
    [this.#figures, this.#text, this.#codes, this.#offsets, this.#end] = [figures, text, codes, offsets, folded.length];
  }

  read(): Token[] {
    const [text, codes] = [this.#text, this.#codes];
    while (this.#at < text.length) {
      this.#look();
      const from = this.#at;
      // Most characters begin nothing.
      while (this.#at < this.#until && BEGINS[codes[this.#at] ?? 0] === 0) this.#at++;
      if (this.#at > from) this.#name(from);
      if (this.#at === text.length) break;
      const mark = this.#at < this.#until ? MARKS.get(text.charAt(this.#at)) : undefined;
      if (this.#at === this.#until) this.#figure();
      else if (mark) this.#mark(mark);
      else this.#word();
    }
    this.#flush(text.length);
    return this.#tokens;
  }

  #look(): void {
    if (this.#at <= this.#until) return;
    while ((this.#figures[this.#next]?.start ?? Infinity) < this.#startOf(this.#at)) this.#next++;
    const figure = this.#figures[this.#next];
    this.#until = figure ? indexOf(this.#offsets, figure.start, this.#at) : this.#text.length;
  }

  #figure(): void {
    const figure = this.#figures[this.#next] as Figure;
    this.#flush(this.#at);
    this.#tokens.push({ kind: isTemporal(figure) ? 'time' : 'figure', figure: this.#next, start: figure.start, end: figure.end });
    this.#at = Math.max(this.#at + 1, indexOf(this.#offsets, figure.end, this.#at));
  }

  #word(): void {
    const at = this.#at;
    const found = longestAt(WORDS, this.#text, at);
    const end = found > this.#until ? at : found;
    const cue = end > at ? CUES.get(this.#text.slice(at, end)) : undefined;
    this.#at = cue ? end : at + 1;
    // 的 and 了 within a phrase are of it, behind it they are not.
    if (cue?.is === 'filler' && this.#stuff >= 0) this.#fill = this.#fill < 0 ? at : this.#fill;
    else if (cue && cue.is !== 'name') {
      this.#flush(at);
      this.#tokens.push({ kind: 'cue', cue, start: this.#startOf(at), end: this.#endOf(end) });
    } else this.#name(at);
  }

  /** A phrase begins or goes on. */
  #name(at: number): void {
    if (this.#stuff < 0) this.#stuff = at;
    this.#fill = -1;
  }

  #mark(kind: Mark): void {
    this.#flush(this.#at);
    this.#tokens.push({ kind, start: this.#startOf(this.#at), end: this.#endOf(this.#at + 1) });
    this.#at++;
  }

  #flush(to: number): void {
    if (this.#stuff >= 0) this.#tokens.push({ kind: 'stuff', start: this.#startOf(this.#stuff), end: this.#endOf(this.#fill >= 0 ? this.#fill : to) });
    this.#stuff = this.#fill = -1;
  }

  #startOf(i: number): number {
    return this.#offsets[i] ?? this.#end;
  }

  #endOf(i: number): number {
    return (this.#offsets[i - 1] ?? 0) + 1;
  }
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
