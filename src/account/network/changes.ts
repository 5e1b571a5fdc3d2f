import { isPlanned, type Claim } from '../../core/claim.ts';
import { divide } from '../../core/decimal.ts';
import { written } from '../equations.ts';
import { minus, overlaps, percentRange, times } from '../ratio.ts';
import { differenceOf, growthOf, type Constraint, type TermOf } from './constraint.ts';

/** Changes and growths with the levels among the claims. */
export function* changesOf(claims: readonly Claim[], termOf: TermOf): Generator<Constraint> {
  let of = claims;
  for (const [i, claim] of claims.entries()) {
    if (claim.compared) of = claim.role === 'average' ? averaged(claims) : claims;
    if (claim.role === 'change') yield* difference(of, i, termOf);
    if (claim.role === 'growth') yield* growth(of.slice(0, i), claim, termOf, of[i + 1]);
    if (claim.role === 'points') yield* points(of, i, termOf);
  }
}

/** 日均6540件，较上年日均4980件增加1560件: behind an average that is compared with, averages are the amounts and amounts are none. */
const averaged = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => (claim.role === 'average' ? { ...claim, role: 'level' } : claim.role === 'level' ? { ...claim, role: 'base' } : claim));

/** 满意度由93.4%提高到96.1%，提高2.7个百分点; 使用率74.6%，较上年提高4.8个百分点，上年为69.8%: two rates of one item, the earlier one named so. */
function* points(claims: readonly Claim[], at: number, termOf: TermOf): Generator<Constraint> {
  const change = claims[at] as Claim;
  const rates = [...claims.slice(0, at), ...claims.slice(at + 1, at + 2)].filter(({ role }) => role === 'rate' || role === 'share');
  const [priors, currents] = [rates.filter(({ basis }) => basis === 'prior'), rates.filter(({ basis }) => basis === null || basis === 'actual')];
  const [c, a, b] = [change, currents[0], priors[0]].map((claim) => claim && termOf(claim));
  if (!c || !a || !b || priors.length + currents.length !== 2 || change.sign === 0 || !isOfLastYear(change) || [a, b].some(({ figure }) => figure.kind !== 'percent')) return;
  const gap = times(minus(a.range, b.range), change.sign);
  yield {
    kind: 'difference', warrant: 'stated', terms: [c, a, b], needed: [gap, null, null], reversed: overlaps(times(gap, -1), c.range),
    working: `${written(a)} − ${written(b)} ≠ ${change.sign < 0 ? '−' : ''}${written(c)}`, holds: overlaps(gap, c.range),
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
  // 预算支出5.00亿元，实际4.70亿元，比预算少支0.30亿元: the one budget that the mention tells.
  const budgets = isPlanned(change.against?.basis ?? null) ? claims.slice(0, at).filter(({ role, basis }) => role === 'level' && isPlanned(basis)) : [];
  const base = change.against !== null && isBase(before) ? before : budgets.length === 1 ? budgets[0] : after?.basis === 'prior' && isBase(after) && isOfLastYear(change) ? after : moved;
  const earlier = claims.slice(0, at).filter((claim) => claim !== base && !isBase(claim));
  // 检查1586台，目标1500台，比上年的1437台多149台: what was aimed at is not what is compared.
  const own = earlier.filter(({ role }) => role === 'level');
  const [c, b, level, average] = [change, base, own.findLast(({ basis }) => basis !== 'target') ?? own.at(-1), earlier.findLast(({ role }) => role === 'average')].map((claim) => claim && termOf(claim));
  // 面积241.6万平方米，人均2.64平方米，比上年的2.51平方米增加0.13平方米: either may be compared, so a failure says something only where there is one.
  const tried = c && b ? [level, average].flatMap((now) => (now ? [...differenceOf(c, now, b, change.sign, 'stated')] : [])) : [];
  const told = tried.find(({ holds }) => holds) ?? (average ? undefined : tried[0]);
  if (told) yield told;
}

/** (level − change) is what was before, and the growth is of that; without a change, of the earlier level that the mention gives. */
function* growth(before: readonly Claim[], rate: Claim, termOf: TermOf, next: Claim | undefined): Generator<Constraint> {
  // 下降7.20%，减少57.45万元: in either order.
  const change = before.at(-1)?.role === 'change' ? before.at(-1) : next;
  if (change?.role !== 'change') return yield* growthOfLevels(next?.role === 'level' && next.basis === 'prior' && !before.at(-1)?.compared ? [...before, next] : before, rate, termOf);
  if (change.sign !== rate.sign || !isAlike(change.against, rate.against)) return;
  const levels = before.filter(({ role, basis, year }) => role === 'level' && basis !== 'prior' && (year === null || rate.year === null || year === rate.year));
  // 比上年的3788.56万元增加293.33万元，增长7.74%: of what it is compared with.
  const told = before.at(-2);
  const [pt, ct, bt] = told?.role === 'level' && told.basis === 'prior' && told.compared ? [termOf(rate), termOf(change), termOf(told)] : [];
  if (pt && ct && bt) return yield growthOf(pt, ct, bt.range, written(bt), [], rate.sign);
  // 比年初预算数581445.47元增加67694.27元，增长11.64%: the budget is what it is compared with.
  const base = levels.findLast((one) => one.compared && isPlanned(one.basis) === isPlanned(rate.against?.basis ?? one.basis));
  const level = levels.findLast(({ basis }) => !isPlanned(basis)) ?? levels.find((claim) => claim !== base && !claim.compared);
  const [p, c, l, b] = [rate, change, level, base ?? (next?.role === 'level' && next.basis === 'prior' ? next : undefined)].map((claim) => claim && termOf(claim));
  // 增加179.40万元，增长5.98%（2022年为3000.00万元）: the earlier level itself.
  if (p && c && !l && b?.figure.unit === c.figure.unit) yield growthOf(p, c, b.range, written(b), [], rate.sign);
  if (!p || !c || !l || l.figure.unit !== c.figure.unit) return;
  const prior = minus(l.range, times(c.range, rate.sign));
  yield growthOf(p, c, prior, `${written(l)} ${rate.sign > 0 ? '−' : '+'} ${written(c)}`, [l], rate.sign, change.comparable || rate.comparable || (level?.year === null && rate.year !== null) ? 'inferred' : 'stated');
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
  const now = later.findLast(({ basis, year }) => year !== null && !isPlanned(basis)) ?? later.findLast(({ year }) => year !== null) ?? later.findLast(({ basis }) => !isPlanned(basis) && basis !== 'target');
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

const isAlike = (a: Claim['against'], b: Claim['against']): boolean => a === null || b === null || (a.basis === b.basis && a.year === b.year);
