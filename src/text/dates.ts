import type { FigureKind } from '../core/figure.ts';
import { digitAt, isArabic, isLatin, powerAt, skipBlanks } from './chars.ts';

/** A date or period as written. `iso` is `2022-05-18`, `2021-07`, `2021`, `XXXX-10-12` or, for a month alone, `7`. */
export interface DateReading {
  readonly end: number;
  readonly kind: FigureKind;
  readonly iso: string;
  readonly unit: string;
  /** Of the first number. */
  readonly numeralEnd: number;
}

interface Part {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

/** Digits (Arabic or Chinese) and the 年, 月 or 日 behind them; undefined when the mark is another. */
function part(text: string, at: number, marks: string): (Part & { numeralEnd: number }) | undefined {
  const number = isArabic(text, at) ? arabic(text, at) : han(text, at);
  if (!number) return undefined;
  const mark = skipBlanks(text, number.end);
  const found = mark < text.length && marks.includes(text.charAt(mark));
  return found ? { ...number, numeralEnd: number.end, end: mark + 1 } : undefined;
}

function arabic(text: string, at: number): Part | undefined {
  let value = 0;
  let end = at;
  while (isArabic(text, end) && end - at < 5) value = value * 10 + digitAt(text, end++);
  return end === at || isArabic(text, end) ? undefined : { value, digits: end - at, end };
}

/** 二〇二二, 五, 十二, 二十一. */
function han(text: string, at: number): Part | undefined {
  let value = 0;
  let end = at;
  for (; end - at < 5; end++) {
    const digit = isArabic(text, end) ? -1 : digitAt(text, end);
    if (powerAt(text, end) === 1) value = (value === 0 ? 1 : value) * 10;
    else if (digit >= 0) value = powerAt(text, end - 1) === 1 && end > at ? value + digit : value * 10 + digit;
    else break;
  }
  return end === at ? undefined : { value, digits: end - at, end };
}

const two = (n: number): string => String(n).padStart(2, '0');

const isYear = (p: Part): boolean => p.digits === 4 && p.value >= 1900 && p.value <= 2099;

/** Reads 年, 年月, 年月日, 月日 and 月 at a number. A number of years (3年) is no date. */
export function readDate(text: string, at: number): DateReading | undefined {
  const year = part(text, at, '年');
  if (year) return isYear(year) ? fromYear(text, year) : undefined;
  const month = part(text, at, '月');
  if (!month) return undefined;
  if (month.value < 1 || month.value > 12) return undefined;
  const day = part(text, skipBlanks(text, month.end), '日号號');
  const base = { unit: day ? '日' : '月', numeralEnd: month.numeralEnd };
  if (day && day.digits <= 3) return { ...base, end: day.end, kind: 'date', iso: `XXXX-${two(month.value)}-${two(day.value)}` };
  return { ...base, end: withSuffix(text, month.end, '份'), kind: 'month', iso: String(month.value) };
}

function fromYear(text: string, year: Part & { numeralEnd: number }): DateReading {
  const base = { numeralEnd: year.numeralEnd };
  const month = part(text, skipBlanks(text, year.end), '月');
  if (!month) return { ...base, kind: 'year', iso: String(year.value), unit: '年', end: withSuffix(text, year.end, '度') };
  const day = part(text, skipBlanks(text, month.end), '日号號');
  if (!day) return { ...base, kind: 'month', iso: `${year.value}-${two(month.value)}`, unit: '月', end: withSuffix(text, month.end, '份') };
  return { ...base, kind: 'date', iso: `${year.value}-${two(month.value)}-${two(day.value)}`, unit: '日', end: day.end };
}

const withSuffix = (text: string, at: number, suffix: string): number => (text.charAt(at) === suffix ? at + 1 : at);

/** `〔2022〕3号`, `[2022]3号`: the year and number of an official document. End of it, or undefined. */
export function readDocumentNumber(text: string, at: number): { end: number } | undefined {
  const close = { '〔': '〕', '[': ']', '［': '］', '【': '】' }[text.charAt(at)];
  const year = close ? arabic(text, at + 1) : undefined;
  if (!close || !year || !isYear(year) || text.charAt(year.end) !== close) return undefined;
  const number = arabic(text, text.charAt(year.end + 1) === '第' ? year.end + 2 : year.end + 1);
  return number && text.charAt(number.end) === '号' ? { end: number.end + 1 } : undefined;
}

/** `G20`, `5G`, `V2.0`: digits that belong to a Latin word. */
export const touchesLatin = (text: string, start: number, end: number): boolean => isLatin(text, start - 1) || isLatin(text, end);
