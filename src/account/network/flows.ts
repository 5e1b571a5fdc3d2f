import type { Mention } from '../../core/claim.ts';
import { FLOWS, OTHER_FLOWS } from '../../core/words/flows.ts';
import { explained, written, type Term } from '../equations.ts';
import { minus, overlaps, plus } from '../ratio.ts';
import { TIED } from '../slip.ts';
import type { Constraint, TermOf } from './constraint.ts';

/**
 * 年初结转36.00万元，本年收入240.00万元，本年支出251.30万元，年末结转24.70万元: within a paragraph that names each of the four once and nothing else that comes
 * in or goes out, what was left before and what came in are what went out and what is left. What the tables leave out (结余分配) may be missing, so a
 * failure that no slip explains says nothing.
 */
export function* flowsOf(mentions: readonly Mention[], termOf: TermOf): Generator<Constraint> {
  for (const near of Map.groupBy(mentions, ({ paragraph }) => paragraph).values()) {
    if (near.length < 4 || near.some(({ item }) => OTHER_FLOWS.some((word) => item.includes(word)))) continue;
    const [before, income, expense, after] = (['before', 'income', 'expense', 'after'] as const).map((flow) => only(near, FLOWS[flow], termOf));
    const terms = [after, before, income, expense];
    if (!before || !income || !expense || !after || new Set(terms.map((term) => term?.figure.unit)).size > 1) continue;
    const left = minus(plus(before.range, income.range), expense.range);
    const made: Constraint = {
      kind: 'sum', warrant: 'known', terms: [after, before, income, expense], holds: overlaps(left, after.range),
      needed: [left, minus(plus(after.range, expense.range), income.range), minus(plus(after.range, expense.range), before.range), minus(plus(before.range, income.range), after.range)],
      working: `${written(before)} + ${written(income)} − ${written(expense)} ≠ ${written(after)}`,
    };
    if (made.holds || explained(made, TIED)) yield made;
  }
}

/** The one level of this year that is told of a thing called so; undefined where there is none, or more than one. */
function only(mentions: readonly Mention[], names: readonly string[], termOf: TermOf): Term | undefined {
  const told = mentions.filter(({ item }) => names.some((name) => item === name || item.endsWith(name)));
  const levels = told.flatMap(({ claims }) => claims.filter(({ role, basis }) => role === 'level' && basis !== 'prior'));
  const [level] = levels;
  return levels.length === 1 && level ? termOf(level) : undefined;
}
