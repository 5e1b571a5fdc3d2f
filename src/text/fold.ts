import { readMark } from './sections.ts';
import { TRADITIONAL } from '../core/words/traditional.ts';

const folds = foldTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (const [from, to] of TRADITIONAL) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const [half, full] of [[',', '，'], [';', '；'], [':', '：'], ['(', '（'], [')', '）'], ['!', '！'], ['?', '？'], ['％', '%']] as const) table[half.charCodeAt(0)] = full.charCodeAt(0);
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = code - 0xff10 + 0x30;
  return table;
}

/** Ends of lines behind which a sentence does not go on. */
const ENDS = '。；：！？|';

/**
 * The text as rules read its words: simplified characters, one width of punctuation, and a space for a line break in the middle
 * of a sentence, as text copied from a page has it. The same length, so that every offset stays.
 */
export function fold(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = folds[text.charCodeAt(i)] ?? 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === 10 && isSoft(text, codes, i)) codes[i] = 32;
  return stringOf(codes);
}

/** UTF-16 units as a string, lone surrogates and all. */
export function stringOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += CHUNK) parts.push(String.fromCharCode.apply(null, codes.subarray(i, i + CHUNK) as unknown as number[]));
  return parts.join('');
}

/** What a call may take as arguments. */
const CHUNK = 8192;

const BORDER = /[|｜\t]/;

/** `end` −1: to the end of the text. */
const isRow = (text: string, start: number, end: number): boolean => BORDER.test(text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_ROW)));

/** As far as a row's first border stands. */
const LONGEST_ROW = 60;

/** A line that ends for want of room is at least this long; one with a mark that is shorter than the other bound is a heading. */
const FULL = 12;
const LONGEST_HEADING = 40;

/** A break between two Chinese characters or digits, with no end of a sentence before and no list mark behind it. */
function isSoft(text: string, codes: Uint16Array, at: number): boolean {
  let before = at - 1;
  while (codes[before] === 13 || codes[before] === 32) before--;
  let after = at + 1;
  while (codes[after] === 13 || codes[after] === 32) after++;
  if (before < 0 || after >= codes.length || codes[after] === 10 || codes[before] === 10) return false;
  if (ENDS.includes(String.fromCharCode(codes[before] ?? 0)) || String.fromCharCode(codes[after] ?? 0) === '|') return false;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  // Rows of a table end where they end.
  if (isRow(text, start, at) || isRow(text, after, text.indexOf('\n', after))) return false;
  if (at - start < FULL || (readMark(text, start) && at - start < LONGEST_HEADING)) return false;
  return !readMark(text, after) && !/^[（(]?[一二三四五六七八九十]+[、）)]/.test(text.slice(after, after + 5));
}
