import type { Claim, Mention } from '../../core/claim.ts';
import { ZERO } from '../../core/decimal.ts';
import { overlaps, plus, type Range } from '../ratio.ts';
import type { TermOf } from './constraint.ts';

/** 经营主体117602户，其中企业31246户、个体84519户、合作社1837户，较上年末的109480户增长7.42%: what is compared behind a list that compares nothing else is the whole. */
export function behindList(mentions: readonly Mention[], at: number): readonly Claim[] {
  const whole = wholeOf(mentions, at, ({ role, basis }) => role === 'change' || role === 'growth' || basis === 'prior');
  return whole.length === 0 ? [] : [...whole.filter(({ role, basis }) => role === 'level' && basis !== 'prior'), ...(mentions[at]?.claims.slice(1) ?? [])];
}

/**
 * 外出务工703人，其中县内215人、省外292人，完成年度任务690人的101.88%: where no earlier part has a completion, that of the last one is of the whole. Its
 * claims; none where it is the part's own.
 */
export function ofWhole(mentions: readonly Mention[], at: number): readonly Claim[] {
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

/** 收入740.75万元，财政拨款682.40万元、其他收入58.35万元，较上年下降7.20%: behind parts that no word announces and that come to the amount before them it may be that. */
export function behindParts(mentions: readonly Mention[], at: number, termOf: TermOf): readonly Claim[] {
  const last = mentions[at] as Mention;
  let sum: Range = { low: ZERO, high: ZERO };
  for (let i = at; i >= 0 && i > at - REACH; i--) {
    const { claims: [level, ...others], sentence } = mentions[i] as Mention;
    const term = level?.role === 'level' ? termOf(level) : undefined;
    if (!level || !term || sentence !== last.sentence) return [];
    if (i < at - 1 && overlaps(sum, term.range)) return [level, ...last.claims.slice(1)];
    if (i < at && others.length > 0) return [];
    sum = plus(sum, term.range);
  }
  return [];
}
