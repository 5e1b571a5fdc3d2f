import { decimal, shift, type Decimal } from '../core/decimal.ts';
import { digitAt, isArabic, powerAt, skipBlanks } from './chars.ts';

/** A numeral at a position: its value, and the weight of its last written place as a power of ten. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly ulp: number;
  /** 余/多/几 inside or right behind the number, and the weight (power of ten) of what it leaves open. */
  readonly more: { readonly place: number } | null;
  /** 万 or 亿 was written. */
  readonly scaled: boolean;
  /** More than one point (1.2.3): a version or clause number, not a quantity. */
  readonly dotted: boolean;
}

const isMore = (text: string, i: number): boolean => '余餘多几幾来來'.includes(text.charAt(i)) && i < text.length;

/** Arabic digits of any width, thousands separators, decimals, then 余/多, then 十百千万亿: `1,100.9亿`, `30余万`, `10万5千`. */
export function readArabic(text: string, start: number): Reading {
  const mantissa = readDigits(text, start);
  const scale = readScale(text, mantissa.end, lowestPlace(mantissa.value));
  const value = shift(mantissa.value, scale.power);
  const ulp = scale.power - mantissa.value.scale;
  const base = { start, value, ulp, more: scale.more, scaled: scale.power >= 4, dotted: mantissa.dotted, end: scale.end };
  return scale.power === 4 || scale.power === 8 ? mixed(text, base) : base;
}

function readDigits(text: string, start: number): { end: number; value: Decimal; dotted: boolean } {
  let end = start;
  let digits = '';
  for (;;) {
    while (isArabic(text, end)) digits += digitAt(text, end++);
    if (!isGroup(text, start, end)) break;
    end++;
  }
  let scale = 0;
  let dotted = false;
  if (isPoint(text, end) && isArabic(text, end + 1)) {
    const from = ++end;
    while (isArabic(text, end)) digits += digitAt(text, end++);
    scale = end - from;
    dotted = isPoint(text, end) && isArabic(text, end + 1);
  }
  return { end, value: decimal(digits.length < 16 ? Number(digits) : BigInt(digits), scale), dotted };
}

const isPoint = (text: string, i: number): boolean => text.charAt(i) === '.' || text.charAt(i) === '．';

/** A thousands separator: behind one to three digits (or a full group), before exactly three. */
function isGroup(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== ',' && text.charAt(at) !== '，') return false;
  const three = isArabic(text, at + 1) && isArabic(text, at + 2) && isArabic(text, at + 3) && !isArabic(text, at + 4);
  if (!three) return false;
  const first = text.slice(start, at).search(/[,，]/);
  const width = first < 0 ? at - start : first;
  // A full-width comma separates clauses more often than thousands: only inside one consistent run.
  return width <= 3 && (text.charAt(at) === ',' || first >= 0 && text.charAt(start + first) === '，');
}

/** Power of ten of the last non-zero place: 1000 → 3, 420 → 1, 8.5 → −1. */
function lowestPlace(value: Decimal): number {
  const digits = String(value.units);
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return (zeros === digits.length ? 0 : zeros) - value.scale;
}

function readScale(text: string, from: number, lowest: number): { end: number; power: number; more: Reading['more'] } {
  let end = from;
  let more: Reading['more'] = null;
  if (isMore(text, end)) {
    more = { place: lowest };
    end++;
  }
  const spaced = skipBlanks(text, end);
  let power = 0;
  let at = spaced;
  while (powerAt(text, at) > 0 && !isUnitStart(text, at)) power += powerAt(text, at++);
  if (power === 0) return { end: more ? end : from, power, more };
  if (more) return { end: at, power, more: { place: more.place + power } };
  const behind = isMore(text, at);
  return { end: behind ? at + 1 : at, power, more: behind ? { place: power } : null };
}

/** 百分点, 千克, 千米, 千瓦: the scale word belongs to the unit. */
function isUnitStart(text: string, i: number): boolean {
  const [here, next] = [text.charAt(i), text.charAt(i + 1)];
  return (here === '百' && next === '分') || (here === '千' && '克米瓦'.includes(next) && next !== '');
}

/** `10万5千`, `3亿4500万`: smaller groups behind a scale word add up. */
function mixed(text: string, head: Reading): Reading {
  if (!isArabic(text, head.end) || head.more) return head;
  const tail = readArabic(text, head.end);
  if (!(tail.end > head.end) || powerOfLast(text, tail.end) === 0) return head;
  const scale = Math.max(head.value.scale, tail.value.scale);
  const units = BigInt(shift(head.value, scale).units) + BigInt(shift(tail.value, scale).units);
  return { ...tail, start: head.start, scaled: true, value: decimal(units, scale) };
}

const powerOfLast = (text: string, end: number): number => powerAt(text, end - 1);

/** Chinese numerals: 三十九, 一百二 (120), 两万五 (25000), 二〇二二 (positional), 三点五, 百余. Undefined when none is there. */
export function readHan(text: string, start: number): Reading | undefined {
  let i = start;
  let total = 0;
  let section = 0;
  let digit = -1;
  let count = 0;
  let last = 0;
  let positional = '';
  let powersSeen = 0;
  for (; ; i++) {
    const power = powerAt(text, i);
    const value = power === 0 && !isArabic(text, i) ? digitAt(text, i) : -1;
    if (value >= 0) {
      positional += value;
      if (digit > 0 && powersSeen > 0) break;
      digit = value;
    } else if (power > 0 && !isUnitStart(text, i)) {
      powersSeen++;
      if (power < 4) {
        section += (digit < 0 ? 1 : digit) * 10 ** power;
      } else {
        total = (total + section + Math.max(digit, 0)) * 10 ** power;
        section = 0;
      }
      digit = -1;
      last = power;
    } else break;
    if (++count > 40) return undefined;
  }
  if (count === 0 || total > Number.MAX_SAFE_INTEGER) return undefined;
  if (powersSeen === 0) return positionalReading(text, start, i, positional);
  const elided = digit > 0 && last > 1 && digitAt(text, i - 2) !== 0 && powerAt(text, i - 2) > 0;
  const tail = digit <= 0 ? 0 : elided ? digit * 10 ** (last - 1) : digit;
  const value = decimal(total + section + tail);
  const more = isMore(text, i) ? { place: lowestPlace(value) } : null;
  return { start, end: more ? i + 1 : i, value, ulp: 0, more, scaled: last >= 4, dotted: false };
}

function positionalReading(text: string, start: number, end: number, digits: string): Reading | undefined {
  if (digits.length > 15) return undefined;
  let value = decimal(Number(digits));
  if (text.charAt(end) === '点' && digitAt(text, end + 1) >= 0 && !isArabic(text, end + 1)) {
    let at = end + 1;
    let decimals = '';
    while (digitAt(text, at) >= 0 && !isArabic(text, at) && decimals.length < 15) decimals += digitAt(text, at++);
    value = decimal(BigInt(digits + decimals), decimals.length);
    end = at;
  }
  const power = powerAt(text, end) >= 4 ? powerAt(text, end) : 0;
  return { start, end: power ? end + 1 : end, value: shift(value, power), ulp: power - value.scale, more: null, scaled: power > 0, dotted: false };
}

