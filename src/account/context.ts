import type { Basis } from '../core/datum.ts';
import { SPOKEN_BASES } from '../core/words/bases.ts';
import type { Figure } from '../core/figure.ts';
import { OPENS_PARTS } from '../core/words/discourse.ts';

/** What the words around a figure say about the year and the basis that it is of. */
export interface Context {
  /** Null: the report's own, and that is unknown. */
  readonly year: number | null;
  readonly basis: Basis;
}

/** The year before a year that nobody has named: equal to itself and to no other. */
export const BEFORE_UNKNOWN = -1;
/** What ends the reach of 上年 and 年初预算, and of a year named before. */
const SOFT = new Set('，、（；。：\n');
const HARD = new Set('。；！？\n\r');
/** How far before a label its own words may stand, and how far back a sentence is looked through for a year. */
const NEAR = 8;
const FAR = 60;

/** The context that a figure's own words state; undefined parts are left to what it stands in. */
export function statedContext(text: string, figures: readonly Figure[], index: number, labelStart: number, year: number | null): Partial<Context> {
  const figure = figures[index] as Figure;
  const least = Math.max(0, labelStart - NEAR);
  let from = figure.start;
  while (from > least && !SOFT.has(text.charAt(from - 1))) from--;
  const words = text.slice(from, figure.start);
  const basis = basisIn(words);
  const named = SPOKEN_BASES.prior.test(words) ? (year === null ? BEFORE_UNKNOWN : year - 1) : yearBefore(figures, index, figure.start - sentenceReach(text, figure.start));
  return { ...(basis ? { basis } : {}), ...(named === null ? {} : { year: named }) };
}

/** The basis that words name; undefined when none. */
export const basisIn = (words: string): Basis | undefined => (['initial', 'adjusted', 'target', 'quota'] as const).find((basis) => SPOKEN_BASES[basis].test(words));

/** Characters from `at` back to the last hard stop, at most FAR. */
function sentenceReach(text: string, at: number): number {
  for (let n = 1; n <= FAR && at - n >= 0; n++) if (HARD.has(text.charAt(at - n))) return n - 1;
  return Math.min(FAR, at);
}

/** The nearest year written between `from` and the figure. */
function yearBefore(figures: readonly Figure[], index: number, from: number): number | null {
  for (let i = index - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    if (figure.start < from) return null;
    if (figure.iso && /^\d{4}/.test(figure.iso)) return Number(figure.iso.slice(0, 4));
  }
  return null;
}

/** How the words between one figure and the next label go on: 其中 opens a list of parts, a separator continues one. */
export function joint(gap: string): 'opens' | 'continues' | 'none' {
  if (OPENS_PARTS.test(gap) || /^[（(]$/.test(gap)) return 'opens';
  return /^[，,、；;和及与]$/.test(gap) ? 'continues' : 'none';
}
