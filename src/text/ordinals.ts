import { decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { isLatin, skipBlanks } from './chars.ts';
import { ENGLISH } from './english-words.ts';
import { wordAt } from './lexicon.ts';

/** "the tenth", "twenty-first": a rank in words. First and second alone are too often adverbs and seconds. */
export function ordinalWord(text: string, at: number): Figure | undefined {
  const found = wordAt(ENGLISH, text, at);
  if (!found || isLatin(text, at - 1)) return undefined;
  let { meaning, end } = found;
  let tens = 0;
  if (meaning.kind === 'tens') {
    const next = text.charAt(end) === '-' ? end + 1 : skipBlanks(text, end);
    const ones = wordAt(ENGLISH, text, next);
    if (ones?.meaning.kind !== 'part' || ones.meaning.value > 9n) return undefined;
    tens = meaning.value;
    ({ meaning, end } = ones);
  }
  if (meaning.kind !== 'part' || !meaning.ordinal || (tens === 0 && meaning.value < 3n)) return undefined;
  const value = decimal(BigInt(tens) + meaning.value);
  return { start: at, end, text: text.slice(at, end), core: { start: at, end }, numeral: { start: at, end, value }, kind: 'ordinal', value, iso: null, unit: null, hedge: null, interval: null };
}
