import type { Basis } from '../../core/datum.ts';
import { compare, equals, negate, shift, type Decimal } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import type { Span } from '../../core/place.ts';
import type { Binding } from '../../core/subject.ts';
import { BUDGETED, COMPARES, NO_LEVEL, PROPORTION, SCOPED } from '../../core/words/lines.ts';
import { basisIn } from '../context.ts';
import { certain, explained, held, written, type Term, type Tried } from '../equations.ts';
import { factNamed, type Labels } from '../labels.ts';
import type { Range } from '../ratio.ts';
import { TIED } from '../slip.ts';
import type { Grid } from './grid.ts';

/** Something said of a fact: how much it was, by how much it changed, or by how many per cent. */
export interface Told {
  readonly fact: string;
  /** Null: the report's own. */
  readonly year: number | null;
  readonly basis: Basis;
  readonly measure: 'level' | 'change' | 'growth';
  readonly term: Term;
}

/** What the prose says of facts, outside of all tables: amounts by their labels, changes by the amount that they follow. */
export function toldOf(terms: readonly Term[], bindings: readonly Binding[], tables: readonly Span[]): Told[] {
  const known = new Map(bindings.map((binding) => [binding.figure, binding]));
  const heads: Term[] = [];
  return terms.filter(({ figure }) => !tables.some(({ start, end }) => figure.start >= start && figure.end <= end)).flatMap((term): Told[] => {
    const { role, sentence, depth, words } = term.statement;
    while (heads.length > 0 && (heads[0]?.statement.sentence !== sentence || (heads.at(-1)?.statement.depth ?? 0) > depth)) heads.pop();
    if (role === 'level') heads.push(term);
    const measure = role === 'level' || role === 'change' || role === 'growth' ? role : null;
    const binding = known.get(heads.at(-1)?.statement.figure ?? -1);
    if (!measure || !binding || binding.fact === null || SCOPED.test(words) || (measure !== 'level' && BUDGETED.test(words))) return [];
    return [{ fact: binding.fact, year: binding.year, basis: binding.basis, measure, term }];
  });
}

/** What a table's cells say, by the names of their rows and columns. */
function toldIn({ names, lines }: Grid, labels: Labels): Told[] {
  return lines.flatMap(({ name: row, cells }) =>
    cells.flatMap((term, position): Told[] => {
      const column = names[position] ?? '';
      const facts = new Set([factNamed(labels, row), factNamed(labels, column)].flatMap((fact) => fact ?? []));
      const [fact] = facts;
      const measure = measureOf(row, column);
      if (!term || !fact || facts.size > 1 || !measure) return [];
      return [{ fact, measure, term, basis: basisIn(row) ?? basisIn(column) ?? 'actual', year: yearIn(row) ?? yearIn(column) }];
    }),
  );
}

const yearIn = (name: string): number | null => Number(/(?:19|20)\d{2}(?=年)/.exec(name)?.[0] ?? 0) || null;

function measureOf(...names: string[]): Told['measure'] | null {
  const change = names.some((name) => COMPARES.test(name));
  if (names.some((name) => PROPORTION.test(name))) return change ? 'growth' : null;
  if (names.some((name) => NO_LEVEL.test(name))) return null;
  return change ? 'change' : 'level';
}

/** A pair of places that speak of the same thing; `cell` has the prose's scale. */
interface Pair {
  readonly told: Told;
  readonly cell: Term;
  readonly range: Range;
}

/** Pairs that must agree before a pair that does not is wrong for certain. */
const ENOUGH = 3;

/**
 * The prose against a table, once enough of it agrees to show that both speak of the same things in the same unit. A cell of money
 * that names no unit may be in 元, 千元, 万元 or 亿元; a name that stands for several cells tells nothing when none of them agrees.
 */
export function againstTable(prose: readonly Told[], rows: Grid, labels: Labels): Formula[] {
  const cells = toldIn(rows, labels);
  const latest = Math.max(0, ...cells.map(({ year }) => year ?? 0));
  const keyOf = ({ fact, year, basis, measure }: Told): string => [fact, latest > 0 ? (year ?? latest) : '', basis, measure].join('|');
  const byKey = Map.groupBy(cells, keyOf);
  const candidates = prose.map((told) => ({ told, cells: byKey.get(keyOf(told)) ?? [] })).filter((one) => one.cells.length > 0);
  const tries = POWERS.map((power) => candidates.flatMap((one) => pairOf(one.told, one.cells, power) ?? []));
  const [best] = tries.toSorted((a, b) => agreeing(b) - agreeing(a));
  if (!best || agreeing(best) < ENOUGH - 1) return [];
  return best.flatMap((pair) => compared(pair, agreeing(best) >= ENOUGH) ?? []);
}

const POWERS = [0, 4, 3, 8] as const;

/** With the cell that agrees, or the only one. */
function pairOf(told: Told, cells: readonly Told[], power: number): Pair | null {
  const scaled = cells.map(({ term }): Pair => ({ told, cell: term, range: scaledTo(told.term, term, told.measure === 'growth' ? 0 : power) }));
  return scaled.find(isAgreed) ?? (scaled.length === 1 ? (scaled[0] ?? null) : null);
}

/** The cell's value in the prose's unit and direction; a point where the cell is written no more coarsely than the prose. */
function scaledTo(prose: Term, cell: Term, power: number): Range {
  const by = prose.figure.unit === cell.figure.unit ? 0 : power;
  const turn = (d: Decimal): Decimal => shift(cell.value.units < 0 !== prose.value.units < 0 ? negate(d) : d, by);
  const [value, ends] = [turn(cell.value), [turn(cell.range.low), turn(cell.range.high)].toSorted(compare)];
  const range = { low: ends[0] ?? value, high: ends[1] ?? value };
  return within(prose.value, range) ? range : { low: value, high: value };
}

const within = (value: Decimal, { low, high }: Range): boolean => compare(low, value) <= 0 && compare(value, high) <= 0;

const isAgreed = ({ told: { term }, range }: Pair): boolean => within(term.value, range) || (equals(range.low, range.high) && within(range.low, term.range));

/** Different numbers that agree: one number that agrees twice proves no more than once. Noughts prove nothing. */
const agreeing = (pairs: readonly Pair[]): number =>
  new Set(pairs.filter((pair) => isAgreed(pair) && Number(pair.told.term.value.units) !== 0).map(({ cell }) => written(cell))).size;

function compared(pair: Pair, proven: boolean): Formula | null {
  const { told: { term }, cell, range } = pair;
  const tried: Tried = { kind: 'repeat', terms: [term, cell], needed: [range, null], working: `${written(term)} ≠ ${written(cell)}` };
  if (isAgreed(pair)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  return proven ? certain(tried) : explained(tried, TIED);
}
