import type { Formula } from '../../core/formula.ts';
import { REACHES, REMAINDER, SET_OFF, TOTAL_IN, TOTAL_OUT } from '../../core/words/arithmetic.ts';
import { certain, explained, held, recent, written, type Term, type Tried } from '../equations.ts';
import { minus, overlaps, plus } from '../ratio.ts';
import { TIED } from '../slip.ts';

const REACH = 8;

/** A remainder that is the difference of two amounts said before. Which two is open, so a failure needs a slip that luck cannot explain. */
export function readBalances(terms: readonly Term[]): Formula[] {
  return terms.flatMap((left, i) => {
    const { role, words, dimension } = left.statement;
    // 差额由 p 增加到 c: the word stands before the first of the two.
    const previous = terms[i - 1]?.statement;
    const named = REMAINDER.test(words) || (previous?.role === 'base' && REMAINDER.test(previous.words) && REACHES.test(words));
    if (dimension !== 'money' || (role !== 'level' && role !== 'change' && role !== 'base') || !named) return [];
    const before = recent(terms, i).filter((term) => term.figure.unit === left.figure.unit && (term.statement.role === 'level' || term.statement.role === 'base')).slice(-REACH);
    const pairs = pairsOf(before);
    const good = pairs.find(([a, b]) => overlaps(minus(a.range, b.range), left.range));
    if (good) return [held({ ...balanceOf(left, ...good), working: balanceOf(left, ...good).working.replace('≠', '=') })];
    const [income, expense] = [before.findLast((term) => TOTAL_IN.test(term.statement.words)), before.findLast((term) => TOTAL_OUT.test(term.statement.words))];
    if (SET_OFF.test(words) && income && expense) return [certain(balanceOf(left, income, expense))];
    for (const pair of pairs) {
      const formula = explained(balanceOf(left, ...pair), TIED * pairs.length);
      if (formula) return [formula];
    }
    return [];
  });
}

/** Every two, the larger first, nearest pairs first. */
const pairsOf = (terms: readonly Term[]): [Term, Term][] =>
  terms.flatMap((a, i) => terms.slice(i + 1).map((b): [Term, Term] => (Number(a.value.units) / 10 ** a.value.scale >= Number(b.value.units) / 10 ** b.value.scale ? [a, b] : [b, a]))).toReversed();

const balanceOf = (left: Term, a: Term, b: Term): Tried => ({
  kind: 'difference', terms: [left, a, b], needed: [minus(a.range, b.range), plus(b.range, left.range), minus(a.range, left.range)], working: `${written(a)} − ${written(b)} ≠ ${written(left)}`,
});
