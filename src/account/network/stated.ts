import { isPlanned, type Claim, type Mention } from '../../core/claim.ts';
import { divide, multiply, decimal } from '../../core/decimal.ts';
import { LEFT_OVER } from '../../core/words/discourse.ts';
import type { Term, Tried } from '../equations.ts';
import { written } from '../equations.ts';
import { isRate, minus, overlaps, percentRange, plus, times, type Range } from '../ratio.ts';

/** What the words believe of an equation: stated or announced by the text, known of the field, or inferred from names that are alike. */
export type Warrant = 'stated' | 'announced' | 'known' | 'inferred';

/** An equation between figures of the text, tried: whether it holds, and what each figure would have to be. */
export interface Constraint extends Tried {
  readonly warrant: Warrant;
  readonly holds: boolean;
  /** It would hold the other way round: the word that tells the direction is wrong. Of differences only. */
  readonly reversed?: boolean;
}

/** The term of a claim; undefined where the figure is bounded on one side only. */
export type TermOf = (claim: Claim) => Term | undefined;

/** The equations that one mention states of itself: 完成预算 A1 的 P, and 比上年增加 A，增长 P beside its level. */
export function* statedOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  for (const [i, claim] of mention.claims.entries()) {
    if (claim.role === 'completion' && !LEFT_OVER.test(mention.item)) yield* completion(mention.claims.slice(0, i), claim, termOf, ofWhole(mentions, at));
  }
  const own = [...compared(mention.claims, termOf)];
  const whole = isHeld(own) ? [] : [...compared(behindList(mentions, at), termOf)];
  yield* whole.length > 0 ? whole : own;
}

const isHeld = (constraints: readonly Constraint[]): boolean => constraints.every(({ holds }) => holds);

/** Changes and growths with the levels among the claims. */
function* compared(claims: readonly Claim[], termOf: TermOf): Generator<Constraint> {
  for (const [i, claim] of claims.entries()) {
    if (claim.role === 'change') yield* difference(claims, i, termOf);
    if (claim.role === 'growth') yield* growth(claims.slice(0, i), claim, termOf, claims[i + 1]);
    if (claim.role === 'points') yield* points(claims, i, termOf);
  }
}

/** 满意度由93.4%提高到96.1%，提高2.7个百分点; 使用率74.6%，较上年提高4.8个百分点，上年为69.8%: two rates of one item, the earlier one named so. */
function* points(claims: readonly Claim[], at: number, termOf: TermOf): Generator<Constraint> {
  const change = claims[at] as Claim;
  const rates = [...claims.slice(0, at), ...claims.slice(at + 1, at + 2)].filter(({ role }) => role === 'level' || role === 'share');
  const [priors, currents] = [rates.filter(({ basis }) => basis === 'prior'), rates.filter(({ basis }) => basis === null || basis === 'actual')];
  const [c, a, b] = [change, currents[0], priors[0]].map((claim) => claim && termOf(claim));
  if (!c || !a || !b || priors.length + currents.length !== 2 || change.sign === 0 || !isOfLastYear(change) || [a, b].some(({ figure }) => figure.kind !== 'percent')) return;
  const gap = times(minus(a.range, b.range), change.sign);
  yield {
    kind: 'difference', warrant: 'stated', terms: [c, a, b], needed: [gap, null, null], reversed: overlaps(times(gap, -1), c.range),
    working: `${written(a)} − ${written(b)} ≠ ${change.sign < 0 ? '−' : ''}${written(c)}`, holds: overlaps(gap, c.range),
  };
}

/** 经营主体117602户，其中企业31246户、个体84519户、合作社1837户，较上年末的109480户增长7.42%: what is compared behind a list that compares nothing else is the whole. */
function behindList(mentions: readonly Mention[], at: number): readonly Claim[] {
  const whole = wholeOf(mentions, at, ({ role, basis }) => role === 'change' || role === 'growth' || basis === 'prior');
  return whole.length === 0 ? [] : [...whole.filter(({ role, basis }) => role === 'level' && basis !== 'prior'), ...(mentions[at]?.claims.slice(1) ?? [])];
}

/**
 * 外出务工703人，其中县内215人、省外292人，完成年度任务690人的101.88%: where no earlier part has a completion, that of the last one is of the whole. Its
 * claims; none where it is the part's own.
 */
function ofWhole(mentions: readonly Mention[], at: number): readonly Claim[] {
  return wholeOf(mentions, at, ({ role }) => role === 'completion');
}

/** The claims of what a list is of, behind parts none of which has such a claim of its own; none elsewhere. */
function wholeOf(mentions: readonly Mention[], at: number, isOwn: (claim: Claim) => boolean): readonly Claim[] {
  const { parent, list } = mentions[at] as Mention;
  const parts = mentions.slice(Math.max(0, at - REACH), at).filter((other) => other.list === list);
  return parent === null || list === null || parts.length === 0 || parts.some(({ claims }) => claims.some(isOwn)) ? [] : (mentions[parent]?.claims ?? []);
}

