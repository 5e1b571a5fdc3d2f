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
import { readClaims } from './claims/mentions.ts';
import { merged } from './network/merge.ts';
import { solve } from './network/solve.ts';
import { readTableFormulas } from './tables.ts';

/** What equations are read from: a folded text with its figures and tables, and what the pack knows. */
export interface Written {
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly TextTable[];
  readonly bindings: readonly Binding[];
  readonly relations: readonly Relation[];
  readonly labels: Labels;
}

/** Every equation that a text states between its own figures: held ones count as an account, failed ones are findings. */
export function readFormulas({ folded, figures, tables, bindings, relations, labels }: Written): Formula[] {
  const lent = withMoney(folded, figures);
  const terms = termsOf(readStatements(folded, lent), lent);
  const levels = listsOf(terms.filter((term) => term.statement.role === 'level' && isCounted(term)));
  const changes = listsOf(terms.filter((term) => term.statement.role === 'change' && isCounted(term)));
  const found = [
    ...levels.formulas, ...changes.formulas, ...readDeltas(terms, levels), ...readChanges(terms, levels), ...readRates(terms, levels),
    ...readAverages(terms), ...readTimes(terms), ...readPoints(terms), ...readYearly(terms), ...readBalances(terms),
    ...readRepeats(folded, terms), ...readEchoes(folded, terms, figures), ...readBounds(terms), ...readPartitions(terms, relations, bindings), ...readCounts(folded, figures),
  ];
  const claims = readClaims(folded, lent);
  const isZero = (figure: number): boolean => Number(figures[figure]?.value?.units ?? 1) === 0;
  return [...merged(solve(claims.mentions, terms), found, claims, isZero), ...readTableFormulas(tables, { terms, bindings, relations, labels })];
}

/** 短收5645万 beside amounts in 万元: a number with 万 or 亿 and no unit, or a bare 0, in a sentence that counts money, is money too. */
function withMoney(folded: string, figures: readonly Figure[]): readonly Figure[] {
  const isBeside = (a: number, b: number): boolean => a >= 0 && b >= 0 && !/[。\n]/.test(folded.slice(a, b));
  const upcoming = new Int32Array(figures.length + 1).fill(-1);
  for (let i = figures.length - 1; i >= 0; i--) upcoming[i] = figures[i]?.kind === 'money' ? (figures[i]?.start ?? -1) : (upcoming[i + 1] ?? -1);
  let money = -1;
  return figures.map((figure, i) => {
    if (figure.kind === 'money') money = figure.end;
    const bare = figure.unit === null && figure.kind === 'count' && (Number(figure.value?.units ?? 1) === 0 || /[万亿]$/.test(folded.slice(figure.numeral.start, figure.numeral.end)));
    const beside = bare && (isBeside(money, figure.start) || isBeside(figure.end, upcoming[i + 1] ?? -1));
    return beside ? { ...figure, kind: 'money' as const, unit: '元' } : figure;
  });
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
