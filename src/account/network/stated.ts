import { isPlanned, type Claim, type Mention } from '../../core/claim.ts';
import { LEFT_OVER } from '../../core/words/discourse.ts';
import { behindList, behindParts, ofWhole } from './behind.ts';
import { changesOf } from './changes.ts';
import { rateOf, type Constraint, type TermOf } from './constraint.ts';

/** The equations that one mention states of itself: 完成预算 A1 的 P, and 比上年增加 A，增长 P beside its level. */
export function* statedOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  for (const [i, claim] of mention.claims.entries()) {
    if (claim.role === 'completion' && !LEFT_OVER.test(mention.item)) yield* completion(mention.claims.slice(0, i), claim, termOf, ofWhole(mentions, at));
  }
  const own = [...changesOf(mention.claims, termOf)];
  const whole = isHeld(own) ? [] : [...changesOf(behindList(mentions, at), termOf)];
  if (whole.length > 0) return yield* whole;
  const sum = isHeld(own) ? [] : [...changesOf(behindParts(mentions, at, termOf), termOf)];
  yield* sum.length > 0 && isHeld(sum) ? sum : own;
}

const isHeld = (constraints: readonly Constraint[]): boolean => constraints.every(({ holds }) => holds);

/** The last amount done over the last budget of its kind that stands before. */
function* completion(before: readonly Claim[], rate: Claim, termOf: TermOf, whole: readonly Claim[]): Generator<Constraint> {
  const levels = before.filter(({ role }) => role === 'level');
  const done = (whole.length > 0 ? whole : levels).filter(({ role }) => role === 'level').findLast(({ basis }) => basis === null || basis === 'actual');
  const budget = levels.findLast(({ basis }) => isPlanned(basis) && (basis === rate.basis || rate.basis === 'budget' || rate.basis === null));
  // 减少324.3万元，完成化解任务600万元的54.1%: the change may be what was to be done.
  const change = before.findLast(({ role }) => role === 'change');
  const [p, a, b, c] = [rate, done, budget, change].map((claim) => claim && termOf(claim));
  if (!p || !b) return;
  const tried = [a, c].flatMap((term) => (term?.figure.unit === b.figure.unit ? [rateOf('rate', p, term, b, 'stated')] : []));
  const told = tried.find(({ holds }) => holds) ?? (a && tried[0]);
  if (told) yield told;
}
