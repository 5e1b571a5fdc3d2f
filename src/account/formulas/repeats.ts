import { isNaming, isTemporal, type Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, explained, held, written, type Term, type Tried } from '../equations.ts';
import { overlaps } from '../ratio.ts';
import { lastClause, subjectOf } from '../subject.ts';

/** Words that make two numbers of one subject different things. */
const STAGES = ['年初', '预算', '调整', '核定', '在职', '实有', '其中', '本级', '目标', '计划', '结转', '同口径', '上年', '去年'] as const;
const SHORTEST = 3;
/** The end of a subject that tells what is counted; what stands before it may say who counts. */
const TELLING = 6;

/** The same thing said twice: equal subject, unit, year and stage. A slip must explain why the numbers are not equal. */
export function readRepeats(terms: readonly Term[]): Formula[] {
  const groups = Map.groupBy(terms.filter((term) => term.statement.role === 'level' && term.statement.subject.length >= SHORTEST), identity);
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((term, i) => {
      const earlier = group.slice(0, i + 1).find((other) => sameYear(other, term));
      return earlier ? (compared(earlier, term, false) ?? []) : [];
    }),
  );
}

const identity = ({ statement, figure }: Term): string =>
  `${statement.subject.slice(-TELLING)}|${figure.unit}|${STAGES.filter((stage) => lastClause(statement.words).includes(stage)).join()}`;

/** A year that only one of the two names is taken to be the other's too. */
const sameYear = (a: Term, b: Term): boolean => a.statement.year === null || b.statement.year === null || a.statement.year === b.statement.year;


/** How many characters before a figure, its numbers masked, must be equal for two places to say the same thing in the same words. */
const WINDOW = 9;
/** An anniversary is told by the event's name alone. */
const EVENT = 4;
const LOOK = 40;

/** The same words around two figures, but for the numbers: there the numbers must agree too. */
export function readEchoes(folded: string, terms: readonly Term[], figures: readonly Figure[]): Formula[] {
  const groups = new Map<string, Term>();
  return terms.flatMap((term) => {
    const key = windowOf(folded, term, figures);
    const first = key === null ? undefined : groups.get(key);
    if (key !== null && !first) groups.set(key, term);
    return first ? (compared(first, term, true) ?? []) : [];
  });
}

/** The masked words before a figure with its unit and the years around; null when they name nothing. */
function windowOf(folded: string, { figure, statement }: Term, figures: readonly Figure[]): string | null {
  const window = figure.unit === '周年' ? EVENT : WINDOW;
  const before = folded.slice(Math.max(0, figure.start - LOOK), figure.start);
  const masked = before.replace(/\s+/g, '').replace(/\d[\d.，,]*/g, '#').slice(-window);
  if (statement.role !== 'level' && statement.role !== 'rate') return null;
  const named = subjectOf(statement.words).length >= SHORTEST && masked.length === window && !/[\n。|]/.test(masked);
  if (!named) return null;
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const year = [1, 2].map((n) => figures[statement.figure - n]).find((other) => other && isTemporal(other) && figure.start - other.end < LOOK)?.iso?.slice(0, 4) ?? '';
  return `${masked}|${figure.unit}|${statement.role}|${/^\d{4}$/.test(year) ? year : ''}|${STAGES.filter((stage) => sentence.includes(stage)).join()}`;
}

function compared(first: Term, second: Term, sure: boolean): Formula | null {
  if (isNaming(first.figure)) return null;
  const tried: Tried = { kind: 'repeat', terms: [second, first], needed: [first.range, second.range], working: `${written(first)} ≠ ${written(second)}` };
  if (overlaps(first.range, second.range)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  return sure ? { ...certain(tried), force: 'certain' } : explained(tried);
}
