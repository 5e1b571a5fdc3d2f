import type { Basis } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';

/** What the words before a figure say about the year and the basis that it is of. */
export interface Context {
  readonly year: number | null;
  readonly basis: Basis;
}

const INITIAL = /年初预算|年初安排|年初批复/;
const BUDGET = /全年预算|调整预算|调整后预算|预算数/;
const PREVIOUS = /上年(?!结转)|去年|上一年|较上年|比上年/;
const STOP = /[。；！？\n\r]/;
/** The year before a year that nobody has named: equal to itself and to no other. */
const BEFORE_UNKNOWN = -1;
/** What ends the reach of 上年 and 年初预算. */
const SOFT = '，、（；。：\n';

/** The clause in front of `at`: back to the nearest hard stop, or to the nearest earlier figure of the same kind of meaning. */
export function clauseBefore(text: string, at: number, longest = 60): string {
  const from = Math.max(0, at - longest);
  const window = text.slice(from, at);
  for (let i = window.length - 1; i >= 0; i--) if (STOP.test(window.charAt(i))) return window.slice(i + 1);
  return window;
}

/** Reads the context of a figure from its clause and from the nearest year figure before it in the same sentence. */
export function contextOf(text: string, figures: readonly Figure[], index: number, labelStart: number, year: number | null): Context {
  const figure = figures[index] as Figure;
  const clause = clauseBefore(text, figure.start);
  const near = text.slice(Math.max(0, labelStart - 8), figure.start);
  const words = near.slice(Math.max(...[...SOFT].map((stop) => near.lastIndexOf(stop))) + 1);
  const basis: Basis = INITIAL.test(words) ? 'initial' : BUDGET.test(words) ? 'budget' : 'actual';
  if (PREVIOUS.test(words)) return { year: year === null ? BEFORE_UNKNOWN : year - 1, basis };
  return { year: yearBefore(figures, index, figure.start - clause.length) ?? year, basis };
}

function yearBefore(figures: readonly Figure[], index: number, from: number): number | null {
  for (let i = index - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    if (figure.start < from) return null;
    if (figure.iso && /^\d{4}/.test(figure.iso)) return Number(figure.iso.slice(0, 4));
  }
  return null;
}