/** How many parts of a list are looked at. */
const REACH = 40;

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

/** `a ÷ b = p`. */
export function rateOf(kind: 'rate' | 'share', p: Term, a: Term, b: Term, warrant: Warrant): Constraint {
  return {
    kind, warrant, terms: [p, a, b], needed: [percentRange(a.range, b.range, divide), null, null],
    working: `${written(a)} ÷ ${written(b)} ≠ ${written(p)}`, holds: isRate(a.range, b.range, p.range) ?? !isOfNothing(kind, a, b, p),
  };
}

/** Against what was before, and no budget. */
const isOfLastYear = ({ against }: Claim): boolean => against === null || !isPlanned(against.basis);

/** 比年初预算231.50万元多13.36万元; 比上年多1.48亿元，上年为19.88亿元: the level beside a change that it is against, and the item's own. */
function* difference(claims: readonly Claim[], at: number, termOf: TermOf): Generator<Constraint> {
  const change = claims[at] as Claim;
  const isBase = (claim: Claim | undefined): boolean => claim?.role === 'level' && (claim.basis === 'prior' || isPlanned(claim.basis));
  const before = claims[at - 1];
  const after = claims.slice(at + 1).find(({ role }) => role !== 'growth');
  // 由18.74万元减少到15.09万元，减少3.65万元: the level that it has moved from.
  const moved = before?.role === 'level' && before.sign !== 0 ? claims.slice(0, at - 1).findLast(({ role, basis }) => role === 'level' && basis === 'prior') : undefined;
  const base = change.against !== null && isBase(before) ? before : after?.basis === 'prior' && isBase(after) && isOfLastYear(change) ? after : moved;
  const earlier = claims.slice(0, at).filter((claim) => claim !== base && !isBase(claim));
  const [c, b, level, average] = [change, base, earlier.findLast(({ role }) => role === 'level'), earlier.findLast(({ role }) => role === 'average')].map((claim) => claim && termOf(claim));
  // 面积241.6万平方米，人均2.64平方米，比上年的2.51平方米增加0.13平方米: either may be compared, so a failure says something only where there is one.
  const tried = c && b ? [level, average].flatMap((now) => (now ? [...differenceOf(c, now, b, change.sign, 'stated')] : [])) : [];
  const told = tried.find(({ holds }) => holds) ?? (average ? undefined : tried[0]);
  if (told) yield told;
}

/** `a − b = sign·c`; nothing where the units differ. */
export function* differenceOf(c: Term, a: Term, b: Term, sign: Claim['sign'], warrant: Warrant): Generator<Constraint> {
  if (a.figure.unit !== c.figure.unit || b.figure.unit !== c.figure.unit) return;
  // 利润负0.86亿元，减亏0.34亿元: of losses.
  const gap = times(minus(a.range, b.range), isLoss(a) && isLoss(b) ? (sign < 0 ? 1 : -1) : sign);
  yield {
    kind: 'difference', warrant, terms: [c, a, b], needed: [gap, plus(b.range, times(c.range, sign)), minus(a.range, times(c.range, sign))],
    working: `${written(a)} − ${written(b)} ≠ ${sign < 0 ? '−' : ''}${written(c)}`, holds: overlaps(gap, c.range), reversed: overlaps(times(gap, -1), c.range),
  };
}

const isLoss = ({ range }: Term): boolean => Number(range.high.units) < 0;

/** 年初预算为0，完成年初预算的95.89%: of a budget of nothing no share was met. */
const isOfNothing = (kind: 'rate' | 'share', a: Term, b: Term, p: Term): boolean => kind === 'rate' && Number(b.value.units) === 0 && Number(a.value.units) !== 0 && Number(p.value.units) !== 0;

