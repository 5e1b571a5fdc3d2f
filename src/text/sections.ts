import type { Span } from '../core/place.ts';
import type { HeadingMark, Section } from '../core/report.ts';
import { isArabic } from './chars.ts';
import { readLines } from './lines.ts';
import { readHan } from './numerals.ts';
import { trimmed } from './sentences.ts';

interface Heading {
  readonly mark: HeadingMark;
  readonly number: number | null;
  readonly title: string;
  readonly span: Span;
}

/** A heading may run on into its text (（一）评价小组。我单位…) only when its title is no longer than this. */
const LONGEST_RUN_IN = 30;
const LONGEST = 60;

/** A known title, at the heading level where the outline has it. */
export interface KnownTitle {
  readonly title: string;
  readonly mark: HeadingMark;
  readonly number: number;
}

/**
 * The sections of a report by its headings 一、（一）1.（1）, and by lines that equal a known title without its mark.
 * A number that goes on counts as a sibling, a new 一 or 1 as a child, so that lists misnumbered with 一、 nest where they stand.
 */
export function readSections(text: string, known: readonly KnownTitle[] = []): Section[] {
  const titles = new Map(known.map((title) => [normalTitle(title.title), title]));
  const lines = readLines(text).flatMap((line) => lineAt(text, line, titles) ?? []);
  return nested(lines.flatMap((line, i) => (line.heading && !isItem(text, lines, i) ? [line.heading] : [])), text.length);
}

/** Title words alone: no blanks, no punctuation. */
export const normalTitle = (title: string): string => title.replace(/[\s\p{P}]/gu, '');

/** A line that begins with a mark or is a known title; `heading` is null where it reads as a sentence. */
interface MarkedLine {
  readonly mark: HeadingMark;
  readonly span: Span;
  readonly heading: Heading | null;
  readonly known: boolean;
}

function lineAt(text: string, line: Span, titles: ReadonlyMap<string, KnownTitle>): MarkedLine | undefined {
  const span = trimmed(text, line.start, line.end);
  if (!span) return undefined;
  const mark = readMark(text, span.start);
  if (mark) {
    const heading = titled(text, mark, span) ?? null;
    return { mark: mark.mark, span, heading, known: heading !== null && titles.has(normalTitle(heading.title)) };
  }
  if (span.end - span.start > LONGEST_RUN_IN) return undefined;
  const found = titles.get(normalTitle(text.slice(span.start, span.end)));
  return found && { mark: found.mark, span, heading: { mark: found.mark, number: found.number, title: found.title, span }, known: true };
}

/** A numbered line that is a whole sentence, next to another such with nothing between them, is an item of a list and no heading over an empty section. */
function isItem(text: string, lines: readonly MarkedLine[], at: number): boolean {
  const own = lines[at];
  const isSentence = (line: MarkedLine | undefined): line is MarkedLine =>
    line !== undefined && line.mark === own?.mark && !line.known && (line.heading === null || (/[。；;]$/.test(text.slice(line.span.start, line.span.end)) && line.heading.span.end === line.span.end));
  const touches = (a: MarkedLine, b: MarkedLine): boolean => text.slice(a.span.end, b.span.start).trim() === '';
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return isSentence(own) && ((isSentence(before) && (before.heading === null || touches(before, own))) || (isSentence(after) && touches(own, after)));
}

function titled(text: string, mark: { mark: HeadingMark; number: number; end: number }, line: Span): Heading | undefined {
  const words = text.slice(mark.end, line.end);
  // A row of a table is no heading: its name and its amounts lie in cells.
  if (/\t\s*[-−\d]/.test(words)) return undefined;
  const stop = words.search(/[。：:]/);
  const runsIn = stop >= 0 && stop < words.length - 1;
  const title = stop < 0 ? words : words.slice(0, stop);
  if (title.trim() === '' || title.length > (runsIn ? LONGEST_RUN_IN : LONGEST)) return undefined;
  if (runsIn && /[，,；;]/.test(title)) return undefined;
  // A list item ends like a sentence and has commas in it; a heading has not both, and never a semicolon.
  if (!runsIn && (/[；;]/.test(title) || (/[，,]/.test(title) && /[。；;]$/.test(words)))) return undefined;
  const end = mark.end + title.length + (stop >= 0 ? 1 : 0);
  return { mark: mark.mark, number: mark.number, title: title.trim(), span: { start: line.start, end } };
}

