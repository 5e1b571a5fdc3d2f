import type { Span } from '../core/place.ts';

const CLOSERS = '”’」』）)》〉】';
const ENDERS = '。！？；!?;';
/** 1 where a sentence or a line may end. */
const ENDS = new Uint8Array(65536);
for (const char of `${ENDERS}\n\r`) ENDS[char.charCodeAt(0)] = 1;

/** Sentences: up to 。！？； (with closing quotes behind them) or a line end. Blank stretches between them are left out. */
export function readSentences(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && ENDS[text.charCodeAt(i)] === 0) continue;
    const char = text.charAt(i);
    const lineEnd = i === text.length || char === '\n' || char === '\r';
    const end = lineEnd ? i : pastClosers(text, i + 1);
    const span = trimmed(text, start, end);
    if (span) out.push(span);
    start = lineEnd ? i + 1 : end;
    i = Math.max(i, end - 1);
  }
  return out;
}

function pastClosers(text: string, at: number): number {
  while (at < text.length && CLOSERS.includes(text.charAt(at))) at++;
  return at;
}

const isSpace = (text: string, i: number): boolean => /\s/.test(text.charAt(i));

/** The span without white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? { start, end } : undefined;
}