/** (level − change) is what was before, and the growth is of that; without a change, of the earlier level that the mention gives. */
function* growth(before: readonly Claim[], rate: Claim, termOf: TermOf, next: Claim | undefined): Generator<Constraint> {
  const change = before.at(-1);
  if (change?.role !== 'change') return yield* growthOfLevels(next?.role === 'level' && next.basis === 'prior' && !before.at(-1)?.compared ? [...before, next] : before, rate, termOf);
  if (change.sign !== rate.sign || !isAlike(change.against, rate.against)) return;
  const levels = before.filter(({ role, basis, year }) => role === 'level' && basis !== 'prior' && (year === null || rate.year === null || year === rate.year));
  // 比年初预算数581445.47元增加67694.27元，增长11.64%: the budget is what it is compared with.
  const base = levels.findLast((one) => one.compared && isPlanned(one.basis) === isPlanned(rate.against?.basis ?? one.basis));
  const level = levels.findLast(({ basis }) => !isPlanned(basis)) ?? levels.find((claim) => claim !== base);
  const [p, c, l, b] = [rate, change, level, base ?? (next?.role === 'level' && next.basis === 'prior' ? next : undefined)].map((claim) => claim && termOf(claim));
  // 增加179.40万元，增长5.98%（2022年为3000.00万元）: the earlier level itself.
  if (p && c && !l && b?.figure.unit === c.figure.unit) yield growthOf(p, c, b.range, written(b), [], rate.sign);
  if (!p || !c || !l || l.figure.unit !== c.figure.unit) return;
  const prior = minus(l.range, times(c.range, rate.sign));
  yield growthOf(p, c, prior, `${written(l)} ${rate.sign > 0 ? '−' : '+'} ${written(c)}`, [l], rate.sign, level?.year === null && rate.year !== null ? 'inferred' : 'stated');
}

/** 2024年决算数为 A，2025年支出决算为 B，比2024年决算数减少 P. */
function* growthOfLevels(before: readonly Claim[], rate: Claim, termOf: TermOf): Generator<Constraint> {
  const { against } = rate;
  const amounts = before.filter(({ role }) => role === 'level');
  // 人均收入16785元，上年为15620元: an average is what is compared where no amount is told.
  const levels = amounts.some(({ basis }) => basis !== 'prior') ? amounts : before.filter(({ role }) => role === 'level' || role === 'average');
  // 同比增长65.0%，恢复到2019年同期（1038.5万人次）的108.5%: of another year than the last.
  const isLast = ({ year }: Claim): boolean => year === null || rate.year === null || against?.year != null || year === rate.year - 1;
  const last = levels.at(-1);
  // 环比, 比常年: against the level beside it, or none that is told.
  const isOther = against !== null && against.basis === null && against.year === null && !(last?.basis === 'prior' && last.compared);
  const prior = levels.findLast((level) => (level.basis === 'prior' && !isOther && isLast(level)) || (against?.year != null && level.year === against.year));
  // Several amounts of earlier times: which is meant is open.
  if (prior && !prior.compared && levels.filter(({ basis }) => basis === 'prior').length > 1) return;
  const later = levels.filter((level) => level !== prior && level.basis !== 'prior' && (level.year === null || level.year !== against?.year));
  // 350.35万元…。2024年预算安排352.67万元，比2023年增加: the amount that names the year of its own is the one that is compared.
  const now = later.findLast(({ basis, year }) => year !== null && !isPlanned(basis)) ?? later.findLast(({ year }) => year !== null) ?? later.findLast(({ basis }) => !isPlanned(basis));
  const [p, b, a] = [rate, prior, now].map((claim) => claim && termOf(claim));
  if (!p || !a || !b || a.figure.unit !== b.figure.unit) return;
  const gap = times(minus(a.range, b.range), rate.sign);
  // 由 0 增加 says nothing, and 持平 within rounding neither.
  if (Number(gap.low.units) < 0 && Number(gap.high.units) > 0) return;
  const needed = percentRange(gap, b.range, divide);
  yield {
    kind: 'change', warrant: 'stated', terms: [p, a, b], needed: [needed, null, null],
    working: `（${written(a)} − ${written(b)}）÷ ${written(b)} ≠ ${rate.sign < 0 ? '−' : ''}${written(p)}`,
    holds: needed === null || overlaps(needed, p.range),
  };
}

/** `c ÷ prior = p`, where the prior level is a range worked out of `others`. */
export function growthOf(p: Term, c: Term, prior: Range, words: string, others: readonly Term[], sign: number, warrant: Warrant = 'stated'): Constraint {
  const holds = isRate(c.range, prior, p.range);
  const [only] = others;
  // The change itself: L·P/(100 ± P).
  const base = only ? plus({ low: decimal(100), high: decimal(100) }, times(p.range, sign < 0 ? -1 : 1)) : null;
  const change = only && base && Number(base.low.units) > 0 && Number(only.range.low.units) >= 0
    ? { low: divide(multiply(only.range.low, p.range.low), base.high, 6), high: divide(multiply(only.range.high, p.range.high), base.low, 6) } : null;
  return {
    kind: 'change', warrant, terms: [p, c, ...others], needed: [percentRange(c.range, prior, divide), change, ...others.map(() => null)],
    working: `${written(c)} ÷ （${words}） ≠ ${written(p)}`, holds: holds ?? true,
  };
}

const isAlike = (a: Claim['against'], b: Claim['against']): boolean => a === null || b === null || (a.basis === b.basis && a.year === b.year);
