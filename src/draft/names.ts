import { bareNames } from './bare-names.ts';
import type { Span } from '../core/place.ts';
import { AFTER_NAME, FAMILIAR, NAME_LISTS, NO_FAMILIAR, NO_NAMES, SHORT_TITLES, SURNAMES, TITLES } from '../core/words/people.ts';

/**
 * People's names in a text: those that are known, and what stands like a name beside an office (副馆长苏静怡, 王敏同志), in a list behind 组长 or 成员, or as a
 * familiar form (老周, 李局). What is only suspected counts: a word too many that is hidden does no harm. In order, without overlaps.
 */
export function nameSpans(text: string, known: readonly string[]): Span[] {
  const found = [...known.filter((name) => name.length > 1).flatMap((name) => allOf(text, name)), ...beside(text), ...familiar(text), ...listed(text), ...bareNames(text)];
  const spans: Span[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return spans;
}

function allOf(text: string, word: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) spans.push({ start: at, end: at + word.length });
  return spans;
}

/** Before and behind an office. */
const beside = (text: string): Span[] => TITLES.flatMap((title) => allOf(text, title).flatMap(({ start, end }) => [nameAt(text, skipped(text, end)), nameBefore(text, start)].flatMap((span) => span ?? [])));

/** 馆长：何明远; 馆长 何明远. */
function skipped(text: string, at: number): number {
  let from = at;
  while (from < at + 2 && ' 　：:'.includes(text.charAt(from)) && text.charAt(from) !== '') from++;
  return from;
}

/** 老周, 小李; 周局, 李处, 王总 where no word goes on. */
function familiar(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!SURNAMES.has(text.charAt(at))) continue;
    const before = text.charAt(at - 1);
    if (FAMILIAR.includes(before) && !NO_FAMILIAR.includes(text.slice(at - 1, at + 1))) spans.push({ start: at - 1, end: at + 1 });
    const title = SHORT_TITLES.find((word) => text.startsWith(word, at + 1));
    if (title && !isHan(before) && !NO_NAMES.includes(text.slice(at, at + 2)) && (title.length > 1 || !isHan(text.charAt(at + 1 + title.length)) || AFTER_NAME.includes(text.charAt(at + 1 + title.length)))) spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** 成员：苏静怡、梁启帆和周敏: names one after the other, as far as they go. */
function listed(text: string): Span[] {
  return NAME_LISTS.flatMap((word) => allOf(text, word).flatMap(({ end }) => {
    const spans: Span[] = [];
    for (let name = nameAt(text, skipped(text, end)); name; name = '、和与及，,'.includes(text.charAt(name.end)) && text.charAt(name.end) !== '' ? nameAt(text, skipped(text, name.end + 1)) : null) spans.push(name);
    return spans;
  }));
}

/** A surname with one or two characters behind it; null where what stands there is a word. */
function nameAt(text: string, at: number): Span | null {
  const surname = SURNAMES.has(text.slice(at, at + 2)) ? 2 : SURNAMES.has(text.charAt(at)) ? 1 : 0;
  const given = at + surname;
  if (surname === 0 || NO_NAMES.includes(text.slice(at, at + 2)) || NO_NAMES.includes(text.slice(at - 1, at + 1)) || !isHan(text.charAt(given)) || AFTER_NAME.includes(text.charAt(given))) return null;
  const second = text.charAt(given + 1);
  return { start: at, end: given + (isHan(second) && !AFTER_NAME.includes(second) ? 2 : 1) };
}

/** A name that ends at `end`, as before an office: of three characters where the first is a surname, else of two. */
function nameBefore(text: string, end: number): Span | null {
  for (const length of [4, 3, 2, 1]) {
    const start = end - length;
    const words = text.slice(Math.max(0, start), end);
    const surname = SURNAMES.has(words.slice(0, 2)) && length > 2 ? 2 : SURNAMES.has(words.charAt(0)) ? 1 : 0;
    if (start >= 0 && surname > 0 && words.length === length && [...words].every(isHan) && !NO_NAMES.includes(words.slice(0, 2)) && (length < 4 || surname === 2) && (length > 1 || !isHan(text.charAt(start - 1))) && !UNIT_ENDS.includes(words.slice(-1))) return { start, end };
  }
  return null;
}

/** A department's name before an office (审计科科长) ends so, and no person's. */
const UNIT_ENDS = '科处股室局部办组站队馆所院厅委会校区县市镇乡村街';

const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char);
