import type { Claim } from '../../core/claim.ts';
import type { Dimension } from '../../core/unit.ts';

/** What a clause has said before a figure. */
export interface Said {
  readonly yearly: boolean;
  readonly averaging: boolean;
  readonly sharing: boolean;
  /** 完成, or a budget by name: what follows in per cent is of it. */
  readonly planned: boolean;
  /** 增加, 减少; and 增加到, 减少到. */
  readonly moves: boolean;
  readonly moved: boolean;
}

/** What a figure of a dimension is there. */
export function roleOf(dimension: Dimension, { yearly, averaging, sharing, planned, moves, moved }: Said): Claim['role'] {
  if (dimension === 'points') return 'points';
  // 年均增长: the growth of no single year.
  if (yearly && moves) return 'average';
  if (moves && !moved) return dimension === 'percent' ? 'growth' : 'change';
  if (averaging) return 'average';
  if (dimension === 'percent' && sharing) return 'share';
  // 完成预算的 P, 为预算的 P.
  return dimension === 'percent' && planned ? 'completion' : 'level';
}
