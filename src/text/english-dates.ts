import { isArabic, isLatin, skipBlanks } from './chars.ts';
import { arabic, isYear, two, type DateReading } from './dates.ts';
import { lexicon, wordAt } from './lexicon.ts';

const NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTHS = lexicon([...NAMES.map((name, i) => [name, i + 1] as const), ...NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const), ['sept', 9]]);

/** "May 8, 1945", "October 2008", "March 5th". A month's name alone is no date (may, march). */
export function readEnglishDate(text: string, at: number): DateReading | undefined {
  const month = wordAt(MONTHS, text, at);
  if (!month || isLatin(text, at - 1)) return undefined;
  const from = skipBlanks(text, text.charAt(month.end) === '.' ? month.end + 1 : month.end);
  const first = from > month.end ? arabic(text, from) : undefined;
  if (!first) return undefined;
  const base = { start: at, numeralEnd: first.end };
  if (isYear(first)) return { ...base, end: first.end, kind: 'month', unit: 'month', iso: `${first.value}-${two(month.meaning)}` };
  if (first.digits > 2 || first.value < 1 || first.value > 31 || text.charAt(first.end) === '.' && isArabic(text, first.end + 1)) return undefined;
  const dayEnd = /^(?:st|nd|rd|th)\b/.test(text.slice(first.end, first.end + 3)) ? first.end + 2 : first.end;
  const comma = text.charAt(dayEnd) === ',' ? dayEnd + 1 : dayEnd;
  const year = arabic(text, skipBlanks(text, comma));
  if (year && isYear(year)) return { ...base, end: year.end, kind: 'date', unit: 'day', iso: `${year.value}-${two(month.meaning)}-${two(first.value)}` };
  return { ...base, end: dayEnd, kind: 'date', unit: 'day', iso: `XXXX-${two(month.meaning)}-${two(first.value)}` };
}
