import type { Decimal } from '../core/decimal.ts';
import { digitsEnd } from './arabic.ts';
import { digitAt, isArabic, isLatin, skipBlanks } from './chars.ts';
import { jointAt, openCount, sumOf, takeWord, word, type Count } from './english-count.ts';
import { ofScale, withRatio } from './fractions.ts';
import { ratioOf, type Ratio, type Reading } from './reading.ts';

/** "five eighths", "three twenty-firsts", "one hundred thirty-fifths" (a hundred over thirty-five), "two hundred and fifty-four hundredths". */
export function directParts(text: string, count: Count): Reading | undefined {
  const joint = jointAt(text, count.end);
  if (!joint || joint.and) return undefined;
  const below = denominatorAt(text, joint.at);
  if (!below) return undefined;
  const value = sumOf(count);
  if (!below.plural && Number(value.units) !== 1) return undefined;
  if (count.beforeAnd && count.andScale > 0) return scaledPart(text, count, count.beforeAnd, below);
  const decimalPart = below.d === 10n || below.d === 100n || below.d === 1000n;
  if (count.beforeAnd && decimalPart) {
    const whole = ratioOf(count.beforeAnd);
    return withRatio(count.start, below.end, { n: ratioOf(value).n - whole.n + whole.n * below.d, d: below.d });
  }
  if (count.last === 'tens' && count.beforeTens && below.d < 10n) return withRatio(count.start, below.end, over(count.beforeTens, BigInt(count.tens) + below.d));
  return withRatio(count.start, below.end, over(value, below.d));
}

/** "nine million and five ninths": the part is of the million, or of a scale word behind it. */
function scaledPart(text: string, count: Count, before: Decimal, below: Denominator): Reading {
  const own = word(text, skipBlanks(text, below.end));
  const scale = own?.meaning.kind === 'scale' ? own.meaning.power : count.andScale;
  const whole = ratioOf(before);
  const n = whole.n * below.d + (ratioOf(sumOf(count)).n - whole.n) * 10n ** BigInt(scale);
  return ofScale(count.start, own?.meaning.kind === 'scale' ? own.end : below.end, { n, d: below.d });
}

const over = (value: Decimal, d: bigint): Ratio => ({ n: ratioOf(value).n, d: ratioOf(value).d * d });

export interface Denominator {
  readonly end: number;
  readonly d: bigint;
  readonly plural: boolean;
}

/** fifths, quarter, twenty-firsts, halves. First and second divide nothing but behind a tens word. */
export function denominatorAt(text: string, at: number): Denominator | undefined {
  const found = word(text, at);
  if (!found) return undefined;
  const { meaning, end } = found;
  if (meaning.kind === 'half') return { end, d: 2n, plural: end - at > 4 };
  if (meaning.kind === 'tens') {
    const joint = jointAt(text, end);
    const ones = joint && !joint.and ? word(text, joint.at) : undefined;
    return ones?.meaning.kind === 'part' && ones.meaning.value < 10n ? { end: ones.end, d: BigInt(meaning.value) + ones.meaning.value, plural: ones.meaning.plural } : undefined;
  }
  return meaning.kind === 'part' && meaning.value > 2n ? { end, d: meaning.value, plural: meaning.plural } : undefined;
}

/** "and a half", "and three fifths", behind a whole number; its scale is the number's own, or the one behind both. */
export function addedParts(text: string, count: Count): Reading | undefined {
  const joint = jointAt(text, count.end);
  if (!joint?.and || count.last === 'none') return undefined;
  const part = simplePart(text, joint.at);
  if (!part) return undefined;
  const behind = word(text, skipBlanks(text, part.end));
  const own = behind?.meaning.kind === 'scale' ? behind.meaning.power : 0;
  const whole = ratioOf(sumOf(count));
  const scaled = count.last === 'scale' ? 10n ** BigInt(own > 0 ? own : count.scale) : 1n;
  const sum = { n: whole.n * part.d + part.n * scaled * whole.d, d: whole.d * part.d };
  const factor = own > 0 && count.last !== 'scale' ? 10n ** BigInt(own) : 1n;
  const read = own > 0 || count.last === 'scale' ? ofScale : withRatio;
  return read(count.start, own > 0 && behind ? behind.end : part.end, { n: sum.n * factor, d: sum.d });
}

function simplePart(text: string, at: number): { end: number; n: bigint; d: bigint } | undefined {
  const found = word(text, at);
  if (!found) return undefined;
  const { kind } = found.meaning;
  const small: Count | undefined = kind === 'ones' || kind === 'teens' || kind === 'tens' ? openCount(at) : undefined;
  if (small) while (takeWord(text, small));
  const joint = jointAt(text, small?.end ?? found.end);
  const below = joint && !joint.and && (small || kind === 'article') ? denominatorAt(text, joint.at) : undefined;
  const n = small ? BigInt(sumOf(small).units) : 1n;
  return below && (below.plural || n === 1n) ? { end: below.end, n, d: below.d } : undefined;
}

/** "one out of three", "1 over twenty-one"; no more than one whole, and nothing counted behind an "over". */
export function outOf(text: string, count: Count): Reading | undefined {
  const at = skipBlanks(text, count.end);
  const link = at > count.end ? /^(?:over|out of)\s+/i.exec(text.slice(at, at + 12))?.[0] : undefined;
  if (!link || count.last === 'none') return undefined;
  const from = at + link.length;
  const below = isArabic(text, from) ? digitsAt(text, from) : plainWords(text, from);
  if (!below || below.n === 0n) return undefined;
  const above = ratioOf(sumOf(count));
  const divides = /^over/i.test(link) ? !isLatin(text, skipBlanks(text, below.end)) && !/[$€£¥]/.test(text.charAt(count.start - 1)) : above.n < below.n;
  return divides ? withRatio(count.start, below.end, { n: above.n, d: above.d * below.n }) : undefined;
}

function digitsAt(text: string, at: number): { end: number; n: bigint } | undefined {
  const end = digitsEnd(text, at);
  if (end - at > 15) return undefined;
  let n = 0;
  for (let i = at; i < end; i++) n = n * 10 + digitAt(text, i);
  return { end, n: BigInt(n) };
}

function plainWords(text: string, at: number): { end: number; n: bigint } | undefined {
  const count: Count = openCount(at);
  while (takeWord(text, count));
  const value = sumOf(count);
  return count.end > at && value.scale === 0 ? { end: count.end, n: BigInt(value.units) } : undefined;
}
