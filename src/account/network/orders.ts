import { isPlanned, type Mention } from '../../core/claim.ts';
import type { Formula } from '../../core/formula.ts';
import { compare } from '../../core/decimal.ts';
import { written } from '../equations.ts';
import type { TermOf } from './stated.ts';


/** 决算数大于预算数 against the two levels of the mention. The words or one of the figures is wrong; the amount done is pointed at. */
export function* ordersOf(mention: Mention, termOf: TermOf): Generator<Formula> {
  const levels = mention.claims.filter(({ role }) => role === 'level');
  const done = levels.find(({ basis }) => basis === 'actual');
  const plan = levels.find(({ basis }) => isPlanned(basis));
  const [a, b] = [done && termOf(done), plan && termOf(plan)];
  if (!a || !b || a.figure.unit !== b.figure.unit) return;
  for (const { order } of mention.orders) {
    const below = compare(a.range.high, b.range.low) < 0;
    const above = compare(a.range.low, b.range.high) > 0;
    const fails = (order === '>' && below) || (order === '<' && above) || (order === '=' && (below || above));
    const figures = [a.statement.figure, b.statement.figure];
    const sign = below ? '<' : above ? '>' : '=';
    yield { kind: 'difference', state: fails ? 'failed' : 'held', figures, suspect: a.statement.figure, working: `${written(a)} ${sign} ${written(b)}`, expected: null, force: 'certain', slip: fails ? 'direction' : '' };
  }
}
