import { isNaming } from '../core/figure.ts';
import type { Coverage } from '../core/review.ts';
import type { Subject } from '../core/subject.ts';

/** The ledger in one line of counts. */
export function figureCoverage({ ledger }: Subject): Coverage['figures'] {
  const counts = { seen: 0, traced: 0, likely: 0, derived: 0, consistent: 0, mismatched: 0, untraced: 0 };
  for (const { figure, status } of ledger) {
    if (isNaming(figure)) continue;
    counts.seen++;
    counts[status]++;
  }
  return counts;
}
