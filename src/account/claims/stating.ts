import { isPlanned, type Claim } from '../../core/claim.ts';
import type { Dimension } from '../../core/unit.ts';
import { isOfRate } from './ahead.ts';
import type { Clause } from './clause.ts';
import type { Token } from './tokens.ts';

/** What a figure of a dimension is where a clause has said so much. */
function roleOf(dimension: Dimension, { yearly, averaging, sharing, completing, basis, sign, to }: Clause): Claim['role'] {
  if (dimension === 'points') return 'points';
  // 年均增长: the growth of no single year.
  if (yearly && sign !== 0) return 'average';
  if (sign !== 0 && to === null) return dimension === 'percent' ? 'growth' : 'change';
  if (averaging) return 'average';
  if (dimension === 'percent' && sharing) return 'share';
  // 完成预算的 P, 为预算的 P.
  if (dimension !== 'percent') return 'level';
  return completing || isPlanned(basis) ? 'completion' : 'rate';
}

/**
 * What a figure states in its clause; null behind a reason. The direction and the share are used up by it, a comparison goes on (增加 A，增长 P).
 * `at`: its place among the tokens.
 */
export function claimOf(clause: Clause, figure: number, dimension: Dimension, sentenceYear: number | null, tokens: readonly Token[], at: number): Claim | null {
  if (!clause.isOpen) return null;
  const { against, comparing } = clause;
  const made = { figure, basis: clause.basis ?? (clause.aimed ? 'target' : null), year: clause.year ?? sentenceYear, sign: clause.sign, against, whole: null, comparable: clause.comparable, compared: false, than: null, total: clause.total };
  clause.total = false;
  if (clause.order !== 0) {
    const sign = clause.order;
    clause.order = 0;
    clause.comparing = false;
    return { ...made, role: dimension === 'percent' ? 'growth' : 'change', sign };
  }
  const isOf = dimension !== 'percent' && isOfRate(tokens, at);
  // 占本年支出合计2953.30万元的89.42%: the share is still to come.
  if (clause.sharing && isOf) return { ...made, role: 'base', sign: 0, against: null };
  const role = roleOf(dimension, clause);
  const { sharing, from, completing } = clause;
  const moved = clause.to ?? 0;
  [clause.sign, clause.to, clause.from, clause.sharing] = [0, null, false, false];
  const isLevel = role === 'level' || role === 'rate';
  if (isLevel && from) return { ...made, role, sign: 0, basis: 'prior', against: null };
  if (isLevel && moved !== 0) return { ...made, role, sign: moved, against: null };
  // 比上年的100万元增加…, 较上年日均4980件增加…: what the change is against.
  const past = { ...made, sign: 0, year: against?.year ?? null, against: null, compared: true, than: clause.than } as const;
  if (isLevel && comparing) return { ...past, role, basis: against?.basis === 'actual' ? 'prior' : (against?.basis ?? 'prior') };
  if (role === 'average' && comparing) return { ...past, role, basis: 'prior' };
  if (dimension === 'percent') clause.completing = false;
  if (completing && isOf) return { ...made, role: 'level', basis: clause.basis ?? 'budget', against: null };
  if (isLevel) return { ...made, role, against: null };
  return { ...made, role, whole: sharing ? clause.whole() : null };
}