/** 一、 is 1, （一） 2, 1. 3, （1） 4. */
export function readMark(text: string, at: number): { mark: HeadingMark; number: number; end: number } | undefined {
  const bracket = '（('.includes(text.charAt(at)) && at < text.length;
  const from = bracket ? at + 1 : at;
  const arabic = isArabic(text, from);
  const number = arabic ? smallNumber(text, from) : readHan(text, from);
  if (!number || number.end - from > 3) return undefined;
  const value = Number('units' in number.value ? number.value.units : 0);
  const next = text.charAt(number.end);
  if (next === '') return undefined;
  if (bracket) return '）)'.includes(next) ? { mark: arabic ? 4 : 2, number: value, end: number.end + 1 } : undefined;
  if (!arabic) return next === '、' ? { mark: 1, number: value, end: number.end + 1 } : undefined;
  return '.．、'.includes(next) && !isArabic(text, number.end + 1) ? { mark: 3, number: value, end: number.end + 1 } : undefined;
}

function smallNumber(text: string, at: number): { end: number; value: { units: number } } | undefined {
  let end = at;
  while (isArabic(text, end) && end - at < 3) end++;
  return end - at > 2 ? undefined : { end, value: { units: Number(text.slice(at, end).normalize('NFKC')) } };
}

function nested(headings: readonly Heading[], length: number): Section[] {
  const open: { heading: Heading; index: number }[] = [];
  const placed = headings.map((heading, index) => {
    open.length = keep(open.map((entry) => entry.heading), heading);
    const parent = open.at(-1)?.index ?? -1;
    open.push({ heading, index });
    return { heading, parent, depth: open.length - 1 };
  });
  const ends = endsOf(placed.map((section) => ({ start: section.heading.span.start, depth: section.depth })), length);
  return placed.map(({ heading, parent, depth }, i) => ({
    mark: heading.mark, number: heading.number, title: heading.title, heading: heading.span, depth, parent,
    body: { start: heading.span.end, end: headings[i + 1]?.span.start ?? length },
    span: { start: heading.span.start, end: ends[i] ?? length },
  }));
}

/** A section ends where the next one of its depth or less begins. */
function endsOf(sections: readonly { start: number; depth: number }[], length: number): number[] {
  const ends = sections.map(() => length);
  const open: number[] = [];
  sections.forEach(({ start, depth }, i) => {
    for (const index of open.splice(depth)) ends[index] = start;
    open.push(i);
  });
  return ends;
}

/** How many of the open headings stay open when `heading` comes. */
function keep(open: readonly Heading[], heading: Heading): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const entry = open[i] as Heading;
    if (entry.mark === heading.mark && entry.number !== null && heading.number === entry.number + 1) return i;
  }
  if (heading.number === 1) return shallower(open, heading);
  const same = open.findIndex((entry) => entry.mark === heading.mark);
  if (same >= 0) return same;
  const deeper = open.findIndex((entry) => entry.mark >= heading.mark);
  return deeper < 0 ? open.length : deeper;
}

/** A first number opens a list under whatever is open, but not under a heading of its own mark. */
function shallower(open: readonly Heading[], heading: Heading): number {
  const same = open.findIndex((entry) => entry.mark === heading.mark && entry.number !== null && open.indexOf(entry) === open.length - 1);
  return same < 0 ? open.length : same;
}

/** The innermost section that an offset lies in, heading included; undefined before the first heading. By bisection: sections stand in order. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
