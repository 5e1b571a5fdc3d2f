import { isArabic, isBlank, isHanNumeral, skipBlanks } from './chars.ts';
import { glyphAt } from './glyphs.ts';
import { lowestPlace, ratioOf, reading, terminating, type Ratio, type Reading } from './reading.ts';

/** Reads a numeral without a fraction, so that fractions never nest. */
type Reader = (text: string, at: number) => Reading | undefined;

const VULGAR: Readonly<Record<string, readonly [bigint, bigint]>> = {
  '½': [1n, 2n], '⅓': [1n, 3n], '⅔': [2n, 3n], '¼': [1n, 4n], '¾': [3n, 4n], '⅕': [1n, 5n], '⅖': [2n, 5n], '⅗': [3n, 5n], '⅘': [4n, 5n], '⅙': [1n, 6n], '⅚': [5n, 6n], '⅛': [1n, 8n], '⅜': [3n, 8n], '⅝': [5n, 8n], '⅞': [7n, 8n],
};

/** Reads a ratio into a numeral: its decimal value too, when that ends. */
export function withRatio(start: number, end: number, ratio: Ratio): Reading {
  const whole = ratio.d < 0n ? { n: -ratio.n, d: -ratio.d } : ratio;
  return reading({ start, end, ratio: whole, value: terminating(whole) ?? { units: 0, scale: 0 }, placed: true });
}

/** Parts of a million and the like: a plain number where the decimals end ("half million"), else a ratio. */
export function ofScale(start: number, end: number, ratio: Ratio): Reading {
  const value = terminating(ratio);
  return value ? reading({ start, end, value, ulp: lowestPlace(value), scaled: true, placed: true }) : withRatio(start, end, ratio);
}

export function vulgarAt(text: string, at: number): Reading | undefined {
  const found = VULGAR[text.charAt(at)];
  return found ? withRatio(at, at + 1, { n: found[0], d: found[1] }) : undefined;
}

/** Behind 分之, blanks allowed within; −1 when it does not stand at `at`. */
function partsEnd(text: string, at: number): number {
  const from = skipBlanks(text, at);
  if (text.charAt(from) !== '分') return -1;
  const of = skipBlanks(text, from + 1);
  return text.charAt(of) === '之' ? skipBlanks(text, of + 1) : -1;
}

const isWhole = (part: Reading): boolean => !part.ratio && !part.more && part.value.scale === 0 && !part.upTo;

/** What a numeral becomes with 分之, 又 … 分之 … or a slash behind it; itself when none of them stands there. */
export function fractionFrom(text: string, first: Reading, read: Reader): Reading {
  const next = glyphAt(text, first.end);
  if (first.ratio || first.more) return first;
  if (next === 0x2f) return slash(text, first, read) ?? first;
  if (next === 0x20 && isArabic(text, first.end + 1)) return mixedSlash(text, first, read) ?? first;
  return partsOf(text, first, read) ?? mixedParts(text, first, read) ?? first;
}

/** 五分之一: the first numeral is what it is divided by. */
function partsOf(text: string, below: Reading, read: Reader): Reading | undefined {
  const at = partsEnd(text, below.end);
  if (at < 0 || !isWhole(below) || Number(below.value.units) === 0) return undefined;
  const above = read(text, at);
  if (!above || above.ratio || above.more) return undefined;
  const { n, d } = ratioOf(above.value);
  return withRatio(below.start, above.end, { n, d: d * BigInt(below.value.units) });
}

/** 三百五十又三分之一. */
function mixedParts(text: string, whole: Reading, read: Reader): Reading | undefined {
  const at = skipBlanks(text, whole.end);
  if (text.charAt(at) !== '又' || !isWhole(whole)) return undefined;
  const from = skipBlanks(text, at + 1);
  if (!isArabic(text, from) && !isHanNumeral(text, from)) return undefined;
  const below = read(text, from);
  const part = below && partsOf(text, below, read);
  if (!part?.ratio || part.ratio.n < 0n) return undefined;
  return joined(whole, part.ratio, part.end);
}

const joined = (whole: Reading, part: Ratio, end: number): Reading =>
  withRatio(whole.start, end, { n: BigInt(whole.value.units) * part.d + part.n, d: part.d });

/** `3/5`; no date (5/17/2018, 2022/5) and no path (1/2/3). */
function slash(text: string, above: Reading, read: Reader): Reading | undefined {
  const from = above.end + 1;
  if (!isWhole(above) || !isArabic(text, from) || isSlash(text, above.start - 1) || above.scaled) return undefined;
  const below = read(text, from);
  if (!below || !isWhole(below) || Number(below.value.units) === 0 || isSlash(text, below.end) || isYearMonth(above, below)) return undefined;
  return withRatio(above.start, below.end, { n: BigInt(above.value.units), d: BigInt(below.value.units) });
}

/** `10 1/2`: a whole number and a part smaller than one. */
function mixedSlash(text: string, whole: Reading, read: Reader): Reading | undefined {
  const from = whole.end + 1;
  let end = from;
  while (isArabic(text, end) && end - from < 3) end++;
  if (!isWhole(whole) || glyphAt(text, end) !== 0x2f || isBlank(text, end + 1)) return undefined;
  const above = read(text, from);
  const part = above && slash(text, above, read);
  return part?.ratio && part.ratio.n > 0n && part.ratio.n < part.ratio.d ? joined(whole, part.ratio, part.end) : undefined;
}

const isSlash = (text: string, at: number): boolean => glyphAt(text, at) === 0x2f && at >= 0;

const isYearMonth = (above: Reading, below: Reading): boolean => {
  const [year, month] = [Number(above.value.units), Number(below.value.units)];
  return year >= 1900 && year <= 2099 && month <= 12;
};
