import { decimal, negate, type Decimal } from '../core/decimal.ts';
import { LONGEST, digitsEnd, isPoint, readMantissa } from './arabic.ts';
import { ARABIC, HAN, LATIN, VULGAR, classAt, digitAt, isArabic, isBlank, isHan, isHanDigit, isHanNumeral, isLatin, powerAt, skipBlanks, skipGap } from './chars.ts';
import { readEnglish } from './english.ts';
import { fractionFrom, vulgarAt } from './fractions.ts';
import { glyphAt } from './glyphs.ts';
import { readPlaces } from './places.ts';
import { raisedAt } from './powers.ts';
import { plus, reading, times, type Reading } from './reading.ts';

/** Any numeral at a position, sign and fraction included; undefined when there is none. */
export function readNumeral(text: string, at: number): Reading | undefined {
  const from = signEnd(text, at);
  const cls = classAt(text, from);
  const isDot = isPoint(text, from);
  const whole = cls === ARABIC || isDot ? readArabic(text, from) : cls === HAN ? readHan(text, from) : cls === VULGAR ? vulgarAt(text, from) : from === at && cls === LATIN ? readEnglish(text, from) : undefined;
  if (!whole) return undefined;
  return from === at ? whole : signed(whole, at);
}

/** Behind a minus or 负 that belongs to a number; `at` itself without one. */
function signEnd(text: string, at: number): number {
  const code = glyphAt(text, at);
  const word = code === 0x8d1f;
  if (code !== 0x2d && !word) return at;
  const next = skipBlanks(text, at + 1);
  if (next - at > 3 || !(isArabic(text, next) || isHanNumeral(text, next) || (isPoint(text, next) && isArabic(text, next + 1)))) return at;
  if (word) return next;
  if (next > at + 1 && at > 0 && !'(（=＝:：'.includes(text.charAt(skipBack(text, at)))) return at;
  return at > 0 && isBusy(text, at) ? at : next;
}

const skipBack = (text: string, at: number): number => {
  let i = at - 1;
  while (i > 0 && isBlank(text, i)) i--;
  return i;
};

/** What makes of a hyphen a joint and no sign: a digit, a letter, a closing mark or a number's unit before it, or another hyphen. */
function isBusy(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (isLatin(text, at - 1) || isArabic(text, at - 1) || isHanNumeral(text, at - 1) || '-－−—–.)）]〕%％℃°/'.includes(before)) return true;
  return isHan(text, at - 1) && (isArabic(text, at - 2) || isHanNumeral(text, at - 2));
}

const signed = (whole: Reading, start: number): Reading => ({
  ...whole, start, value: negate(whole.value), upTo: whole.upTo && negate(whole.upTo), ratio: whole.ratio && { n: -whole.ratio.n, d: whole.ratio.d },
});

/** Arabic digits of any width, thousands separators, decimals, then 余/多, then 十百千万亿: `1,100.9亿`, `30余万`, `10万5千`, `1.3e6`, `3/5`. */
export function readArabic(text: string, start: number): Reading | undefined {
  const whole = readPlainArabic(text, start);
  if (!whole || whole.dotted) return whole;
  const next = glyphAt(text, whole.end);
  if (next < 0x80 && next !== 0x20 && next !== 0x28 && next !== 0x2f) return latinTail(text, whole);
  const english = isLatin(text, skipBlanks(text, whole.end)) ? latinTail(text, whole) : whole;
  return english === whole ? fractionFrom(text, whole, readPlain) : english;
}

/** Without sign or fraction: what may stand on either side of 分之. */
function readPlain(text: string, at: number): Reading | undefined {
  const from = signEnd(text, at);
  const whole = isArabic(text, from) ? readPlainArabic(text, from) : isHanNumeral(text, from) ? readPlainHan(text, from) : undefined;
  return whole && from > at ? signed(whole, at) : whole;
}

