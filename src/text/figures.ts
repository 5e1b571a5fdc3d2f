import { compare, decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { ARABIC, HAN, LATIN, OTHER, classAt, digitAt, isArabic, isHanNumeral, isLatin, powerAt, skipAddress } from './chars.ts';
import { readDate, readDocumentNumber, type DateReading } from './dates.ts';
import { withElidedUnits } from './elided.ts';
import { readEnglishDate } from './english-dates.ts';
import { PROVING } from './counters.ts';
import { isDisproved, isListMark, provesHan } from './evidence.ts';
import { EQUALS } from './hedge-words.ts';
import { wordAt, wordBefore } from './lexicon.ts';
import { readArabic, readHan, readNumeral, skipDigits } from './numerals.ts';
import { ordinalWord } from './ordinals.ts';
import { isSpread } from './places.ts';
import { percentAt } from './percents.ts';
import { readPeriod } from './periods.ts';
import { figureOf, isArabicReading, measured, type Quantity } from './quantities.ts';
import { linkAt, paired, rangeOf, spreadOf } from './ranges.ts';
import type { Reading } from './reading.ts';
import { nounAt, unitAt, unknownAt } from './units.ts';
import { vagueAt } from './vague.ts';

/**
 * Every figure of a text, in order, without overlaps. An Arabic number is a figure unless something disproves it (a list mark,
 * a version); a Chinese one only with proof (a measure word, outside idioms). Linear in the text.
 */
export function readFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  let floor = 0;
  for (let i = 0; i < text.length; ) {
    const cls = classAt(text, i);
    if (cls === OTHER || (cls === LATIN && isLatin(text, i - 1))) {
      i++;
      continue;
    }
    const figure = figureAt(text, i, cls, floor);
    if (figure) {
      add(text, figures, figure);
      floor = figure.end;
    }
    i = figure ? Math.max(figure.end, i + 1) : nextAfter(text, i, cls);
  }
  return withElidedUnits(text, figures);
}

/** Two bounds that face each other become one range. */
function add(text: string, figures: Figure[], figure: Figure): void {
  const last = figures.at(-1);
  const pair = last && paired(text, last, figure);
  if (pair) figures[figures.length - 1] = pair;
  else figures.push(figure);
}

/** Past the rest of a number that is no figure, so that no suffix of it is read as one. */
function nextAfter(text: string, at: number, cls: number): number {
  if (cls === ARABIC) return skipDigits(text, at);
  if (cls === LATIN) return Math.max(at + 1, skipAddress(text, at));
  if (cls !== HAN) return at + 1;
  let end = readHan(text, at)?.end ?? at + 1;
  while (end === at + 1 && isHanNumeral(text, end)) end = readHan(text, at) ? end + 1 : pastRun(text, end);
  return Math.max(end, at + 1);
}

function pastRun(text: string, at: number): number {
  let end = at;
  while (isHanNumeral(text, end)) end++;
  return end;
}

function figureAt(text: string, i: number, cls: number, floor: number): Figure | undefined {
  if (cls === ARABIC || cls === HAN) {
    const date = readPeriod(text, i) ?? readDate(text, i);
    if (date) return dateFigure(text, date);
  }
  if (cls === LATIN) return latinAt(text, i, floor);
  return quantityAt(text, i, floor, true) ?? documentAt(text, i) ?? ordinalAt(text, i) ?? vagueAt(text, i);
}

const plain = (start: number, end: number): Pick<Figure, 'start' | 'end' | 'core'> => ({ start, end, core: { start, end } });

function dateFigure(text: string, date: DateReading): Figure {
  const { start, end, kind, iso, unit } = date;
  const numeral = { start, end: date.numeralEnd, value: null };
  const value = kind === 'year' ? decimal(Number(iso)) : null;
  return { ...plain(start, end), text: text.slice(start, end), numeral, kind, value, iso, unit, hedge: null, interval: null };
}

function documentAt(text: string, i: number): Figure | undefined {
  const found = readDocumentNumber(text, i);
  if (!found) return undefined;
  const numeral = { start: i, end: found.end, value: null };
  return { ...plain(i, found.end), text: text.slice(i, found.end), numeral, kind: 'docno', value: null, iso: null, unit: null, hedge: null, interval: null };
}

