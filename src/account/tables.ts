import type { Formula } from '../core/formula.ts';
import type { Relation } from '../core/relation.ts';
import type { Binding } from '../core/subject.ts';
import type { TextTable } from '../core/text-table.ts';
import type { Term } from './equations.ts';
import type { Labels } from './labels.ts';
import { sightsOf, type Grid } from './tables/grid.ts';
import { judge } from './tables/judge.ts';
import { mine } from './tables/mine.ts';
import { namedSums, partsAbove } from './tables/named.ts';
import { againstTable, toldOf } from './tables/prose.ts';

/** What tables are read against: the terms of their text, and what the pack knows of names and sums. */
export interface Known {
  readonly terms: readonly Term[];
  readonly bindings: readonly Binding[];
  readonly relations: readonly Relation[];
  readonly labels: Labels;
}

/** What the tables of a text say: the laws that their rows and columns obey, the pack's sums, 其中 rows, and the prose around them. */
export function readTableFormulas(tables: readonly TextTable[], { terms, bindings, relations, labels }: Known): Formula[] {
  if (tables.length === 0) return [];
  const sights = sightsOf(tables, terms);
  const prose = toldOf(terms, bindings, sights);
  return sights.flatMap((sight) => [
    ...lawful(sight.rows), ...lawful(sight.columns), ...namedSums(sight.rows, relations, labels), ...namedSums(sight.columns, relations, labels),
    ...partsAbove(sight.rows), ...againstTable(prose, sight.rows, labels),
  ]);
}

function lawful(grid: Grid): Formula[] {
  const found = [...Map.groupBy(mine(grid), ({ law }) => law.result).values()].flatMap(judge);
  const differences = new Set(found.filter(isFailedDifference).map(figuresOf));
  // a + b = c and c − b = a are one equation; the one that is announced as a difference tells it.
  return found.filter((formula) => formula.state === 'held' || isFailedDifference(formula) || !differences.has(figuresOf(formula)));
}

const isFailedDifference = ({ kind, state }: Formula): boolean => kind === 'difference' && state === 'failed';
const figuresOf = ({ figures }: Formula): string => figures.toSorted((a, b) => a - b).join();
