import type { Figure } from '../core/figure.ts';
import type { Formula } from '../core/formula.ts';
import type { Relation } from '../core/relation.ts';
import type { Binding } from '../core/subject.ts';
import type { TextTable } from '../core/text-table.ts';
import { termsOf, type Term } from './equations.ts';
import { readBalances } from './formulas/balances.ts';
import { readChanges } from './formulas/changes.ts';
import { readCounts } from './formulas/counts.ts';
import { readDeltas } from './formulas/deltas.ts';
import { readAverages, readPoints, readTimes } from './formulas/others.ts';
import { readPartitions } from './formulas/partitions.ts';
import { readRates } from './formulas/rates.ts';
import { readBounds } from './formulas/bounds.ts';
import { readEchoes, readRepeats } from './formulas/repeats.ts';
import { readLists, type Lists } from './formulas/sums.ts';
import { readYearly } from './formulas/yearly.ts';
import type { Labels } from './labels.ts';
import { readStatements } from './statements.ts';
import type { Claims } from './claims/mentions.ts';
import { merged } from './network/merge.ts';
import { solve } from './network/solve.ts';
import { readTableFormulas } from './tables.ts';

/** What equations are read from: a folded text with its figures (bare amounts of money as money), what they are of, its tables, and what the pack knows. */
export interface Written {
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly claims: Claims;
  readonly tables: readonly TextTable[];
  /** Figures that stand in cells of tables. */
  readonly inCells: ReadonlySet<number>;
  readonly bindings: readonly Binding[];
  readonly relations: readonly Relation[];
  readonly labels: Labels;
}

/** Every equation that a text states between its own figures: held ones count as an account, failed ones are findings. */
export function readFormulas({ folded, figures, claims, tables, inCells, bindings, relations, labels }: Written): Formula[] {
  const terms = termsOf(readStatements(folded, figures), figures);
  // Rows of two tables may have one name and be of two funds, units or years: what they are of stands over the tables.
  const isTold = (formula: Formula): boolean => !formula.figures.every((index) => inCells.has(index));
  const levels = listsOf(terms.filter((term) => term.statement.role === 'level' && isCounted(term)));
  const changes = listsOf(terms.filter((term) => term.statement.role === 'change' && isCounted(term)));
  const found = [
    ...levels.formulas, ...changes.formulas, ...readDeltas(terms, levels), ...readChanges(terms, levels), ...readRates(terms, levels),
    ...readAverages(terms), ...readTimes(terms), ...readPoints(terms), ...readYearly(terms), ...readBalances(terms),
    ...[...readRepeats(folded, terms), ...readEchoes(folded, terms, figures)].filter(isTold), ...readBounds(terms), ...readPartitions(terms, relations, bindings), ...readCounts(folded, figures),
  ];
  return [...merged(solve(claims.mentions, terms), found, claims, figures), ...readTableFormulas(tables, { terms, bindings, relations, labels })];
}

/** Lists are of one unit each. */
function listsOf(terms: readonly Term[]): Lists {
  const lists = [...Map.groupBy(terms, (term) => term.figure.unit ?? '').values()].map(readLists);
  return {
    formulas: lists.flatMap((found) => found.formulas),
    whole: new Map(lists.flatMap((found) => [...found.whole])),
    parts: new Map(lists.flatMap((found) => [...found.parts])),
  };
}

const isCounted = ({ statement, figure }: Term): boolean => figure.unit !== null && ['money', 'count', 'measure'].includes(statement.dimension);
