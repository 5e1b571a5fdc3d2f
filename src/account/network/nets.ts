import type { Mention } from '../../core/claim.ts';
import { COMES, GOES } from '../../core/words/discourse.ts';
import { differenceOf, type Constraint, type TermOf } from './constraint.ts';

/**
 * 全年新设经营主体16385户，注销、吊销8263户，净增8122户: a net change that names nothing is what came less what went, told one behind the other before it in the
 * sentence, each with one amount. The words of coming and going tell which is which.
 */
export function* netsOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const [first, second, net] = [mentions[at - 2], mentions[at - 1], mentions[at] as Mention];
  const [change] = net.claims;
  if (net.item !== '' || change?.role !== 'change' || change.against !== null || !first || !second || first.sentence !== net.sentence || second.sentence !== net.sentence) return;
  const comesFirst = COMES.test(first.item) && GOES.test(second.item);
  if (!comesFirst && !(GOES.test(first.item) && COMES.test(second.item))) return;
  const [a, b] = [first, second].map(({ claims }) => (claims.length === 1 ? claims[0] : undefined));
  const [c, x, y] = [change, a, b].map((claim) => claim && termOf(claim));
  if (c && x && y) yield* differenceOf(c, comesFirst ? x : y, comesFirst ? y : x, change.sign < 0 ? -1 : 1, 'stated');
}
