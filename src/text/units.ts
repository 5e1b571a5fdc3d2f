import { isArabic, isBlank, isHan, isHanNumeral, isLatin, skipGap } from './chars.ts';
import { UNITS } from './counters.ts';
import { glyphAt, simplified } from './glyphs.ts';
import { lexicon, wordAt } from './lexicon.ts';

/** A unit as it stands behind a number; `unit` is its name, `power` what it scales the number by (角 is a tenth of 元). */
export interface UnitFound {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly power: number;
}

/** Letters whose case matters: 5g is a weight, 5G a network. */
const SINGLE = new Set(['g', 't', 'm', 'L', 'l', 'W', 'V']);

/** Million-marked currency codes: 30 MUSD. */
const MILLIONS = /^m(?:usd|eur|gbp|aud|cad|jpy|chf|cny|sek)$/i;

/** The unit behind a number, blanks (and pinyin) between them allowed; undefined when the text has none that is known. */
export function unitAt(text: string, end: number, numeralStart: number): UnitFound | undefined {
  const gap = skipGap(text, end);
  const joined = glyphAt(text, gap) === 0x2d && gap === end && isLatin(text, end + 1) ? end + 1 : gap;
  const found = wordAt(UNITS, text, joined) ?? (joined > gap ? undefined : bracketed(text, gap));
  if (!found || !isWhole(text, found.start, found.end, end)) return undefined;
  const written = simplified(text.slice(found.start, found.end));
  const name = found.meaning === written.toLowerCase() || found.meaning === written ? written : found.meaning;
  const unit = isLatin(text, found.start) ? written : name.replaceAll(' ', '');
  if (MILLIONS.test(unit)) return { start: found.start, end: found.end, unit: unit.slice(1), power: 6 };
  if (unit === '块' && isMoney(text, found.end)) return { start: found.start, end: found.end, unit: '元', power: 0 };
  return numeralStart < 0 ? undefined : { start: found.start, end: found.end, unit, power: 0 };
}

/** 三块 is money before a stop, a digit or a hedge, and a measure word before a noun (三块牌子). */
const isMoney = (text: string, end: number): boolean => !isHan(text, end) || isHanNumeral(text, end) || '以左上多'.includes(text.charAt(end));

/** `20 [kg]`. */
function bracketed(text: string, at: number): { start: number; end: number; meaning: string } | undefined {
  const close = { '[': ']', '{': '}', '<': '>' }[text.charAt(at)];
  const found = close && isLatin(text, at + 1) ? wordAt(UNITS, text, at + 1) : undefined;
  return found && text.charAt(found.end) === close ? { start: at, end: found.end + 1, meaning: found.meaning } : undefined;
}

/** No part of a Latin word or code (5G, 24703 L-202), no exponent left over. */
function isWhole(text: string, start: number, end: number, numeralEnd: number): boolean {
  if (!isLatin(text, start)) return true;
  if (end - start === 1 && !SINGLE.has(text.charAt(start))) return false;
  if (isLatin(text, end) || isArabic(text, end) || (text.charAt(end) === '-' && (isLatin(text, end + 1) || isArabic(text, end + 1)) && end - start < 3)) return false;
  return !(end - start === 1 && isBlank(text, numeralEnd) && text.charAt(end) === "'");
}

/** Words behind a bare number that count nothing. */
const NO_NOUN = lexicon(
  ('and or the a an of for per with from was were are is has have had out its that which who whom but not when than over more less other new to in on at by as if so then there these those this it we he she they you i be been being can could will would may might must shall should do does did percent ' +
    'into onto upon about after before between during until since while where because against among under above below within without through january february march april may june july august september october november december am pm no yes all any each both such only also very up down off').split(' ').map((word) => [word, true] as const),
);

/** The English noun that a number counts: a lower-case word behind one blank. */
export function nounAt(text: string, end: number): UnitFound | undefined {
  if (text.charAt(end) !== ' ' || !/[a-z]/.test(text.charAt(end + 1))) return undefined;
  let stop = end + 1;
  while (isLatin(text, stop) && stop - end < 24) stop++;
  if (stop - end < 4 || isLatin(text, stop) || wordAt(NO_NOUN, text, end + 1)?.end === stop) return undefined;
  return { start: end + 1, end: stop, unit: text.slice(end + 1, stop), power: 0 };
}

/** Characters that are no measure word: verbs, particles, conjunctions, directions. */
const NO_MEASURE = new Set('的了是在为和与及或等并且而但也都就又还将被把向由对按从自到至以于其之所者各每有无不未没非已可能会应须要需该当占比达超过增减升降长少多余近约左右上下前后内外中间以来时起止共计合同较去今明本此这那即若如因故则使让令给请据经过发进入出开关成作做用取得完实执行支付收安排调整结转批准核定新旧全部分别均主要另外其他包括含算元万亿千百十号日月年时分秒第');

/** One or two unknown characters between a number and a stop: kept as its unit, as written (5樘，). */
export function unknownAt(text: string, end: number): UnitFound | undefined {
  let stop = end;
  while (isHan(text, stop) && stop - end < 3) {
    if (NO_MEASURE.has(simplified(text.charAt(stop)))) return undefined;
    stop++;
  }
  if (stop === end || stop - end > 2 || isHan(text, stop)) return undefined;
  const next = text.charAt(stop);
  return next === '' || '，,。、；;）)\n\r|\t'.includes(next) ? { start: end, end: stop, unit: simplified(text.slice(end, stop)), power: 0 } : undefined;
}
