import type { Numeral } from '../core/figure.ts';
import { ARABIC, HAN, LATIN, OTHER, classAt, isArabic, isHan, isHanNumeral, isLatin, skipAddress } from './chars.ts';
import { isIdiom } from './idioms.ts';
import { readNumeral, skipDigits } from './numerals.ts';
import { plainRatio, type Reading } from './reading.ts';

/** Every numeral of a text, whether or not it is part of a figure: the first of the two layers. */
export function readNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = classAt(text, i);
    if (cls === OTHER || (cls === LATIN && isLatin(text, i - 1))) {
      i++;
      continue;
    }
    const reading = readNumeral(text, i);
    const kept = reading && isNumeral(text, reading);
    if (kept) numerals.push(numeralOf(reading));
    i = kept ? reading.end : nextAfter(text, i, cls, reading);
  }
  return numerals;
}

/** The numeral of a reading, without a 余/多 behind it. */
export function numeralOf({ start, bare, value, ratio, upTo }: Reading): Numeral {
  return { start, end: bare, value: ratio || upTo ? null : value, ...(ratio ? { ratio: plainRatio(ratio) } : {}) };
}

/** Digits inside a Latin word (L-202b, mp3) and characters of a Chinese word are none. */
function isNumeral(text: string, reading: Reading): boolean {
  const { start, end } = reading;
  if (isHanNumeral(text, start)) return !isIdiom(text, reading);
  return !(isArabic(text, start) && isLatin(text, start - 1)) && end > start;
}

function nextAfter(text: string, at: number, cls: number, reading: Reading | undefined): number {
  if (cls === ARABIC) return reading ? Math.max(reading.end, skipDigits(text, at)) : skipDigits(text, at);
  if (cls === LATIN) return Math.max(at + 1, skipAddress(text, at));
  if (cls !== HAN) return at + 1;
  if (reading) return reading.end;
  let end = at + 1;
  while (isHan(text, end) && isHanNumeral(text, end)) end++;
  return end;
}
