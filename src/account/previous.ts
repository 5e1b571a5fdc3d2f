import type { Figure } from '../core/figure.ts';
import type { Note } from '../core/note.ts';
import { passagesAgainst, type Prepared } from '../copy/against.ts';
import { overlap, type Span } from '../core/place.ts';
import type { Copied, PreviousReport } from '../core/previous.ts';
import { normalise } from '../copy/normalise.ts';
import { readLines } from '../text/lines.ts';
import { readSentences } from '../text/sentences.ts';
import { statedContext } from './context.ts';

/** The lines of last year's reports as places that a figure of last year can be traced to: `P1:12` is line 12 of the first. */
export function linesOfLastYear(reports: readonly PreviousReport[]): Note[] {
  return reports.flatMap(({ file, text }, i) =>
    readLines(text).flatMap(({ start, end }, line) => {
      const words = text.slice(start, end).trim();
      return words === '' ? [] : [{ id: `P${i + 1}:${line + 1}`, file, line: line + 1, heading: null, speaker: null, aside: false, text: words }];
    }));
}

/** Words that may stand before a figure and say that it is last year's. */
const REACH = 24;

/** The figures that the words around them place in the year before the report's: only these may be traced to last year's report. */
export function ofLastYear(folded: string, figures: readonly Figure[], year: number | null): ReadonlySet<number> {
  if (year === null) return new Set();
  return new Set(figures.flatMap((figure, index) => {
    const from = Math.max(figures[index - 1]?.end ?? 0, figure.start - REACH, 0);
    return statedContext(folded, figures, index, from, year).year === year - 1 ? [index] : [];
  }));
}

/** Normalised characters from which an equal sentence is worth a person's look. */
const SHORTEST = 30;

/** Sentences of a text that last year's reports hold, neighbours joined. Spaces, punctuation and width do not count. */
export function copiedFrom(text: string, reports: readonly PreviousReport[], prepared: readonly Prepared[]): Copied[] {
  const exact = equalSentences(text, reports);
  // A paragraph that was taken over is one passage, not the sentences of it that are long enough.
  const whole = prepared.length === 0 ? [] : readLines(text).flatMap((line) => changedFrom(text, line, prepared)).filter((one) => !exact.some((other) => overlap(one, other) && other.weight >= one.weight));
  return [...exact.filter((one) => !whole.some((other) => overlap(one, other))), ...whole].toSorted((a, b) => a.start - b.start);
}

/** Letters from which a changed paragraph is told to come from last year's, and how much of it must be equal. */
const LEAST = 60;
const ALIKE = 0.8;

/** Where a paragraph was taken over as it was or with small changes. */
function changedFrom(text: string, { start, end }: Span, prepared: readonly Prepared[]): Copied[] {
  if (end - start < LEAST) return [];
  return passagesAgainst({ id: '', text: text.slice(start, end) }, prepared, LEAST)
    .filter(({ kind, similarity }) => kind !== 'heading' && similarity >= ALIKE)
    .map(({ a, b, weight, kind }) => ({ start: start + a.start, end: start + a.end, file: b.document, there: { start: b.start, end: b.end }, weight, kind: kind as Copied['kind'] }));
}

function equalSentences(text: string, reports: readonly PreviousReport[]): Copied[] {
  const known = new Map<string, { file: string; there: Span }>();
  for (const { file, text: other } of reports) {
    for (const there of readSentences(other)) {
      const key = keyOf(other.slice(there.start, there.end));
      if (key.length >= SHORTEST && !known.has(key)) known.set(key, { file, there });
    }
  }
  const copied: Copied[] = [];
  for (const { start, end } of known.size === 0 ? [] : readSentences(text)) {
    const key = keyOf(text.slice(start, end));
    const found = known.get(key);
    if (!found) continue;
    const last = copied.at(-1);
    const follows = last && last.file === found.file && text.slice(last.end, start).trim() === '';
    if (follows) copied[copied.length - 1] = { ...last, end, weight: last.weight + key.length };
    else copied.push({ start, end, file: found.file, there: found.there, weight: key.length, kind: 'exact' });
  }
  return copied;
}

const keyOf = (sentence: string): string => String.fromCharCode(...normalise(sentence.slice(0, 2000)).codes);
