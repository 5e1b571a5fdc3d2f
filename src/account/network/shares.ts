import type { Claim, Mention } from '../../core/claim.ts';
import { rateOf, type Constraint, type TermOf } from './stated.ts';

/** How many mentions back a whole that is named may stand. */
const REACH = 60;

/** 占 WHOLE 的 P: the whole by its name, the nearest before; 占 P alone: the whole of the list. */
export function* sharesOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  for (const [i, claim] of mention.claims.entries()) {
    if (claim.role !== 'share') continue;
    const part = mention.claims.slice(0, i).findLast(({ role }) => role === 'level');
    const [p, a] = [termOf(claim), part && termOf(part)];
    if (!p || !a || !part) continue;
    const wholes = claim.whole === null ? listWholes(mentions, mention, part) : namedWholes(mentions, at, claim.whole, part);
    const terms = wholes.flatMap((whole) => termOf(whole) ?? []).filter((b) => b.figure.unit === a.figure.unit);
    const [first] = terms;
    if (!first) continue;
    const tried = terms.map((b) => rateOf('share', p, a, b, 'stated'));
    // Where the name fits several, the one that holds was meant.
    yield tried.find(({ holds }) => holds) ?? (tried[0] as Constraint);
  }
}

const sameBasis = (part: Claim) => (claim: Claim): boolean => claim.role === 'level' && (claim.basis === part.basis || claim.basis === null || part.basis === null);

const listWholes = (mentions: readonly Mention[], mention: Mention, part: Claim): Claim[] =>
  mention.parent === null ? [] : (mentions[mention.parent]?.claims.filter(sameBasis(part)) ?? []);

function namedWholes(mentions: readonly Mention[], at: number, name: string, part: Claim): Claim[] {
  const found: Claim[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const mention = mentions[i];
    if (mention && mention.item.length > 1 && (mention.item.endsWith(name) || name === `${mention.item}预算`)) found.push(...mention.claims.filter(sameBasis(part)));
  }
  return found;
}
