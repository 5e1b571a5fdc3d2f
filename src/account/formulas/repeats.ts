import { ZERO } from '../../core/decimal.ts';
import { isNaming, isTemporal, type Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, decimalOf, explained, held, written, type Term, type Tried } from '../equations.ts';
import { slipOf } from '../slip.ts';
import { overlaps } from '../ratio.ts';
import { lastClause, subjectOf } from '../subject.ts';

/** Words that make two numbers of one subject different things. */
const STAGES = ['年初', '预算', '调整', '核定', '在职', '实有', '其中', '本级', '目标', '计划', '结转', '同口径', '上年', '去年'] as const;
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
  return [...groups.values()].filter(isNoSlot).flatMap((group) =>
    group.slice(1).flatMap((term, i) => {
      const earlier = group.slice(0, i + 1).find((other) => sameYear(yearOf(folded, other), yearOf(folded, term)) && sameSubject(other, term));
      return earlier ? (compared(earlier, term) ?? []) : [];
    }),
  );
}

const identity = ({ statement, figure }: Term): string =>
  `${statement.subject.slice(-TELLING)}|${figure.unit}|${STAGES.filter((stage) => lastClause(statement.words).includes(stage)).join()}`;

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
  const groups = Map.groupBy(terms.flatMap((term) => { const key = windowOf(folded, term, figures); return key === null ? [] : [{ key, term }]; }), ({ key }) => key);
  return [...groups.values()].flatMap((group) => {
    const [first, ...later] = group.map(({ term }) => term);
    if (!first || !isNoSlot(group.map(({ term }) => term))) return [];
    return later.flatMap((term) => (isTold(folded, first, term) ? (compared(first, term, true) ?? []) : []));
  });
}

/** Enough words are the same, or somewhat fewer in the same year and with a slip between the numbers. */
function isTold(folded: string, a: Term, b: Term): boolean {
  const shared = sharedBefore(folded, a, b);
  return shared >= SHARED || (shared >= SHARED_WITH_SLIP && sameYear(yearOf(folded, a), yearOf(folded, b)) && isSlip(a, b));
}

const isSlip = (a: Term, b: Term): boolean => slipOf(b.value, ZERO, a.range, 1) !== null;

/** Equal characters before two figures, back to the first that differs; a sentence that is the same from its beginning counts as long enough. */
function sharedBefore(folded: string, a: Term, b: Term): number {
  const before = ({ figure }: Term): string[] => [...masked(sentenceBefore(folded, figure.start))].toReversed();
  const [leadA, leadB] = [before(a), before(b)];
  const lead = commonLength(leadA, leadB);
  const whole = lead === leadA.length && lead === leadB.length;
  // Where several numbers stand between, this is an item of a list, and what the list is of decides what the item is.
  const numbers = leadA.slice(0, lead).filter((character) => character === '#').length;
  if (a.figure.unit === ANNIVERSARY) return Infinity;
  const far = b.figure.start - a.figure.end > PARALLEL;
  return numbers === 0 && whole ? Infinity : lead - (far ? 0 : LISTED * numbers);
}

const sentenceBefore = (folded: string, end: number): string => {
  const text = folded.slice(Math.max(0, end - 2 * LOOK), end);
  return text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n')) + 1);
};

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, i) => character !== b[i]);
  return differs < 0 ? a.length : differs;
}

const masked = (text: string): string => text.replace(/\s+/g, '').replace(/\d[\d.，,]*/g, '#');

/** The masked words before a figure with its unit and the years around; null when they name nothing. */
function windowOf(folded: string, { figure, statement }: Term, figures: readonly Figure[]): string | null {
  const window = figure.unit === ANNIVERSARY ? EVENT : WINDOW;
  const before = folded.slice(Math.max(0, figure.start - LOOK), figure.start);
  const ending = masked(before).slice(-window);
  if (statement.role !== 'level' && statement.role !== 'rate') return null;
  const named = subjectOf(statement.words).length >= NAMED && ending.length === window && !/[\n。|]/.test(ending);
  if (!named) return null;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const year = [1, 2].map((n) => figures[statement.figure - n]).find((other) => other && isTemporal(other) && figure.start - other.end < LOOK)?.iso?.slice(0, 4) ?? '';
  return `${ending}|${figure.unit}|${statement.role}|${/^\d{4}$/.test(year) ? year : ''}|${STAGES.filter((stage) => sentence.includes(stage)).join()}`;
}

/** `echo`: the words around are equal too, so that a slip need not explain the difference. */
function compared(first: Term, second: Term, echo = false): Formula | null {
  if (isNaming(first.figure)) return null;
  const tried: Tried = { kind: 'repeat', terms: [second, first], needed: [first.range, second.range], working: `${written(first)} ≠ ${written(second)}` };
  if (overlaps(first.range, second.range)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  return explained(tried) ?? (echo ? { ...certain(tried), force: 'likely' } : null);
}
