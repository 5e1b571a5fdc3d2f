import type { Claim, Mention } from '../../core/claim.ts';
import { minus, overlaps, times } from '../ratio.ts';
import { differenceOf, growthOf, type Constraint, type TermOf } from './stated.ts';
import { written } from '../equations.ts';

/** How many mentions back a reader remembers what was said of an item. */
const REACH = 40;

/**
 * 公务用车运行费用较上年增加2.27万元，增长29.37%, where the two amounts stand elsewhere: they are taken for those of this item when their difference
 * is the change that is written here. Then the growth follows. Only inferred, as the names alone tie them together.
 */
export function* recalledOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  const [change, growth] = mention.claims;
  if (change?.role !== 'change' || growth?.role !== 'growth' || mention.item.length < 2) return;
  const [c, p] = [termOf(change), termOf(growth)];
  if (!c || !p) return;
  const levels = mentions.slice(Math.max(0, at - REACH), at).filter(({ item }) => item === mention.item).flatMap(({ claims }) => claims.filter(({ role }) => role === 'level'));
  for (const [now, before] of pairs(levels)) {
    const [a, b] = [termOf(now), termOf(before)];
    if (!a || !b || a.figure.unit !== c.figure.unit || !overlaps(minus(a.range, b.range), times(c.range, change.sign < 0 ? -1 : 1))) continue;
    yield growthOf(p, c, b.range, written(b), [], change.sign, 'inferred');
    return;
  }
}

/**
 * 2022年决算数为 A. 2021年决算数为 B. 2022年决算数比上年增加 C: both amounts name their year and what was done, and the change names the item and
 * compares these years, so that the three are said of one thing.
 */
export function* yearsOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  const [change] = mention.claims;
  if (change?.role !== 'change' || change.year === null || mention.item.length < 2) return;
  const year = change.against?.year ?? (change.against?.basis === 'prior' ? change.year - 1 : null);
  const levels = mentions.slice(Math.max(0, at - REACH), at).filter(({ item }) => item === mention.item).flatMap(({ claims }) => claims.filter(({ role, basis }) => role === 'level' && basis === 'actual'));
  const [now, before] = [change.year, year].map((wanted) => levels.filter((level) => level.year === wanted));
  const [c, a, b] = [change, now?.length === 1 ? now[0] : undefined, before?.length === 1 ? before[0] : undefined].map((claim) => claim && termOf(claim));
  if (c && a && b) yield* differenceOf(c, a, b, change.sign < 0 ? -1 : 1, 'announced');
}

const pairs = (levels: readonly Claim[]): [Claim, Claim][] => levels.flatMap((a) => levels.flatMap((b): [Claim, Claim][] => (a === b ? [] : [[a, b]])));
