import { decimal, type Decimal } from '../core/decimal.ts';
import { digitsEnd } from './arabic.ts';
import { digitAt, isArabic, isLatin, skipBlanks } from './chars.ts';
import { glyphAt } from './glyphs.ts';
import { ratioOf, terminating, times, type Ratio } from './reading.ts';

/** A number raised or scaled by Latin marks: `12.32e+14`, `2^5`, `1.3x10^6`, `40k`. */
export interface Raised {
  readonly end: number;
  readonly value: Decimal;
  readonly ratio: Ratio | null;
  readonly power: number;
}

const E = 0x65;
const CARET = 0x5e;
/** Beyond these the result is no quantity that a text states. */
const HIGHEST_POWER = 400;
const HIGHEST_EXPONENT = 64;

interface Exponent {
  readonly end: number;
  readonly value: number;
}

/** `+14`, `−1`, `6` at `at`; undefined when no small whole number stands there. */
function exponentAt(text: string, at: number): Exponent | undefined {
  const sign = glyphAt(text, at);
  const from = sign === 0x2b || sign === 0x2d ? at + 1 : at;
  const end = digitsEnd(text, from);
  if (end === from || end - from > 3 || isLatin(text, end)) return undefined;
  let value = 0;
  for (let i = from; i < end; i++) value = value * 10 + digitAt(text, i);
  return { end, value: sign === 0x2d ? -value : value };
}

/** What stands right behind the mantissa `value` at `at`; undefined when nothing raises it. */
export function raisedAt(text: string, at: number, value: Decimal): Raised | undefined {
  const mark = glyphAt(text, at);
  if (mark === E) return tens(exponentAt(text, at + 1), value);
  if (mark === CARET) return raise(exponentAt(text, at + 1), value);
  if (mark === 0x78 || mark === 0xd7) return isTen(text, at + 1) ? tens(exponentAt(text, at + 4), value) : undefined;
  return suffixed(text, at, value);
}

const isTen = (text: string, at: number): boolean => digitAt(text, at) === 1 && digitAt(text, at + 1) === 0 && isArabic(text, at) && glyphAt(text, at + 2) === CARET;

function tens(exponent: Exponent | undefined, value: Decimal): Raised | undefined {
  if (!exponent || Math.abs(exponent.value) > HIGHEST_POWER) return undefined;
  const { end, value: power } = exponent;
  return { end, power, ratio: null, value: power >= 0 ? times(value, power) : decimal(value.units, value.scale - power) };
}

function raise(exponent: Exponent | undefined, value: Decimal): Raised | undefined {
  if (!exponent || Math.abs(exponent.value) > HIGHEST_EXPONENT) return undefined;
  const size = BigInt(Math.abs(exponent.value));
  const { n, d } = ratioOf(value);
  if (n === 0n && exponent.value < 0) return undefined;
  const [top, bottom] = exponent.value < 0 ? [d ** size, n ** size] : [n ** size, d ** size];
  const ratio = { n: top, d: bottom };
  const ended = terminating(ratio);
  return { end: exponent.end, power: 0, value: ended ?? value, ratio: ended ? null : ratio };
}

/** Letters that scale, and whether a blank may stand before them. 5G is a network and 30W a lamp: G only behind decimals, w only small. */
const LETTERS: Readonly<Record<string, { power: number; blank: boolean }>> = {
  k: { power: 3, blank: true }, K: { power: 3, blank: true }, M: { power: 6, blank: true }, B: { power: 9, blank: false }, b: { power: 9, blank: false },
  w: { power: 4, blank: false }, G: { power: 9, blank: false }, mil: { power: 6, blank: true }, mn: { power: 6, blank: true }, bn: { power: 9, blank: true },
};

function suffixed(text: string, at: number, value: Decimal): Raised | undefined {
  const from = skipBlanks(text, at);
  let end = from;
  while (isLatin(text, end) && end - from < 4) end++;
  if (end === from || isArabic(text, end)) return undefined;
  const letter = LETTERS[text.slice(from, end)];
  if (!letter || (from > at && (!letter.blank || from - at > 2)) || (text.charAt(from) === 'G' && value.scale === 0)) return undefined;
  return { end, power: letter.power, value: times(value, letter.power), ratio: null };
}
