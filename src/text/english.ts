import { negate } from '../core/decimal.ts';
import { readMantissa } from './arabic.ts';
import { isArabic, isBlank, isLatin, skipBlanks } from './chars.ts';
import { HIGHEST, jointAt, openCount, pointed, sumOf, takeWord, word, type Count } from './english-count.ts';
import { addedParts, denominatorAt, directParts, outOf } from './english-parts.ts';
import { PRONOUN_BEFORE, type Word } from './english-words.ts';
import { ofScale, withRatio } from './fractions.ts';
import { wordBefore, type Found } from './lexicon.ts';
import { reading, type Ratio, type Reading } from './reading.ts';

/** English number words, and Arabic digits before them: "one hundred and six", "1,674.5 million", "three and a fifth", "minus one". `first` is a number read before. */
export function readEnglish(text: string, start: number, first?: Reading): Reading | undefined {
  if (!first && (isLatin(text, start - 1) || isArabic(text, start - 1))) return undefined;
  const opening = first ? undefined : word(text, start);
  if (!first && !opening) return undefined;
  if (opening?.meaning.kind === 'minus') return minus(text, start, opening.end);
  if (opening && (opening.meaning.kind === 'half' || opening.meaning.kind === 'article')) return partial(text, opening);
  if (!first && isPronoun(text, start, opening)) return undefined;
  const count: Count = { ...openCount(start), end: first?.end ?? start, group: first?.value ?? null, last: first ? 'ones' : 'none', scale: first?.scaled ? first.big : HIGHEST };
  const from = count.end;
  while (takeWord(text, count));
  if (!first && count.end === start) return undefined;
  return withParts(text, pointed(text, count), first, from);
}

function isPronoun(text: string, start: number, opening: Found<Word> | undefined): boolean {
  if (opening?.meaning.kind !== 'ones' || opening.meaning.value !== 1) return false;
  const behind = skipBlanks(text, opening.end);
  const next = word(text, text.charAt(behind) === '-' ? skipBlanks(text, behind + 1) : behind);
  return !next && isBlank(text, start - 1) && wordBefore(PRONOUN_BEFORE, text, start - 1) !== undefined && !/^\s*(?:mile|dollar|year|percent|point)/i.test(text.slice(opening.end, opening.end + 10));
}

function minus(text: string, start: number, end: number): Reading | undefined {
  const at = skipBlanks(text, end);
  if (word(text, at)?.meaning.kind === 'minus') return undefined;
  const found = isArabic(text, at) ? reading({ start: at, ...readMantissa(text, at) }) : readEnglish(text, at);
  if (!found) return undefined;
  return { ...found, start, value: negate(found.value), ratio: found.ratio && { n: -found.ratio.n, d: found.ratio.d } };
}

/** The number with a fraction behind it: "five eighths", "three and a fifth", "one out of three"; undefined when digits alone were there. */
function withParts(text: string, count: Count, first: Reading | undefined, from: number): Reading | undefined {
  const fraction = directParts(text, count) ?? addedParts(text, count) ?? outOf(text, count);
  if (fraction) return fraction;
  if (first && count.end === from) return undefined;
  if (!first && isRank(text, count)) return undefined;
  const value = sumOf(count);
  const scale = count.last === 'scale' || count.last === 'hundred';
  const powered = count.last === 'scale' ? count.scale : 0;
  const ulp = powered > 0 ? powered - (first?.value.scale ?? 0) : -value.scale;
  return reading({ start: count.start, end: count.end, value, ulp, scaled: count.scale < HIGHEST, placed: scale || count.end - count.start > 5, big: powered, all: powered });
}

/** "a half", "half million", "a quarter million", "a dozen", "a hundred trillionths", "a twenty-first". A bare article or half is no number. */
function partial(text: string, opening: Found<Word>): Reading | undefined {
  const { start, end } = opening;
  const joint = jointAt(text, end);
  if (!joint || joint.and) return undefined;
  const next = word(text, joint.at);
  if (!next) return undefined;
  const half = opening.meaning.kind === 'half';
  if (half) return next.meaning.kind === 'scale' ? scaledRatio(start, next.end, { n: 1n, d: 2n }, next.meaning.power) : undefined;
  if ('power' in next.meaning) return fromArticle(text, start, end);
  const below = denominatorAt(text, joint.at);
  if (!below) return undefined;
  const scale = word(text, skipBlanks(text, below.end));
  if (scale?.meaning.kind === 'scale') return scaledRatio(start, scale.end, { n: 1n, d: below.d }, scale.meaning.power);
  return below.plural ? undefined : withRatio(start, below.end, { n: 1n, d: below.d });
}

function fromArticle(text: string, start: number, end: number): Reading | undefined {
  const count: Count = { ...openCount(start), end, group: { units: 1, scale: 0 }, last: 'ones' };
  while (takeWord(text, count));
  return withParts(text, pointed(text, count), undefined, end);
}

/** twenty-first is a rank, not twenty. */
function isRank(text: string, { end, last }: Count): boolean {
  const next = last === 'tens' && text.charAt(end) === '-' ? word(text, end + 1)?.meaning : undefined;
  return next?.kind === 'part' && next.ordinal;
}

const scaledRatio = (start: number, end: number, { n, d }: Ratio, power: number): Reading => ofScale(start, end, { n: n * 10n ** BigInt(power), d });