function readPlainArabic(text: string, start: number): Reading | undefined {
  const mantissa = readMantissa(text, start);
  if (mantissa.width === 0 || mantissa.width > LONGEST || (isPoint(text, start) && (isArabic(text, start - 1) || isPoint(text, start - 1)))) return undefined;
  const base = reading({ start, end: mantissa.end, value: mantissa.value, ulp: -mantissa.value.scale, dotted: mantissa.dotted, placed: mantissa.value.scale > 0 });
  if (mantissa.dotted) return base;
  const gap = skipGap(text, mantissa.end);
  const placed = powerAt(text, gap) > 0 || isMoreAhead(text, gap) ? readPlaces(text, start) : undefined;
  return dozens(text, placed && placed.end > base.end ? placed : base);
}

const isMoreAhead = (text: string, at: number): boolean => '余餘多几幾来來'.includes(text.charAt(at)) && at < text.length;

/** A Latin suffix, an exponent, a word of scale, or a slash behind plain digits. */
function latinTail(text: string, base: Reading): Reading {
  const raised = raisedAt(text, base.end, base.value);
  if (raised && !base.scaled && !base.more) {
    const { end, value, ratio, power } = raised;
    return { ...base, end, bare: end, value, ratio, ulp: base.ulp + power, placed: true, scaled: power > 3, big: power, all: power };
  }
  return readEnglish(text, base.start, base) ?? base;
}

/** Chinese numerals: 三十九, 一百二 (120), 两万五 (25000), 二〇二二 (positional), 三点五, 百余, 五分之一. Undefined when none is there. */
export function readHan(text: string, start: number): Reading | undefined {
  const whole = readPlainHan(text, start);
  return whole && fractionFrom(text, whole, readPlain);
}

function readPlainHan(text: string, start: number): Reading | undefined {
  const placed = readPlaces(text, start);
  return placed && dozens(text, placed.more ? placed : withPoint(text, placed));
}

/** 点 and the digits behind it, then 万 or 亿: 两千三点一, 三点五亿. */
function withPoint(text: string, whole: Reading): Reading {
  const mark = skipGap(text, whole.end);
  if (glyphAt(text, mark) !== 0x70b9) return whole;
  const from = skipBlanks(text, mark + 1);
  let end = from;
  while (isHanDigit(text, end) && !'两兩俩倆廿卅'.includes(text.charAt(end))) end++;
  const behind = skipGap(text, end);
  const power = powerAt(text, behind);
  if (end === from || end - from > 40 || (power > 0 && power < 4)) return whole;
  let digits = '';
  for (let i = from; i < end; i++) digits += digitAt(text, i);
  const value = plus(whole.value, decimal(BigInt(digits), digits.length));
  const scale = power >= 4 ? power : 0;
  const stop = scale ? behind + 1 : end;
  return { ...whole, end: stop, bare: stop, value: times(value, scale), ulp: scale - digits.length, placed: true, scaled: whole.scaled || scale > 0, big: scale, all: scale };
}

const TWELVE: Decimal = { units: 12, scale: 0 };
/** Verbs that begin with 打: 打印, 打击. */
const STRIKES = '印击擊造卡包车車开開拼响響算磨电電架理分听聽断斷扫掃通破赢贏下好牢防私假非黑';

/** 十打 is 120. */
function dozens(text: string, number: Reading): Reading {
  const at = skipBlanks(text, number.end);
  const next = text.charAt(at + 1);
  if (text.charAt(at) !== '打' || number.more || (next !== '' && STRIKES.includes(next)) || number.value.scale > 0) return number;
  const value = decimal(BigInt(number.value.units) * BigInt(TWELVE.units));
  return { ...number, end: at + 1, bare: at + 1, value, placed: true };
}

/** Past a run of digits and points that is no number (or far too long), so that no suffix of it is read as one. */
export function skipDigits(text: string, at: number): number {
  let end = isArabic(text, at) ? readMantissa(text, at).end : at;
  while (isPoint(text, end) && isArabic(text, end + 1)) end = digitsEnd(text, end + 1);
  return Math.max(end, at + 1);
}
