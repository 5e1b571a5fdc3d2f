import { decimal, type Decimal } from '../core/decimal.ts';
import { readMantissa } from './arabic.ts';
import { digitAt, isArabic, isHanDigit, powerAt, skipGap } from './chars.ts';
import { glyphAt } from './glyphs.ts';
import { lowestPlace, plus, reading, times, type Reading } from './reading.ts';

/** The number so far: closed groups (五亿, 三万), the open section below 万, and the digit that waits for its place. */
interface Sum {
  readonly text: string;
  readonly start: number;
  end: number;
  groups: { value: Decimal; power: number }[];
  section: Decimal;
  /** Lowest of 十百千 in the section; 4 when there is none yet. */
  lowest: number;
  pending: Decimal | null;
  pendingStart: number;
  /** Chinese digits in the pending number; 0 for an Arabic one. */
  width: number;
  last: 'none' | 'digit' | 'power' | 'zero' | 'more';
  lastPower: number;
  more: { place: number } | null;
  /** Two neighbouring digits (八九): the step between them and the power that it has got. */
  spread: { step: number; power: number } | null;
  mantissas: number;
  /** Decimals of the last mantissa. */
  decimals: number;
  powers: number;
  anyPower: boolean;
}

/** The highest product of scale words that is still read: beyond it stands no quantity. */
const HIGHEST = 60;
const ZERO: Decimal = { units: 0, scale: 0 };

/** What makes of 余多几来 another word: 自来, 多少, 多元化, 余额. */
const NOT_MORE: Readonly<Record<string, string>> = { 来: '自到说看源历', 多: '少样重', 余: '额', 几: '率何' };

export function isMore(text: string, i: number): boolean {
  const char = String.fromCharCode(glyphAt(text, i));
  const other = NOT_MORE[char];
  if (other === undefined || i >= text.length) return false;
  const next = text.charAt(i + 1);
  return (next === '' || !other.includes(next)) && !(next === '元' && text.charAt(i + 2) === '化');
}

/** 百分点, 千克, 千米, 兆瓦: the scale word belongs to the unit. */
export function isUnitStart(text: string, i: number): boolean {
  const here = text.charAt(i);
  if (here !== '百' && here !== '千' && here !== '兆') return false;
  const at = skipGap(text, i + 1);
  const next = text.charAt(at);
  if (next === '') return false;
  if (here === '百') return next === '分' && !'之'.includes(text.charAt(skipGap(text, at + 1)));
  return here === '千' ? '克米瓦卡帕赫焦伏安'.includes(next) : '瓦赫字比帕欧'.includes(next);
}

/** 百分之 and 千分之 without a number before them open a percentage. */
function opensParts(text: string, i: number): boolean {
  const at = skipGap(text, i + 1);
  return text.charAt(at) === '分' && text.charAt(skipGap(text, at + 1)) === '之';
}

const isPower = (text: string, i: number): boolean => powerAt(text, i) > 0 && !isUnitStart(text, i);

/** Numbers by place value in any mixture: 三十九, 一百二 (120), 5亿1万4千6百, 2千零30万, 三 百 五, 二十几万, 八九亿; and 二〇二二. */
export function readPlaces(text: string, start: number): Reading | undefined {
  const sum: Sum = {
    text, start, end: start, groups: [], section: ZERO, lowest: 4, pending: null, pendingStart: start, width: 0, last: 'none', lastPower: 0,
    more: null, spread: null, mantissas: 0, decimals: 0, powers: 0, anyPower: false,
  };
  while (takeNext(sum));
  return sum.end > start ? finished(sum) : undefined;
}

function takeNext(sum: Sum): boolean {
  const { text, end, last } = sum;
  const at = last === 'none' || last === 'zero' ? nextOf(sum) : skipGap(text, end);
  const apart = at > end && last !== 'zero';
  if (isPower(text, at)) return takePower(sum, at);
  if (sum.more) return last === 'power' && isMore(text, at) && isPower(text, at + 1) && takeMore(sum, at);
  if (isArabic(text, at)) return takeArabic(sum, at, apart);
  if (isHanDigit(text, at)) return (!apart || last === 'power') && takeDigit(sum, at);
  return last !== 'none' && isMore(text, at) && takeMore(sum, at);
}

/** Behind a zero that stands inside (一百零五) the end is not moved: a zero at the very end is none of the number. */
const nextOf = (sum: Sum): number => (sum.last === 'zero' ? sum.pendingStart : sum.end);

