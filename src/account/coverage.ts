import { isNaming } from '../core/figure.ts';
import type { Coverage } from '../core/review.ts';
import type { Subject } from '../core/subject.ts';

/** The ledger in one line of counts. */
export function figureCoverage({ ledger, figures }: Subject): Coverage['figures'] {
  const counts = { seen: 0, traced: 0, derived: 0, consistent: 0, mismatched: 0, untraced: 0 };
  for (const entry of ledger) {
    const figure = figures[entry.figure];
    if (!figure || isNaming(figure)) continue;
    counts.seen++;
    counts[entry.status]++;
  }
  return counts;
}