/** 第三, 第3次: a rank, with its unit. */
function ordinalAt(text: string, i: number): Figure | undefined {
  if (text.charAt(i) !== '第') return undefined;
  const reading = isArabic(text, i + 1) ? readArabic(text, i + 1) : readHan(text, i + 1);
  if (!reading || reading.ratio) return undefined;
  const last = lastOrdinal(text, reading);
  const found = unitAt(text, last.end, i);
  const end = found?.start === last.end ? found.end : last.end;
  const numeral = { start: reading.start, end: last.end, value: last === reading ? reading.value : null };
  return { ...plain(i, end), text: text.slice(i, end), numeral, kind: 'ordinal', value: numeral.value, iso: null, unit: end > last.end ? found?.unit ?? null : null, hedge: null, interval: null };
}

/** 第5-8条: the last of several ranks; the first itself when there is but one. */
function lastOrdinal(text: string, first: Reading): Reading {
  const link = linkAt(text, first.end);
  const at = link && link.link !== 'close' ? (text.charAt(link.at) === '第' ? link.at + 1 : link.at) : -1;
  const second = at > 0 && (isArabic(text, at) || isHanNumeral(text, at)) ? readNumeral(text, at) : undefined;
  return second && !second.ratio && compare(first.value, second.value) < 0 && second.value.scale === 0 ? second : first;
}

function latinAt(text: string, i: number, floor: number): Figure | undefined {
  const date = readEnglishDate(text, i);
  return date ? dateFigure(text, date) : ordinalWord(text, i) ?? quantityAt(text, i, floor, true);
}

/** A quantity at `i`, and the range that it opens. */
function quantityAt(text: string, i: number, floor: number, proven: boolean): Figure | undefined {
  const first = quantity(text, i, floor, proven);
  if (!first) return proven ? bareRange(text, i, floor) : undefined;
  if (first.reading.upTo) return spreadOf(text, first, first.reading.upTo);
  const range = first.reading.more ? undefined : rangeFrom(text, first, floor);
  if (range) return range;
  const figure = figureOf(text, first, floor);
  const equals = figure.hedge === null && figure.unit === null && isLatin(text, first.core.start - 2) ? wordBefore(EQUALS, text, first.core.start - 1, floor) : undefined;
  return equals ? { ...figure, kind: 'range', value: null, start: equals.start, text: text.slice(equals.start, figure.end), interval: figure.value && { low: figure.value, high: figure.value, bounds: '[]' } } : figure;
}

/** A number that only its range proves: 一千到一千五百, 两~3百日元, 20-100. */
function bareRange(text: string, i: number, floor: number): Figure | undefined {
  const cls = classAt(text, i);
  if ((cls !== HAN && cls !== ARABIC) || isLatin(text, i - 1)) return undefined;
  const first = quantity(text, i, floor, false);
  return first && linkAt(text, first.core.end) ? rangeFrom(text, first, floor) : undefined;
}

function rangeFrom(text: string, first: Quantity, floor: number): Figure | undefined {
  const link = linkAt(text, first.core.end);
  const second = link && quantity(text, link.at, link.at, false);
  return second && !second.reading.dotted ? rangeOf(text, first, second, link.link, floor) : undefined;
}

/** A number with its unit, where nothing disproves it; `proven`: a Chinese number must prove itself. */
function quantity(text: string, i: number, floor: number, proven: boolean): Quantity | undefined {
  const percent = powerAt(text, i) > 1 ? percentAt(text, i) : undefined;
  if (percent) return percent;
  const reading = twinned(text, readNumeral(text, i));
  if (!reading) return undefined;
  if (classAt(text, i) === LATIN) return englishQuantity(measured(text, reading, floor, nounAt));
  if (!isArabicReading(text, reading)) {
    const found = measured(text, reading, floor);
    return !proven || provesHan(text, found) ? found : undefined;
  }
  if (reading.dotted || isListMark(text, i, reading.end)) return undefined;
  const found = measured(text, reading, floor, (at, end) => nounAt(at, end) ?? (isLatin(at, end - 1) ? undefined : unknownAt(at, end)));
  return proven && isDisproved(text, found) ? undefined : found;
}

/** 三五个 and 七八家: two neighbouring digits before a measure word are a span. */
function twinned(text: string, reading: Reading | undefined): Reading | undefined {
  if (!reading || reading.end - reading.start !== 2 || reading.placed || !isHanNumeral(text, reading.start)) return reading;
  const [low, high] = [digitAt(text, reading.start), digitAt(text, reading.start + 1)];
  const spans = isSpread(low, high) && wordAt(PROVING, text, reading.end) && text.charAt(reading.end) !== '折';
  return spans ? { ...reading, value: decimal(low), upTo: decimal(high) } : reading;
}

/** "one" and "two" alone are too often no figures; a unit, a noun or a longer number proves them. */
const englishQuantity = (found: Quantity): Quantity | undefined =>
  found.unit !== null || found.reading.placed || found.reading.ratio || found.reading.end - found.reading.start > 4 ? found : undefined;
