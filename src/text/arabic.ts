import { decimal, type Decimal } from '../core/decimal.ts';
import { digitAt, isArabic } from './chars.ts';

/** Arabic digits with their separators and decimals. `dotted`: more than one point (1.2.3), a version or clause number. */
export interface Mantissa {
  readonly end: number;
  readonly value: Decimal;
  readonly dotted: boolean;
  /** Digits written, decimals included. */
  readonly width: number;
}

/** Longer runs are no quantities; they are passed over whole. */
export const LONGEST = 1000;

const isComma = (text: string, i: number): boolean => text.charCodeAt(i) === 0x2c;
const isWideComma = (text: string, i: number): boolean => text.charCodeAt(i) === 0xff0c;
const isWideDigit = (text: string, i: number): boolean => text.charCodeAt(i) >= 0xff10 && isArabic(text, i);

export function isPoint(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code === 0x2e || code === 0xff0e;
}

/** `1234`, `1,234,567.3`, `４，５６５`, `12,34,567.89` (Indian), `.5`. */
export function readMantissa(text: string, start: number): Mantissa {
  const whole = digitsEnd(text, start);
  const grouped = groupsEnd(text, start, whole);
  const pointed = isPoint(text, grouped) && isArabic(text, grouped + 1);
  const end = pointed ? digitsEnd(text, grouped + 1) : grouped;
  const dotted = pointed && isPoint(text, end) && isArabic(text, end + 1);
  const scale = pointed ? end - grouped - 1 : 0;
  return { end, dotted, ...collect(text, start, end, scale) };
}

export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isArabic(text, end)) end++;
  return end;
}

function collect(text: string, start: number, end: number, scale: number): { value: Decimal; width: number } {
  let units = 0;
  let width = 0;
  for (let i = start; i < end; i++) {
    const digit = digitAt(text, i);
    if (digit < 0) continue;
    units = units * 10 + digit;
    width++;
  }
  if (width < 16) return { value: { units, scale }, width };
  if (width > LONGEST) return { value: { units: 0, scale: 0 }, width };
  let digits = '';
  for (let i = start; i < end; i++) if (digitAt(text, i) >= 0) digits += digitAt(text, i);
  return { value: decimal(BigInt(digits), scale), width };
}

/** End of the groups of three behind one to three digits; a full-width comma groups only full-width digits, or behind a plain one. */
function groupsEnd(text: string, start: number, whole: number): number {
  if (whole - start > 3 || whole === start) return whole;
  let end = whole;
  let plain = false;
  for (;;) {
    const comma = isComma(text, end);
    if (!comma && !(isWideComma(text, end) && (plain || isWideDigit(text, end - 1) && isWideDigit(text, end + 1)))) break;
    if (!isArabic(text, end + 1) || !isArabic(text, end + 2) || !isArabic(text, end + 3) || isArabic(text, end + 4)) break;
    plain ||= comma;
    end += 4;
  }
  return end === whole ? lakhEnd(text, start, whole) : end;
}

/** `12,34,567`: groups of two, the last of three. */
function lakhEnd(text: string, start: number, whole: number): number {
  if (whole - start > 2) return whole;
  let end = whole;
  while (isComma(text, end) && isArabic(text, end + 1) && isArabic(text, end + 2) && !isArabic(text, end + 3)) end += 3;
  const last = isComma(text, end) && isArabic(text, end + 1) && isArabic(text, end + 2) && isArabic(text, end + 3) && !isArabic(text, end + 4);
  return end > whole && last ? end + 4 : whole;
}
