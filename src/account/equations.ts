import { add, compare, decimalText, divide, shift, subtract, type Decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { Formula, FormulaKind } from '../core/formula.ts';
import { rangeOf, type Range } from './ratio.ts';
import { LUCK, slipOf } from './slip.ts';
import type { Statement } from './statements.ts';

/** A statement with what its words allow. */
export interface Term {
  readonly statement: Statement;
  /** Position among the terms of the text. */
  readonly at: number;
  readonly figure: Figure;
  readonly value: Decimal;
  readonly range: Range;
}

/** Statements whose figure is bounded on both sides; the others state nothing that could fail. */
export function termsOf(statements: readonly Statement[], figures: readonly Figure[]): Term[] {
  return statements
    .flatMap((statement) => {
      const figure = figures[statement.figure];
      const range = figure?.interval ? rangeOf(figure.interval) : null;
      return figure?.value && range ? [{ statement, figure, value: figure.value, range }] : [];
    })
    .map((term, at) => ({ ...term, at }));
}

/** How many terms back anything may refer: within a section, and so that a long report costs no more for each term than a short one. */
const MEMORY = 40;

/** The terms before the one at `at`, as far back as a reader remembers them. */
export const recent = (terms: readonly Term[], at: number): Term[] => terms.slice(Math.max(0, at - MEMORY), at);

/** The terms around the one at `at`, both ways. */
export const nearby = (terms: readonly Term[], at: number): Term[] => terms.slice(Math.max(0, at - MEMORY), at + MEMORY);

/** Operands for a formula: what it is about, with the range that each operand would have to be in for it to hold. */
export interface Tried {
  readonly kind: FormulaKind;
  readonly terms: readonly Term[];
  /** Needed of each term for the equation to hold, the others being right; null where that cannot be said. */
  readonly needed: readonly (Range | null)[];
  readonly working: string;
}

export const held = ({ kind, terms, working }: Omit<Tried, 'needed'>): Formula => ({
  kind, state: 'held', figures: terms.map((term) => term.statement.figure), suspect: terms[0]?.statement.figure ?? 0, working, expected: null, force: 'certain', slip: '',
});

/** A failed equation that one slip explains: the term with the slip is the suspect. Null when none does. */
export function explained(tried: Tried, luck = LUCK): Formula | null {
  for (const slip of slipsIn(tried, luck)) return slip;
  return null;
}

/** One for each term in which a single slip explains the failure, as the suspect. */
export function* slipsIn(tried: Tried, luck: number): Generator<Formula> {
  for (let i = 0; i < tried.terms.length; i++) {
    const [term, range] = [tried.terms[i] as Term, tried.needed[i]];
    const slip = range ? slipOf(term.value, halfOf(term), range, luck) : null;
    if (slip && range) yield { ...failed(tried, term, range), force: 'likely', slip };
  }
}

const halfOf = ({ range, value }: Term): Decimal => subtract(range.high, value);

/** A failed equation whose terms the text itself ties together. The first term, which the others determine, is the suspect. */
export function certain(tried: Tried): Formula {
  const [term] = tried.terms;
  const [needed] = tried.needed;
  if (term && needed && isSlight(term, needed)) return { ...failed(tried, term, needed), force: 'slight' };
  const first = term as Term;
  const slip = needed ? slipOf(first.value, halfOf(first), needed, 1) : null;
  return { ...failed(tried, first, needed ?? null), slip: slip ?? '' };
}

/** Cut off instead of rounded, or rounded twice (11.49 → 11.5 → 12): within a tenth of the last place above what rounding allows, or less than one place below. */
function isSlight({ value, range }: Term, needed: Range): boolean {
  const ulp = subtract(range.high, range.low);
  const twice = subtract(range.low, shift(ulp, -1));
  return compare(twice, needed.high) <= 0 && compare(add(value, ulp), needed.low) > 0;
}

function failed({ kind, terms, working }: Tried, suspect: Term, needed: Range | null): Formula {
  return {
    kind, state: 'failed', figures: terms.map((term) => term.statement.figure), suspect: suspect.statement.figure,
    working, expected: needed ? middle(needed) : null, force: 'certain', slip: '',
  };
}

const middle = ({ low, high }: Range): Decimal => divide({ units: BigInt(low.units) * 10n ** BigInt(Math.max(0, high.scale - low.scale)) + BigInt(high.units) * 10n ** BigInt(Math.max(0, low.scale - high.scale)), scale: Math.max(low.scale, high.scale) }, { units: 2, scale: 0 }, Math.max(low.scale, high.scale));

/** The number as written, with its scale word and unit. */
export const written = (term: Term): string => term.figure.text;

export const decimalOf = (term: Term): string => decimalText(term.value);
