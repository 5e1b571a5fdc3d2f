import { TRADITIONAL } from '../core/words/traditional.ts';

/** A text reduced to what counts for comparison, with the way back. */
export interface Normalised {
  /** Letters, digits and Chinese characters in half width and lower case; spaces and punctuation are gone. */
  readonly codes: Uint16Array;
  /** Offset in the original text of each code. */
  readonly offsets: Uint32Array;
}

const FOLD = foldTable();

/** Stands for a run of digits, with its points and separators. */
const NUMBER = 35;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const IN_NUMBER = new Uint8Array(65536);
for (const char of '.,，．') IN_NUMBER[char.charCodeAt(0)] = 1;

/** A text whose numbers are hidden, with the digits of each number at its place: hashed, and how many; 0 elsewhere. */
export interface Masked extends Normalised {
  readonly numbers: Uint32Array;
}

/** As `normalise`, simplified characters too, and every number as one `#`: copies with other figures are equal. Its offset is that of the first digit. */
export function masked(text: string): Masked {
  const codes = new Uint16Array(text.length);
  const numbers = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = SIMPLE[text.charCodeAt(i)] ?? 0;
    if (code === 0) continue;
    offsets[n] = i;
    if (code >= DIGIT_0 && code <= DIGIT_9) {
      let [hash, digits] = [code, 1];
      while (isDigit(text, i + 1) || (IN_NUMBER[text.charCodeAt(i + 1)] === 1 && isDigit(text, i + 2))) {
        i++;
        const next = SIMPLE[text.charCodeAt(i)] ?? 0;
        if (next !== 0) [hash, digits] = [Math.imul(hash ^ next, 0x01000193), digits + 1];
      }
      numbers[n] = (((hash >>> 5) << 5) | Math.min(digits, 31)) >>> 0;
      codes[n++] = NUMBER;
    } else codes[n++] = code;
  }
  return { codes: codes.subarray(0, n), offsets: offsets.subarray(0, n), numbers: numbers.subarray(0, n) };
}

/** Whether a number stands there. */
export const isNumber = (code: number | undefined): boolean => code === NUMBER;

/** How many digits the number at a place has. */
export const digitsOf = (number: number): number => number & 31;

function isDigit(text: string, at: number): boolean {
  const code = SIMPLE[text.charCodeAt(at)] ?? 0;
  return code >= DIGIT_0 && code <= DIGIT_9;
}

function foldTable(): Uint16Array {
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      fold[code] = code;
      continue;
    }
    const char = String.fromCharCode(code).normalize('NFKC');
    const one = char.length === 1 ? char : String.fromCharCode(code);
    fold[code] = /[\p{L}\p{N}%‰]/u.test(one) ? one.toLowerCase().charCodeAt(0) : 0;
  }
  return fold;
}

/** The same with simplified characters. */
const SIMPLE = FOLD.slice();
for (const [from, to] of TRADITIONAL) SIMPLE[from.charCodeAt(0)] = to.charCodeAt(0);

export function normalise(text: string): Normalised {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = FOLD[text.charCodeAt(i)] ?? 0;
    if (code === 0) continue;
    codes[n] = code;
    offsets[n++] = i;
  }
  return { codes: codes.subarray(0, n), offsets: offsets.subarray(0, n) };
}