function takeDigit(sum: Sum, at: number): boolean {
  const digit = digitAt(sum.text, at);
  const code = sum.text.charCodeAt(at);
  if (code === 0x5eff || code === 0x5345) return takeTwenty(sum, at, digit);
  if (sum.pending === null) {
    // 两万两: the last is a measure, never an elided thousand.
    if (digit === 2 && '两兩俩倆'.includes(sum.text.charAt(at)) && sum.last === 'power' && !isPower(sum.text, skipGap(sum.text, at + 1))) return false;
    if (digit === 0 && sum.last !== 'none') return skipZero(sum, at);
    return setPending(sum, at, at + 1, { units: digit, scale: 0 }, 1);
  }
  if (sum.width === 0) return false;
  const before = Number(sum.pending.units);
  if (sum.width === 1 && isSpread(before, digit) && isPower(sum.text, skipGap(sum.text, at + 1))) {
    sum.spread = { step: digit - before, power: 0 };
    sum.end = at + 1;
    return true;
  }
  return !sum.anyPower && sum.spread === null && appendDigit(sum, at);
}

export const isSpread = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));

/** 廿 and 卅 are twenty and thirty. */
function takeTwenty(sum: Sum, at: number, tens: number): boolean {
  if (sum.pending !== null || sum.lowest <= 1) return false;
  sum.section = plus(sum.section, { units: tens * 10, scale: 0 });
  Object.assign(sum, { lowest: 1, last: 'power', lastPower: 1, end: at + 1, anyPower: true, mantissas: 2 });
  return true;
}

/** 二〇二二: digits in a row. They are added up at the end, so that a long run stays linear. */
function appendDigit(sum: Sum, at: number): boolean {
  let end = at;
  while (isHanDigit(sum.text, end)) end++;
  const from = sum.pendingStart;
  const width = end - from;
  let digits = '';
  if (width <= HIGHEST) for (let i = from; i < end; i++) digits += digitAt(sum.text, i);
  sum.pending = width > HIGHEST ? ZERO : decimal(width < 16 ? Number(digits) : BigInt(digits));
  sum.width = width;
  sum.end = end;
  return true;
}

function skipZero(sum: Sum, at: number): boolean {
  if (sum.last === 'zero') return false;
  sum.last = 'zero';
  sum.pendingStart = at + 1;
  return true;
}

function setPending(sum: Sum, at: number, end: number, value: Decimal, width: number): boolean {
  // Behind a zero nothing is elided: 一百零五 is 105.
  const lastPower = sum.last === 'zero' ? 1 : sum.lastPower;
  Object.assign(sum, { pending: value, pendingStart: at, end, width, mantissas: sum.mantissas + 1, last: 'digit', lastPower, decimals: value.scale });
  return true;
}

/** An Arabic part goes on only before a scale word (10万5千), or behind a zero (1千零1). */
function takeArabic(sum: Sum, at: number, apart: boolean): boolean {
  if (sum.pending !== null || (apart && sum.last !== 'power')) return false;
  const mantissa = readMantissa(sum.text, at);
  const scaled = isPower(sum.text, skipGap(sum.text, mantissa.end));
  if (sum.last !== 'none' && !scaled && !(sum.last === 'zero' && mantissa.value.scale === 0 && mantissa.width < 4)) return false;
  return setPending(sum, at, mantissa.end, mantissa.value, 0);
}

function takeMore(sum: Sum, at: number): boolean {
  const { text, last, lastPower } = sum;
  const value = subtotal(sum);
  const place = last === 'zero' ? 1 : last === 'power' && lastPower >= 4 ? lastPower - sum.decimals : lowestPlace(value);
  // 66多家 is written too, though only round numbers should be; behind a lone Chinese digit 多 is a word of its own.
  const plain = isArabic(text, at - 1) && value.scale === 0;
  if (place < 1 && last !== 'power' && !plain && !(last === 'digit' && isPower(text, skipGap(text, at + 1)))) return false;
  sum.more = { place: last === 'power' && lastPower >= 4 ? place : Math.max(place, 0) };
  sum.pendingStart = last === 'zero' ? at : sum.pendingStart;
  Object.assign(sum, { end: at + 1, last: 'more' });
  return true;
}

function takePower(sum: Sum, at: number): boolean {
  const power = powerAt(sum.text, at);
  return power < 4 ? takeSmall(sum, at, power) : takeBig(sum, at, power);
}

