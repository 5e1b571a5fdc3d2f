import { ZERO } from '../../core/decimal.ts';
import { isNaming, isTemporal, type Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import { ANY_STAGE, STAGES } from '../../core/words/arithmetic.ts';
import { certain, decimalOf, explained, held, written, type Term, type Tried } from '../equations.ts';
import { slipOf } from '../slip.ts';
import { overlaps } from '../ratio.ts';
import { lastClause } from '../subject.ts';
import { masked, MASK, type Masked } from './masked.ts';

const SHORTEST = 4;
/** A subject that ends another one names the same only when it says this much by itself: 项目支出 does not. */
const TELLING = 6;
/** Different values from which words are a slot that a list or a template fills, and no claim told again. */
const SLOT = 3;

/**
 * The same thing said twice: subject, unit, year and stage are equal, and one slip explains why the numbers are not. That two places are about
 * the same thing is inferred from their words alone, so nothing more than a warning comes of it.
 */
export function readRepeats(folded: string, terms: readonly Term[]): Formula[] {
  const groups = Map.groupBy(terms.filter((term) => term.statement.role === 'level' && term.statement.subject.length >= SHORTEST), identity);
  return [...groups.values()].filter((group) => group.length > 1 && isNoSlot(group)).flatMap((group) =>
    group.slice(1).flatMap((term, i) => {
      const earlier = group.slice(0, i + 1).find((other) => sameYear(yearOf(folded, other), yearOf(folded, term)) && sameSubject(other, term));
      return earlier ? (compared(earlier, term) ?? []) : [];
    }),
  );
}

const identity = ({ statement, figure }: Term): string =>
  `${statement.subject.slice(-TELLING)}|${figure.unit}|${stagesIn(lastClause(statement.words))}`;

/** Most words name none. */
const stagesIn = (words: string): string => (ANY_STAGE.test(words) ? STAGES.filter((stage) => words.includes(stage)).join() : '');

const isNoSlot = (group: readonly Term[]): boolean => new Set(group.map(decimalOf)).size < SLOT;

function sameSubject({ statement: { subject: a } }: Term, { statement: { subject: b } }: Term): boolean {
  const shorter = Math.min(a.length, b.length);
  return a === b || (shorter >= TELLING && (a.endsWith(b) || b.endsWith(a)));
}

/** The year that the words name, else the last that the sentence names before the figure: it may stand at the head of a list. */
const yearOf = (folded: string, { statement, figure }: Term): number | null =>
  statement.year ?? (Number(sentenceBefore(folded, figure.start).match(/(?:19|20)\d{2}(?=年)/g)?.at(-1)) || null);

/** A year that only one of the two names is taken to be the other's too. */
const sameYear = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** How many characters before a figure, its numbers masked, must be equal for two places to say the same thing in the same words. */
const WINDOW = 9;
/** An anniversary is told by the event's name alone. */
const EVENT = 4;
const NAMED = 3;
const ANNIVERSARY = '周年';
const LOOK = 40;

/** How many characters before two figures, numbers masked, must be the same for one to repeat the other. */
const SHARED = 14;
const SHARED_WITH_SLIP = 11;
/** Nearer to each other than this, two items with numbers before them rather belong to parallel lists (预算 and 决算); each such number counts against it. */
const PARALLEL = 800;
const LISTED = 20;

/** The same words around two figures, but for the numbers: there the numbers should agree too. */
export function readEchoes(folded: string, terms: readonly Term[], figures: readonly Figure[]): Formula[] {
  const words = masked(folded);
  const groups = Map.groupBy(terms.flatMap((term) => { const key = windowOf(folded, words, term, figures); return key === null ? [] : [{ key, term }]; }), ({ key }) => key);
  return [...groups.values()].flatMap((group) => {
    const [first, ...later] = group.map(({ term }) => term);
    if (!first || later.length === 0 || !isNoSlot(group.map(({ term }) => term))) return [];
    return later.flatMap((term) => (isTold(folded, words, first, term) ? (compared(first, term, true) ?? []) : []));
  });
}

/** Enough words are the same, or somewhat fewer in the same year and with a slip between the numbers. */
function isTold(folded: string, words: Masked, a: Term, b: Term): boolean {
  const shared = sharedBefore(folded, words, a, b);
  return shared >= SHARED || (shared >= SHARED_WITH_SLIP && sameYear(yearOf(folded, a), yearOf(folded, b)) && isSlip(a, b));
}

const isSlip = (a: Term, b: Term): boolean => slipOf(b.value, ZERO, a.range, 1) !== null;

/** Equal characters before two figures, back to the first that differs; a sentence that is the same from its beginning counts as long enough. */
function sharedBefore(folded: string, { text, at }: Masked, a: Term, b: Term): number {
  if (a.figure.unit === ANNIVERSARY) return Infinity;
  const [endA, endB] = [a, b].map(({ figure }) => at[figure.start] ?? 0) as [number, number];
  const [lengthA, lengthB] = [a, b].map(({ figure }) => (at[figure.start] ?? 0) - (at[sentenceStart(folded, figure.start)] ?? 0)) as [number, number];
  let [lead, numbers] = [0, 0];
  for (; lead < lengthA && lead < lengthB && text.charAt(endA - lead - 1) === text.charAt(endB - lead - 1); lead++) if (text.charAt(endA - lead - 1) === MASK) numbers++;
  const whole = lead === lengthA && lead === lengthB;
  // Where several numbers stand between, this is an item of a list, and what the list is of decides what the item is.
  const far = b.figure.start - a.figure.end > PARALLEL;
  return numbers === 0 && whole ? Infinity : lead - (far ? 0 : LISTED * numbers);
}

/** Where the sentence begins that goes on to `end`, as far back as is looked. */
function sentenceStart(folded: string, end: number): number {
  const least = Math.max(0, end - 2 * LOOK);
  let start = end;
  while (start > least && folded.charAt(start - 1) !== '。' && folded.charAt(start - 1) !== '\n') start--;
  return start;
}

const sentenceBefore = (folded: string, end: number): string => folded.slice(sentenceStart(folded, end), end);

/** The masked words before a figure with its unit and the years around; null when they name nothing. */
function windowOf(folded: string, { text, at }: Masked, { figure, statement }: Term, figures: readonly Figure[]): string | null {
  if ((statement.role !== 'level' && statement.role !== 'rate') || statement.subject.length < NAMED) return null;
  const window = figure.unit === ANNIVERSARY ? EVENT : WINDOW;
  const end = at[figure.start] ?? 0;
  const ending = text.slice(Math.max(0, end - window), end);
  if (ending.length !== window || /[。|]/.test(ending)) return null;
  const sentence = folded.slice(Math.max(sentenceStart(folded, figure.start), figure.start - LOOK), figure.start);
  const year = [1, 2].map((n) => figures[statement.figure - n]).find((other) => other && isTemporal(other) && figure.start - other.end < LOOK)?.iso?.slice(0, 4) ?? '';
  return `${ending}|${figure.unit}|${statement.role}|${/^\d{4}$/.test(year) ? year : ''}|${stagesIn(sentence)}`;
}

/** `echo`: the words around are equal too, so that a slip need not explain the difference. */
function compared(first: Term, second: Term, echo = false): Formula | null {
  if (isNaming(first.figure)) return null;
  const tried: Tried = { kind: 'repeat', terms: [second, first], needed: [first.range, second.range], working: `${written(first)} ≠ ${written(second)}` };
  if (overlaps(first.range, second.range)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  return explained(tried) ?? (echo ? { ...certain(tried), force: 'likely' } : null);
}
