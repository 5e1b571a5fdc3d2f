import type { Formula } from '../../core/formula.ts';
import { compare, equals } from '../../core/decimal.ts';
import { ADDED, ADDED_TO, BESIDES, TOTAL } from '../../core/words/arithmetic.ts';
import { explained, held, written, type Term, type Tried } from '../equations.ts';
import { minus, overlaps, plus, sumRange, times, without, type Range } from '../ratio.ts';
import { LUCK, TIED } from '../slip.ts';

/** What was found of the lists of a text: its equations, and which term is a part of which. */
export interface Lists {
  readonly formulas: readonly Formula[];
  /** Term → the whole that it is a part of. */
  readonly whole: ReadonlyMap<Term, Term>;
  /** Whole → its parts, where they add up. */
  readonly parts: ReadonlyMap<Term, readonly Term[]>;
}

/** How far back a whole may stand, in terms; how many parts a list may have; how far apart list items may be, in characters. */
const HEADS = 5;
const LONGEST = 16;
const FARTHEST = 900;

/**
 * Finds the lists among terms of one unit (levels, or changes with their signs): T，其中 A、B、C; a list behind 如下：; and A、B，合计 T.
 * Parts are contiguous runs only. Lists are read from the innermost out, so that the parts of a part do not count twice.
 */
export function readLists(terms: readonly Term[]): Lists {
  const state: State = { terms, formulas: [], whole: new Map(), parts: new Map() };
  for (let i = terms.length - 1; i > 0; i--) if ((terms[i] as Term).statement.opens) readList(state, i);
  for (let i = 1; i < terms.length; i++) if (TOTAL.test((terms[i] as Term).statement.words)) readTotal(state, i);
  return state;
}

interface State {
  readonly terms: readonly Term[];
  readonly formulas: Formula[];
  readonly whole: Map<Term, Term>;
  readonly parts: Map<Term, readonly Term[]>;
}

/** The list that opens at `from`: the nearest whole that it adds up to, else the nearest that a slip keeps it from. */
function readList(state: State, from: number): void {
  const items = itemsFrom(state, from);
  const heads = headsBefore(state.terms, from);
  const [nearest] = heads;
  if (!nearest || items.length === 0) return;
  const ends = naturalRuns(items);
  const announced = state.terms[from]?.statement.opens === 'parts';
  const lengths = lengthsOf(items, ends);
  for (const head of heads) {
    const sums = sumsAlong(head, items);
    const length = lengths.find((n) => overlaps(sums[n - 1] as Range, head.range));
    const run = length && items.slice(0, length);
    if (run) return close(state, head, run, held({ kind: 'sum', terms: [head, ...run], working: working(head, run, '=') }));
    // 其中 speaks of what was said last: a slip there is likelier than a list that belongs to something farther off.
    const near = announced && head === nearest ? slipped(head, ends, TIED) : null;
    if (near) return close(state, head, near.parts, near.formula);
  }
  for (const head of heads) {
    const far = slipped(head, ends, LUCK);
    if (far) return close(state, head, far.parts, far.formula);
  }
  const first = ends[0] ?? items;
  const over = announced ? exceedingRun(nearest, ends) : undefined;
  close(state, nearest, over ?? first, over ? exceeding(nearest, shortestOver(nearest, over)) : null);
}

/** The first run of parts that one slip keeps from adding up. */
function slipped(head: Term, ends: readonly Term[][], luck: number): { parts: Term[]; formula: Formula } | null {
  for (const parts of ends) {
    const formula = parts.length > 1 ? slip(head, parts, luck) : null;
    if (formula) return { parts, formula };
  }
  return null;
}

function close(state: State, head: Term, parts: readonly Term[], formula: Formula | null): void {
  for (const part of parts) state.whole.set(part, head);
  if (!formula) return;
  state.formulas.push(formula);
  if (formula.state === 'held') state.parts.set(head, parts);
}

/** Terms from the opening one on, as long as they can belong to one list: not parts of others, not outside its bracket. */
function itemsFrom({ terms, whole }: State, from: number): Term[] {
  const first = terms[from] as Term;
  const items: Term[] = [];
  let last = first;
  for (let i = from; i < terms.length && items.length < LONGEST; i++) {
    const term = terms[i] as Term;
    const { statement } = term;
    if (statement.depth < first.statement.depth || (first.statement.depth > 0 && statement.sentence !== first.statement.sentence)) break;
    if (term.figure.start - last.figure.end > FARTHEST) break;
    if (i > from && ((statement.opens && !whole.has(term)) || BESIDES.test(statement.words))) break;
    if (whole.has(term) || statement.depth > first.statement.depth) continue;
    items.push(term);
    last = term;
  }
  return items;
}

/** Terms before the list that can be its whole, nearest first. */
function headsBefore(terms: readonly Term[], from: number): Term[] {
  const first = terms[from] as Term;
  const heads: Term[] = [];
  for (let i = from - 1; i >= 0 && heads.length < HEADS; i--) {
    const term = terms[i] as Term;
    if (first.figure.start - term.figure.end > FARTHEST) break;
    if (term.statement.depth <= first.statement.depth) heads.push(term);
  }
  return heads;
}