function takeSmall(sum: Sum, at: number, power: number): boolean {
  if (sum.last === 'none' && opensParts(sum.text, at)) return false;
  if (power >= sum.lowest || (sum.width > 1 && !sum.spread)) return dropPending(sum);
  if (sum.last === 'more' && sum.anyPower) return false;
  if (sum.pending === null && sum.last === 'power') return false;
  const amount = sum.last === 'more' ? subtotal(sum) : sum.pending ?? { units: 1, scale: 0 };
  if (sum.pending === null && sum.mantissas === 0) sum.mantissas = 1;
  sum.section = plus(sum.last === 'more' ? ZERO : sum.section, times(sum.width > 0 && Number(amount.units) === 0 ? { units: 1, scale: 0 } : amount, power));
  if (sum.more) sum.more.place += power;
  if (sum.spread) sum.spread.power += power;
  Object.assign(sum, { pending: null, lowest: power, end: at + 1, last: 'power', lastPower: power, anyPower: true, powers: sum.powers + power });
  return true;
}

/** A digit whose place word does not fit (一百二百) begins another number. */
function dropPending(sum: Sum): boolean {
  if (sum.pending !== null && sum.anyPower) {
    Object.assign(sum, { end: sum.pendingStart, pending: null, last: 'power', lastPower: 1, spread: null });
  }
  return false;
}

function takeBig(sum: Sum, at: number, power: number): boolean {
  const bare = sum.pending === null && sum.lowest === 4;
  if (bare && sum.groups.length === 0) return leadingBig(sum, at, power);
  const same = sum.groups.at(-1);
  if (same && !bare && same.power === power) return dropPending(sum);
  if (sum.powers + power > HIGHEST) return false;
  let amount = plus(sum.section, sum.pending ?? ZERO);
  if (bare) amount = plus(amount, sum.groups.pop()?.value ?? ZERO);
  else while ((sum.groups.at(-1)?.power ?? power) < power) amount = plus(amount, sum.groups.pop()?.value ?? ZERO);
  const total = bare ? power + (same?.power ?? 0) : power;
  sum.groups.push({ value: times(amount, power), power: total });
  if (sum.more) sum.more.place += power;
  if (sum.spread) sum.spread.power += power;
  Object.assign(sum, { section: ZERO, pending: null, lowest: 4, end: at + 1, last: 'power', lastPower: bare ? total : power, anyPower: true, powers: sum.powers + power });
  return true;
}

/** 萬九 is 19000; a lone 万 is no number. */
function leadingBig(sum: Sum, at: number, power: number): boolean {
  const next = at + 1;
  if (sum.last !== 'none' || power !== 4 || !isHanDigit(sum.text, next) || digitAt(sum.text, next) < 1 || powerAt(sum.text, next + 1) > 0 || isHanDigit(sum.text, next + 1)) return false;
  sum.groups.push({ value: times({ units: 1, scale: 0 }, power), power });
  Object.assign(sum, { end: next, last: 'power', lastPower: power, anyPower: true, powers: power, mantissas: 1 });
  return true;
}

const subtotal = (sum: Sum): Decimal => plus(closed(sum), sum.pending ?? ZERO);
const closed = (sum: Sum): Decimal => sum.groups.reduce((total, group) => plus(total, group.value), sum.section);

function finished(sum: Sum): Reading | undefined {
  const { text, start, end, more, spread, lastPower } = sum;
  if (sum.width > HIGHEST) return undefined;
  const elided = sum.pending !== null && sum.width === 1 && lastPower > 1 && sum.last === 'digit' && !spread;
  const tail = sum.pending === null ? ZERO : elided ? times(sum.pending, lastPower - 1) : sum.pending;
  const value = plus(closed(sum), tail);
  const scaled = sum.groups.length > 0;
  const whole = sum.groups.length === 1 && sum.pending === null && sum.lowest === 4;
  const [head] = sum.groups;
  const big = whole && head ? head.power : 0;
  const ulp = sum.pending !== null ? (elided ? lastPower - 1 : -sum.pending.scale) : scaled || isArabic(text, start) ? lowestWritten(sum) : 0;
  return reading({
    start, end, bare: sum.last === 'more' ? sum.end - 1 : end, value, ulp, more, scaled,
    upTo: spread ? plus(value, times({ units: spread.step, scale: 0 }, spread.power)) : null,
    placed: sum.anyPower, big, all: sum.mantissas === 1 && sum.pending === null ? sum.powers : big,
  });
}

/** `5百万` is written to the million, 九百亿 to 亿, `1.5亿` to a tenth of it. */
function lowestWritten(sum: Sum): number {
  const chain = sum.mantissas === 1 && isArabic(sum.text, sum.start);
  return (chain ? sum.powers : sum.lastPower) - sum.decimals;
}
