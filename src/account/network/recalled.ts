import { isPlanned, type Claim, type Mention } from '../../core/claim.ts';
import { FUNDS } from '../../core/words/arithmetic.ts';
import { written } from '../equations.ts';
import { minus, overlaps, times } from '../ratio.ts';
import { differenceOf, growthOf, rateOf, type Constraint, type TermOf } from './constraint.ts';

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

/** 收支总计3027.05万元。与上年相比，收支总计减少56.95万元，下降1.87%: the sentence before gives the one amount of the item that the next begins with again. */
export function* repeatedOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const [before, mention] = [mentions[at - 1], mentions[at] as Mention];
  const [change, growth] = mention.claims;
  if (change?.role !== 'change' || growth?.role !== 'growth' || !before || before.planned || mention.item.length < 2) return;
  if (before.paragraph !== mention.paragraph || before.sentence !== mention.sentence - 1 || !before.item.endsWith(mention.item)) return;
  const levels = before.claims.filter(({ role }) => role === 'level');
  const [level, ...others] = levels;
  const [p, c, l] = [growth, change, level].map((claim) => claim && termOf(claim));
  if (others.length > 0 || !level || isPlanned(level.basis) || isPlanned(change.against?.basis ?? null) || !p || !c || !l || l.figure.unit !== c.figure.unit || change.sign !== growth.sign) return;
  yield growthOf(p, c, minus(l.range, times(c.range, change.sign)), `${written(l)} ${change.sign > 0 ? '−' : '+'} ${written(c)}`, [l], change.sign, 'stated');
}

/**
 * 2022年决算数为 A. 2021年决算数为 B. 2022年决算数比上年增加 C: both amounts name their year and what was done, and the change names the item and
 * compares these years, so that the three are said of one thing.
 */
export function* yearsOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  const [change] = mention.claims;
  if (change?.role !== 'change' || mention.item.length < 2) return;
  if (change.year === null) return yield* successiveOf(mentions, at, change, termOf);
  const year = change.against?.year ?? (change.against?.basis === 'prior' ? change.year - 1 : null);
  const levels = mentions.slice(Math.max(0, at - REACH), at).filter(({ item }) => item === mention.item).flatMap(({ claims }) => claims.filter(({ role, basis }) => role === 'level' && basis === 'actual'));
  const [now, before] = [change.year, year].map((wanted) => levels.filter((level) => level.year === wanted));
  const [c, a, b] = [change, now?.length === 1 ? now[0] : undefined, before?.length === 1 ? before[0] : undefined].map((claim) => claim && termOf(claim));
  if (c && a && b) yield* differenceOf(c, a, b, change.sign < 0 ? -1 : 1, 'announced');
}

/** How many mentions back a budget and what was done of it are looked for. */
const NEAR = 10;

/**
 * 全年预算数26.80万元，其中…。决算数23.15万元，其中…。预算执行率86.4%: a rate that names nothing else is of the last budget and the last amount done before it
 * that are no parts of anything. Only inferred, as other amounts may be meant.
 */
export function* executionOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  yield* besideBudget(mentions, at, termOf);
  yield* ofFunds(mentions, at, termOf);
  const [rate] = mention.claims;
  if (rate?.role !== 'completion' || mention.parent !== null || mention.item.length > 1) return;
  const levels = mentions.slice(Math.max(0, at - NEAR), at).filter(({ parent }) => parent === null).flatMap(({ claims }) => claims.filter(({ role }) => role === 'level'));
  const [done, budget] = [levels.findLast(({ basis }) => basis === 'actual'), levels.findLast(({ basis }) => isPlanned(basis) && (rate.basis === 'budget' || rate.basis === null || basis === rate.basis))];
  const [p, a, b] = [rate, done, budget].map((claim) => claim && termOf(claim));
  if (p && a && b && a.figure.unit === b.figure.unit) yield rateOf('rate', p, a, b, 'inferred');
}

/** 本年支出合计386.19万元，全年预算支出合计405.84万元，预算执行率95.16%: the budget beside the rate, and the one amount done that the sentence tells before it. */
function* besideBudget(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const { claims, item, parent, sentence } = mentions[at] as Mention;
  const [budget, rate] = claims;
  if (item.length < 2 || parent !== null || budget?.role !== 'level' || !isPlanned(budget.basis) || rate?.role !== 'completion') return;
  const told = mentions.slice(Math.max(0, at - NEAR), at).filter((other) => other.sentence === sentence && other.item.endsWith(item)).flatMap((other) => other.claims);
  const [done, ...others] = told.filter(({ role, basis }) => role === 'level' && (basis === null || basis === 'actual'));
  const [p, a, b] = [rate, done, budget].map((claim) => claim && termOf(claim));
  if (p && a && b && others.length === 0 && a.figure.unit === b.figure.unit) yield rateOf('rate', p, a, b, 'stated');
}

/** 项目资金1935万元，支出1857.6万元，执行率96%: of the funds that stand right before what was done of them, where no budget is told. */
function* ofFunds(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const [before, mention] = [mentions[at - 1], mentions[at] as Mention];
  const [done, rate] = mention.claims;
  const [funds, ...others] = before?.claims ?? [];
  if (!before || before.stretch !== mention.stretch || before.list !== mention.list || done?.role !== 'level' || isPlanned(done.basis) || rate?.role !== 'completion') return;
  if (funds?.role !== 'level' || others.length > 0 || !FUNDS.test(before.item)) return;
  const [p, a, b] = [rate, done, funds].map((claim) => termOf(claim));
  if (p && a && b && a.figure.unit === b.figure.unit) yield rateOf('rate', p, a, b, 'inferred');
}

/** 公务接待费比2022年增加0.12万元, where the item has one amount in the latest year and one in that which it is compared with. Names alone tie them. */
function* successiveOf(mentions: readonly Mention[], at: number, change: Claim, termOf: TermOf): Generator<Constraint> {
  const { item } = mentions[at] as Mention;
  const levels = mentions.slice(Math.max(0, at - REACH), at).filter((other) => other.item === item).flatMap(({ claims }) => claims.filter(({ role }) => role === 'level'));
  const latest = Math.max(...levels.map(({ year }) => year ?? 0));
  const year = change.against === null ? latest - 1 : (change.against.year ?? (change.against.basis === 'prior' ? latest - 1 : null));
  const [now, before] = [latest, year].map((wanted) => levels.filter((level) => level.year === wanted));
  if (change.against === null && levels.length !== 2) return;
  const [c, a, b] = [change, now?.length === 1 ? now[0] : undefined, before?.length === 1 ? before[0] : undefined].map((claim) => claim && termOf(claim));
  if (c && a && b) yield* differenceOf(c, a, b, change.sign < 0 ? -1 : 1, 'inferred');
}

const pairs = (levels: readonly Claim[]): [Claim, Claim][] => levels.flatMap((a) => levels.flatMap((b): [Claim, Claim][] => (a === b ? [] : [[a, b]])));
