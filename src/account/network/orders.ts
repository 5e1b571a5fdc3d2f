import { isPlanned, type Mention } from '../../core/claim.ts';
import type { Formula } from '../../core/formula.ts';
import { compare } from '../../core/decimal.ts';
import { written, type Term } from '../equations.ts';
import type { TermOf } from './constraint.ts';

/** 由18.74万元减少到15.09万元: the second of two levels lies where the word says. */
export function* movesOf({ claims }: Mention, termOf: TermOf): Generator<Formula> {
  for (const [i, claim] of claims.entries()) {
    const from = (claim.role === 'level' || claim.role === 'rate') && claim.sign !== 0 ? claims.slice(0, i).findLast(({ role, basis }) => role === claim.role && basis === 'prior') : undefined;
    const [a, b] = [termOf(claim), from && termOf(from)];
    if (!a || !b || a.figure.unit !== b.figure.unit) continue;
    const below = compare(a.range.high, b.range.low) < 0;
    const above = compare(a.range.low, b.range.high) > 0;
    const fails = claim.sign > 0 ? below : above;
    const figures = [a.statement.figure, b.statement.figure];
    yield { kind: 'difference', state: fails ? 'failed' : 'held', figures, suspect: a.statement.figure, working: `${written(b)} → ${written(a)} ${below ? '<' : above ? '>' : '='} ${written(b)}`, expected: null, force: 'certain', slip: fails ? 'direction' : '' };
  }
}

/** 实际支出152.96万元，高于预算安排的148.00万元: what is told before lies on the side that the word says. */
export function* heldAgainst({ claims }: Mention, termOf: TermOf): Generator<Formula> {
  for (const [i, claim] of claims.entries()) {
    if (claim.than === null) continue;
    const before = claims.slice(0, i).findLast(({ role, compared, basis }) => role === claim.role && !compared && basis !== 'prior' && basis !== 'target');
    const [a, b] = [before && termOf(before), termOf(claim)];
    if (!a || !b || a.figure.unit !== b.figure.unit) continue;
    const [below, above] = [compare(a.range.high, b.range.low) <= 0, compare(a.range.low, b.range.high) >= 0];
    yield ordered(a, b, claim.than === '>' ? below : above, below ? '<' : above ? '>' : '=');
  }
}

const ordered = (a: Term, b: Term, fails: boolean, sign: string): Formula => ({
  kind: 'difference', state: fails ? 'failed' : 'held', figures: [a.statement.figure, b.statement.figure], suspect: a.statement.figure,
  working: `${written(a)} ${sign} ${written(b)}`, expected: null, force: 'certain', slip: fails ? 'direction' : '',
});

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
    yield ordered(a, b, fails, below ? '<' : above ? '>' : '=');
  }
}
