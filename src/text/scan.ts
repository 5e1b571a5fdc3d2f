import type { Numeral } from '../core/figure.ts';
import { ARABIC, HAN, OPENER, classAt, OTHER } from './chars.ts';
import { readArabic, readHan } from './numerals.ts';

/** Every numeral of a text, whether or not it is part of a figure: the first of the two layers. */
export function readNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = classAt(text, i);
    const reading = cls === ARABIC ? readArabic(text, i) : cls === HAN ? readHan(text, i) : undefined;
    if (cls === OTHER || cls === OPENER || !reading) {
      i++;
      continue;
    }
    numerals.push({ start: reading.start, end: reading.end, value: reading.value });
    i = reading.end;
  }
  return numerals;
}
