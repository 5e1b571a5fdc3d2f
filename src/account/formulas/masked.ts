import { stringOf } from '../../text/fold.ts';

/** A text without blanks in which every number is one `#`; `at[i]` is where offset `i` of the text stands in it. */
export interface Masked {
  readonly text: string;
  readonly at: Uint32Array;
}

export const MASK = '#';

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Marks within a number: 1,234.5. */
const WITHIN = new Set([...'.，,'].map((char) => char.charCodeAt(0)));

export function masked(folded: string): Masked {
  const codes = new Uint16Array(folded.length);
  const at = new Uint32Array(folded.length + 1);
  let [length, inNumber] = [0, false];
  for (let i = 0; i < folded.length; i++) {
    at[i] = length;
    const code = folded.charCodeAt(i);
    if (isBlank(code)) continue;
    const goesOn = inNumber && (isDigit(code) || WITHIN.has(code));
    if (!goesOn) codes[length++] = isDigit(code) ? MASK.charCodeAt(0) : code;
    inNumber = goesOn || isDigit(code);
  }
  at[folded.length] = length;
  return { text: stringOf(codes.subarray(0, length)), at };
}
