import type { Decimal } from '../core/decimal.ts';
import { readMantissa } from './arabic.ts';
import { isArabic, skipBlanks } from './chars.ts';
import { ENGLISH, type Word } from './english-words.ts';
import { wordAt, type Found } from './lexicon.ts';
import { plus, times } from './reading.ts';

/** A number in English words so far. */
export interface Count {
  readonly start: number;
  end: number;
  total: Decimal;
  group: Decimal | null;
  last: Word['kind'] | 'none';
  /** Power of the last scale word; what comes behind it must be smaller. */
  scale: number;
  /** The number before the last "and", and before a last tens word without one. */
  beforeAnd: Decimal | null;
  beforeTens: Decimal | null;
  tens: number;
  /** Scale of the word right before the last "and"; 0 when that was none. */
  andScale: number;
}

const ZERO: Decimal = { units: 0, scale: 0 };
/** Power of ten above every scale word. */
export const HIGHEST = 30;

export const word = (text: string, at: number): Found<Word> | undefined => wordAt(ENGLISH, text, at);

/** A count that has not begun. */
export const openCount = (start: number): Count => ({ start, end: start, total: ZERO, group: null, last: 'none', scale: HIGHEST, beforeAnd: null, beforeTens: null, tens: 0, andScale: 0 });

export interface Joint {
  readonly at: number;
  readonly and: boolean;
}

/** To the next word over blanks, a hyphen or "and". */
export function jointAt(text: string, end: number): Joint | undefined {
  let at = skipBlanks(text, end);
  if (text.charAt(at) === '-') return { at: skipBlanks(text, at + 1), and: false };
  if (at === end) return undefined;
  const and = /^and\s/i.test(text.slice(at, at + 4));
  if (and) at = skipBlanks(text, at + 3);
  return { at, and };
}

/** Takes the next word of the number, if it is one. */
export function takeWord(text: string, count: Count): boolean {
  const joint: Joint | undefined = count.last === 'none' ? { at: count.start, and: false } : jointAt(text, count.end);
  if (!joint || (joint.and && count.last !== 'hundred' && count.last !== 'scale')) return false;
  if (isArabic(text, joint.at)) return takeDigits(text, count, joint);
  const found = word(text, joint.at);
  if (!found) return false;
  const { meaning } = found;
  if (meaning.kind === 'ones' || meaning.kind === 'teens' || meaning.kind === 'tens') return takeSmall(count, found.end, meaning.kind, meaning.value, joint.and);
  if (joint.and || !('power' in meaning)) return false;
  return takeScale(count, found.end, meaning.kind, meaning.power);
}

function takeSmall(count: Count, end: number, kind: 'ones' | 'teens' | 'tens', value: number, and: boolean): boolean {
  const free = count.last === 'none' || count.last === 'hundred' || count.last === 'scale';
  if (!free && !(kind === 'ones' && count.last === 'tens' && value > 0)) return false;
  const before = sumOf(count);
  if (kind === 'tens') Object.assign(count, { beforeTens: count.last === 'none' || and ? null : before, tens: value });
  if (and) Object.assign(count, { beforeAnd: before, andScale: count.last === 'scale' ? count.scale : 0 });
  Object.assign(count, { group: plus(count.group ?? ZERO, { units: value, scale: 0 }), last: kind, end });
  return true;
}

/** `3 hundred and 21`, `4 thousand 3 hundred`: plain digits behind a scale word. */
function takeDigits(text: string, count: Count, joint: Joint): boolean {
  if (count.last !== 'hundred' && count.last !== 'scale') return false;
  const mantissa = readMantissa(text, joint.at);
  const next = word(text, skipBlanks(text, mantissa.end))?.meaning;
  const scaled = next?.kind === 'hundred' || next?.kind === 'scale';
  const fits = next && 'power' in next ? next.power < count.scale && count.last === 'scale' : joint.and && mantissa.width < 3;
  if (mantissa.value.scale > 0 || !fits || (scaled && joint.and)) return false;
  Object.assign(count, { beforeAnd: sumOf(count), group: plus(count.group ?? ZERO, mantissa.value), last: 'ones', end: mantissa.end });
  return true;
}

function takeScale(count: Count, end: number, kind: Word['kind'], power: number): boolean {
  const amount = count.group ?? { units: 1, scale: 0 };
  if (kind === 'dozen') {
    const units = count.group && count.group.scale === 0 ? Number(count.group.units) * 12 : count.last === 'none' ? 12 : NaN;
    if (!Number.isSafeInteger(units)) return false;
    Object.assign(count, { group: { units, scale: 0 }, last: kind, end });
    return true;
  }
  if (kind === 'hundred') {
    if (count.last === 'hundred' || count.last === 'dozen' || (count.last === 'scale' && count.group === null)) return false;
    Object.assign(count, { group: times(amount, 2), last: kind, end, beforeTens: null });
    return true;
  }
  if (power >= count.scale || count.last === 'dozen' || (count.last === 'scale' && count.group === null)) return false;
  Object.assign(count, { total: plus(count.total, times(amount, power)), group: null, last: 'scale', scale: power, end, beforeTens: null, beforeAnd: null });
  return true;
}

export const sumOf = (count: Count): Decimal => plus(count.total, count.group ?? ZERO);

/** "two hundred point seventy-one", "nine point nought four": digit words, or one number below a hundred. */
export function pointed(text: string, count: Count): Count {
  const at = skipBlanks(text, count.end);
  if (at === count.end || !/^point\s/i.test(text.slice(at, at + 6)) || count.last === 'none') return count;
  let digits = '';
  let end = count.end;
  for (let from = skipBlanks(text, at + 5); digits.length < 20; ) {
    const found = word(text, from);
    if (!found || !('value' in found.meaning) || found.meaning.kind === 'part') break;
    const { kind, value } = found.meaning;
    digits = kind === 'ones' && /[1-9]0$/.test(digits) && text.charAt(from - 1) === '-' ? digits.slice(0, -1) + value : digits + value;
    end = found.end;
    from = text.charAt(end) === '-' ? end + 1 : skipBlanks(text, end);
  }
  if (digits === '') return count;
  const value = plus(sumOf(count), { units: Number(digits), scale: digits.length });
  return scaledOn(text, { ...count, total: ZERO, group: value, last: 'ones', end, beforeTens: null });
}

function scaledOn(text: string, count: Count): Count {
  const found = word(text, skipBlanks(text, count.end));
  if (found?.meaning.kind === 'scale') takeScale(count, found.end, 'scale', found.meaning.power);
  return count;
}
