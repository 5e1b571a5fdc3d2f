import { digitAt, isArabic, isBlank, isLatin, opensLine, powerAt } from './chars.ts';
import { PROVING } from './counters.ts';
import { glyphAt } from './glyphs.ts';
import { beforeAt, behindAt } from './hedges.ts';
import { IDIOMS, isCapital, isIdiom } from './idioms.ts';
import { wordAt } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { Reading } from './reading.ts';

/** A Chinese number is a figure only with proof: a measure word behind a digit, a unit behind more, or size and place words. */
export function provesHan(text: string, { reading, unit, core, kind }: Quantity): boolean {
  const { start, end } = reading;
  const negative = text.charAt(start) === '负' || text.charAt(start) === '負';
  if (!negative && start > 0 && (digitAt(text, start - 1) >= 0 || text.charAt(start - 1) === '第')) return false;
  if (reading.ratio || negative) return true;
  if (core.start < start) return !wordAt(IDIOMS, text, start);
  const lone = end - start === 1;
  if (wordAt(IDIOMS, text, start) && (end - start < 3 || unit === null) && !(kind === 'money' && end - start > 1)) return false;
  if (unit === null && behindAt(text, end)) return true;
  // 十二届全国人大 names a session.
  if (unit === '届') return false;
  if (lone && (isIdiom(text, reading) || isCapital(text, start) && kind !== 'money')) return false;
  if (unit !== null) return wordAt(PROVING, text, end) !== undefined || kind === 'money' || kind === 'percent' || (!lone && (reading.placed || reading.upTo !== null) && Number(reading.value.units) !== 10) || (!lone && kind !== 'count');
  if (beforeAt(text, start, 0)) return !lone;
  return reading.more !== null ? end - start > 2 : reading.placed && end - start > 2 && powerAt(text, start) < 2 && Number(reading.value.units) >= 100;
}

/** `1.` or `1、` that opens a line, and `（1）`: marks of a list. */
export function isListMark(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (opensLine(text, start) && '.．、'.includes(next) && next !== '') return true;
  return '（('.includes(text.charAt(start - 1)) && '）)'.includes(next) && end - start <= 2 && start > 0 && next !== '';
}

const BETWEEN = '-—/_#.:：@';

/** Part of a Latin word, of a longer code; a known unit or currency saves what is not glued to letters. */
export function isDisproved(text: string, { reading, unit, core, kind }: Quantity): boolean {
  const { start, end } = reading;
  const sign = isArabic(text, start) || text.charAt(start) === '.' ? start : start + 1;
  if (text.charAt(start - 1) === '%' && start > 0) return true;
  if (core.start === start && isLatin(text, start - 1)) return true;
  if (glyphAt(text, start - 1) === 0x2d && (isLatin(text, start - 2) || isArabic(text, start - 2)) && (unit === null || isLatin(text, core.end - 1))) return true;
  if (unit !== null || core.start < start) return kind === 'count' && unit !== null && isLatin(text, end) && !isBlank(text, end);
  if (isLatin(text, end) || (sign === start && isLatin(text, start - 1))) return true;
  if (reading.scaled || reading.ratio) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (before !== '' && BETWEEN.includes(before) && isArabic(text, start - 2)) return true;
  if (after !== '' && '-/_:：'.includes(after) && isArabic(text, end + 1)) return true;
  if (isLabel(text, reading) || (after === '后' && end - start === 2)) return true;
  return (after !== '' && '号條条款'.includes(after)) || end - start > 10 || isUrl(text, start);
}

/** 表1, 图2, 附件3: a whole number that names. */
const isLabel = (text: string, { start, value }: Reading): boolean =>
  value.scale === 0 && ('表图圖'.includes(text.charAt(start - 1)) && start > 0 || text.startsWith('附件', start - 2) && start > 1);

/** %28 and ?RQT=305: digits of a web address. */
const isUrl = (text: string, start: number): boolean => '%=&?'.includes(text.charAt(start - 1)) && start > 0 && (isLatin(text, start - 2) || isArabic(text, start - 2));