/** How many items a list may have, two at least: natural ends first, as 其中 lists end with their sentence more often than not. */
const lengthsOf = (items: readonly Term[], ends: readonly Term[][]): number[] => [...ends.map((run) => run.length), ...items.keys().map((i) => i + 1)].filter((length) => length > 1);

/** What the first so many items come to, each with its sign relative to the whole's. */
function sumsAlong(head: Term, items: readonly Term[]): Range[] {
  let sum = sumRange([]);
  return items.map((item) => (sum = plus(sum, signed(item, head))));
}

/** Runs that end where a sentence or the list does. */
function naturalRuns(items: readonly Term[]): Term[][] {
  return items.flatMap((item, i) => (items[i + 1]?.statement.sentence === item.statement.sentence ? [] : [items.slice(0, i + 1)]));
}

/** Σ parts, each with its sign relative to the whole's: among changes, a decrease counts against an increase. */
const total = (head: Term, parts: readonly Term[]): Range => sumRange(parts.map((part) => signed(part, head)));

const signed = (part: Term, head: Term): Range => times(part.range, head.statement.sign * part.statement.sign < 0 ? -1 : 1);

/** A failed sum that one slip explains; its words are made only then, as most are tried for nothing. */
function slip(head: Term, parts: readonly Term[], luck: number): Formula | null {
  const formula = explained(tried(head, parts), luck);
  return formula && { ...formula, working: working(head, parts, '≠') };
}

function tried(head: Term, parts: readonly Term[]): Tried {
  const all = total(head, parts);
  const needed = parts.map((part) => times(minus(head.range, without(all, signed(part, head))), head.statement.sign * part.statement.sign < 0 ? -1 : 1));
  return { kind: 'sum', terms: [head, ...parts], needed: [all, ...needed], working: '' };
}

/** The parts that come to more than the whole: those of the first sentence, or of a list that goes on point by point below it. */
function exceedingRun(head: Term, ends: readonly Term[][]): Term[] | undefined {
  const [first] = ends;
  const below = first?.[0] !== undefined && first[0].statement.paragraph > head.statement.paragraph;
  return (below ? ends.slice(0, 2) : ends.slice(0, 1)).find((parts) => isOver(head, parts));
}

const isOver = (head: Term, parts: readonly Term[]): boolean => head.statement.role === 'level' && parts.every((part) => part.statement.role === 'level') && compare(total(head, parts).low, head.range.high) > 0;

/** As few parts as already come to more: what follows them may belong to something else. */
const shortestOver = (head: Term, parts: readonly Term[]): readonly Term[] => parts.slice(0, parts.findIndex((_, i) => isOver(head, parts.slice(0, i + 1))) + 1);

/** The suspect is the whole, but for a part that is alone, or alone says all of the whole again. */
const exceeding = (head: Term, parts: readonly Term[]): Formula => ({
  kind: 'part', state: 'failed', figures: [head, ...parts].map((term) => term.statement.figure),
  suspect: ((parts.length === 1 ? parts[0] : parts.find((part) => equals(part.value, head.value))) ?? head).statement.figure,
  working: working(head, parts, '>'), expected: null, force: 'certain', slip: '',
});

const working = (head: Term, parts: readonly Term[], sign: string): string =>
  `${parts.map((part, i) => `${part.statement.sign * head.statement.sign < 0 ? '− ' : i > 0 ? '+ ' : ''}${written(part)}`).join(' ')} ${sign} ${written(head)}`;

/** A、B，合计 T: the run of terms before the total that adds up to it; else the one that a slip keeps from it. */
function readTotal(state: State, at: number): void {
  const head = state.terms[at] as Term;
  if (state.parts.has(head)) return;
  const before: Term[] = [];
  for (let i = at - 1; i >= 0 && before.length < LONGEST; i--) {
    const term = state.terms[i] as Term;
    if (head.figure.start - term.figure.end > FARTHEST || term.statement.paragraph !== head.statement.paragraph) break;
    if (state.whole.get(term) === head || term.statement.depth > head.statement.depth || (state.whole.has(term) && before.length > 0 && before.includes(state.whole.get(term) as Term))) continue;
    if (!state.whole.has(term)) before.unshift(term);
  }
  for (let n = 2; n <= before.length; n++) {
    const parts = before.slice(-n);
    if (overlaps(sumRange(parts.map((part) => part.range)), head.range)) return close(state, head, parts, held({ kind: 'sum', terms: [head, ...parts], working: working(head, parts, '=') }));
  }
  for (let n = 2; n <= before.length; n++) {
    const parts = before.slice(-n);
    if (!startsSum(parts, before)) continue;
    const formula = slip(head, parts, parts.some((part) => ADDED.test(part.statement.words)) ? TIED : LUCK);
    if (formula) return close(state, head, parts, formula);
  }
}

/** The first of the parts opens its sentence or what stands between semicolons, or the others are added to it (加上). */
const startsSum = (parts: readonly Term[], before: readonly Term[]): boolean => {
  const [first, second] = parts;
  const previous = before[before.length - parts.length - 1];
  return !previous || previous.statement.stretch !== first?.statement.stretch || ADDED_TO.test(second?.statement.words ?? '');
};

