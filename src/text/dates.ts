import type { FigureKind } from '../core/figure.ts';
import { digitAt, isArabic, isHanDigit, isLatin, powerAt, skipBlanks } from './chars.ts';
import { glyphAt } from './glyphs.ts';

/** A date or period as written. `iso` is `2022-05-18`, `2021-07`, `2021`, `XXXX-10-12` or, for a month alone, `7`. */
export interface DateReading {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly iso: string;
  readonly unit: string;
  /** Of the first number. */
  readonly numeralEnd: number;
}

export interface Part {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

/** Digits (Arabic or Chinese) and the 年, 月 or 日 behind them; undefined when the mark is another. */
export function part(text: string, at: number, marks: string): (Part & { numeralEnd: number }) | undefined {
  const number = isArabic(text, at) ? arabic(text, at) : han(text, at);
  if (!number) return undefined;
  const mark = skipBlanks(text, number.end);
  const found = mark < text.length && marks.includes(text.charAt(mark));
  return found ? { ...number, numeralEnd: number.end, end: mark + 1 } : undefined;
}

export function arabic(text: string, at: number): Part | undefined {
  let value = 0;
  let end = at;
  while (isArabic(text, end) && end - at < 5) value = value * 10 + digitAt(text, end++);
  return end === at || isArabic(text, end) ? undefined : { value, digits: end - at, end };
}

/** 二〇二二, 五, 十二, 二十一, 两千. */
function han(text: string, at: number): Part | undefined {
  let value = 0;
  let end = at;
  if (digitAt(text, at) === 2 && powerAt(text, at + 1) === 3 && text.charAt(at + 2) === '年') return { value: 2000, digits: 4, end: at + 2 };
  for (; end - at < 5; end++) {
    const digit = isArabic(text, end) ? -1 : digitAt(text, end);
    if (powerAt(text, end) === 1) value = (value === 0 ? 1 : value) * 10;
    else if (digit >= 0) value = powerAt(text, end - 1) === 1 && end > at ? value + digit : value * 10 + digit;
    else break;
  }
  return end === at ? undefined : { value, digits: end - at, end };
}

export const two = (n: number): string => String(n).padStart(2, '0');

export const isYear = (p: Part): boolean => p.digits === 4 && p.value >= 1600 && p.value <= 2199;

/** Reads 年, 年月, 年月日, 月日 and 月 at a number, and 2022-05-18. A number of years (3年) is no date. */
export function readDate(text: string, at: number): DateReading | undefined {
  const year = part(text, at, '年');
  if (year) return isYear(year) ? fromYear(text, at, year) : undefined;
  const dashed = isArabic(text, at) ? separated(text, at) : undefined;
  if (dashed) return dashed;
  const month = part(text, at, '月');
  if (!month) return undefined;
  if (month.value < 1 || month.value > 12) return undefined;
  const day = part(text, skipBlanks(text, month.end), '日号號');
  const base = { start: at, unit: day ? '日' : '月', numeralEnd: month.numeralEnd };
  if (day && day.digits <= 3) return { ...base, end: day.end, kind: 'date', iso: `XXXX-${two(month.value)}-${two(day.value)}` };
  return { ...base, end: withSuffix(text, month.end, '份'), kind: 'month', iso: String(month.value) };
}

function fromYear(text: string, start: number, year: Part & { numeralEnd: number }): DateReading {
  const base = { start, numeralEnd: year.numeralEnd };
  const month = part(text, skipBlanks(text, year.end), '月');
  if (!month) return { ...base, kind: 'year', iso: String(year.value), unit: '年', end: withSuffix(text, year.end, '度') };
  const day = part(text, skipBlanks(text, month.end), '日号號') ?? bareDay(text, month.end);
  if (!day) return { ...base, kind: 'month', iso: `${year.value}-${two(month.value)}`, unit: '月', end: withSuffix(text, month.end, '份') };
  return { ...base, kind: 'date', iso: `${year.value}-${two(month.value)}-${two(day.value)}`, unit: '日', end: day.end };
}

/** 二〇〇四年八月十五: a day in characters needs no 日 behind a year and a month. */
function bareDay(text: string, at: number): Part | undefined {
  const day = isHanDigit(text, at) || powerAt(text, at) === 1 ? han(text, at) : undefined;
  return day && day.value >= 1 && day.value <= 31 && (day.digits > 1 || !/[\u4e00-\u9fff]/.test(text.charAt(day.end))) && !'个月批次项'.includes(text.charAt(day.end) || ' ') ? day : undefined;
}

/** 2022-05-18, 2022/5/18, 2022.5.18, 2022 05 18: a year, one mark twice, a month, a day, and nothing that goes on. */
function separated(text: string, at: number): DateReading | undefined {
  const year = arabic(text, at);
  if (!year || !isYear(year)) return undefined;
  const mark = glyphAt(text, year.end);
  if (mark !== 0x2d && mark !== 0x2f && mark !== 0x2e && mark !== 0x20) return undefined;
  const month = arabic(text, year.end + 1);
  if (!month || month.value < 1 || month.value > 12 || month.digits > 2 || glyphAt(text, month.end) !== mark) return undefined;
  const day = arabic(text, month.end + 1);
  if (!day || day.value < 1 || day.value > 31 || day.digits > 2 || (mark === 0x20 && month.digits + day.digits < 4)) return undefined;
  const next = glyphAt(text, day.end);
  if ((next === 0x2d || next === 0x2f || next === 0x2e) && isArabic(text, day.end + 1)) return undefined;
  return { start: at, end: day.end, numeralEnd: year.end, kind: 'date', unit: '日', iso: `${year.value}-${two(month.value)}-${two(day.value)}` };
}

const withSuffix = (text: string, at: number, suffix: string): number => (text.charAt(at) === suffix ? at + 1 : at);

/** `〔2022〕3号`, `[2022]3号`: the year and number of an official document. End of it, or undefined. */
export function readDocumentNumber(text: string, at: number): { end: number } | undefined {
  const close = { '〔': '〕', '[': ']', '［': '］', '【': '】', '（': '）', '(': ')' }[text.charAt(at)];
  const year = close ? arabic(text, at + 1) : undefined;
  if (!close || !year || !isYear(year) || text.charAt(year.end) !== close) return undefined;
  const number = arabic(text, text.charAt(year.end + 1) === '第' ? year.end + 2 : year.end + 1);
  return number && text.charAt(number.end) === '号' ? { end: number.end + 1 } : undefined;
}

/** `G20`, `5G`, `V2.0`: digits that belong to a Latin word. */
export const touchesLatin = (text: string, start: number, end: number): boolean => isLatin(text, start - 1) || isLatin(text, end);
