import { add, compare, divide, ZERO, type Decimal } from '../../core/decimal.ts';
import { AT_WHICH, THAN } from '../../core/words/arithmetic.ts';
import { unitsPer } from '../../core/words/averages.ts';
import { STANDARD } from '../../core/words/discourse.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, explained, held, recent, written, type Term, type Tried } from '../equations.ts';
import { minus, overlaps, times, type Range } from '../ratio.ts';

const REACH = 6;

/** 人均, 车均: a total over a count. Held if any pair that stands before gives it; a failure needs a slip that explains it. */
export function readAverages(terms: readonly Term[]): Formula[] {
  return terms.flatMap((average, i) => {
    if (average.statement.role !== 'average' || STANDARD.test(average.statement.behind)) return [];
    const before = recent(terms, i).filter((term) => term.statement.role === 'level');
    const totals = before.filter((term) => term.figure.unit === average.figure.unit && compare(term.range.high, average.range.low) > 0).slice(-REACH).toReversed();
    const per = unitsPer(average.statement.words);
    const counts = before.filter((term) => term.statement.dimension === 'count' && term.figure.unit !== average.figure.unit && (per === null || per.has(term.figure.unit ?? ''))).slice(-REACH).toReversed();
    const tries = totals.flatMap((total) => counts.map((count) => averageOf(average, total, count)));
    const good = tries.find(({ needed: [range] }) => range && overlaps(range, average.range));
    if (good) return [held({ ...good, working: good.working.replace('≠', '=') })];
    return tries.flatMap((tried) => explained(tried) ?? []).slice(0, 1);
  });
}

const averageOf = (average: Term, total: Term, count: Term): Tried => ({
  kind: 'average', terms: [average, total, count], needed: [quotient(total.range, count.range), null, null], working: `${written(total)} ÷ ${written(count)} ≠ ${written(average)}`,
});

function quotient(a: Range, b: Range, places = 6): Range | null {
  const isPositive = ({ units }: Decimal): boolean => units > 0;
  return isPositive(b.low) && !(a.low.units < 0) ? { low: divide(a.low, b.high, places), high: divide(a.high, b.low, places) } : null;
}

/** 由 p 增加到 c，增长了 N 倍: N = (c − p) / p. c / p is what 增长到 N 倍 would say. */
export function readTimes(terms: readonly Term[]): Formula[] {
  return terms.flatMap((factor, i) => {
    const { role, sign, words, sentence } = factor.statement;
    if (role !== 'times' || sign <= 0 || AT_WHICH.test(words)) return [];
    const [base, current] = recent(terms, i).filter((term) => term.statement.sentence === sentence && (term.statement.role === 'level' || term.statement.role === 'base')).slice(-2);
    if (!base || !current || base.figure.unit !== current.figure.unit) return [];
    const right = quotient(minus(current.range, base.range), base.range);
    if (!right) return [];
    const tried: Tried = { kind: 'times', terms: [factor, current, base], needed: [right, null, null], working: `（${written(current)} − ${written(base)}）÷ ${written(base)} ≠ ${written(factor)}` };
    return [overlaps(right, factor.range) ? held({ ...tried, working: tried.working.replace('≠', '=') }) : { ...certain(tried), slip: 'times' }];
  });
}

/** 比 a%低 d 个百分点: two rates of the sentence and their difference. */
export function readPoints(terms: readonly Term[]): Formula[] {
  return terms.flatMap((points, i) => {
    if (points.statement.role !== 'points') return [];
    const rates = recent(terms, i).filter((term) => term.statement.dimension === 'percent' && term.statement.sentence === points.statement.sentence);
    const [a, b] = rates.slice(-2);
    if (!a || !b) return [];
    const gap = minus(a.range, b.range);
    const needed = compare(add(gap.low, gap.high), ZERO) < 0 ? times(gap, -1) : gap;
    const tried: Tried = { kind: 'difference', terms: [points, a, b], needed: [needed, null, null], working: `${written(a)} 与 ${written(b)} 相差 ≠ ${written(points)}` };
    if (overlaps(needed, points.range)) return [held({ ...tried, working: tried.working.replace('≠', '=') })];
    if (THAN.test(b.statement.words)) return [certain(tried)];
    const formula = explained(tried);
    return formula ? [formula] : [];
  });
}
