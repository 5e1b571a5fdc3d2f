import { compareRuns, CRITERIA, type Criteria } from '../../eval/compare.ts';
import { GoujiError } from '../core/error.ts';
import type { Comparison } from '../core/eval/comparison.ts';
import type { RunReport } from '../core/eval/result.ts';
import type { EvalStore } from '../ports/eval-store.ts';
import { runNamed, type Lab } from './lab.ts';

/** Run b against run a, each by its name. */
export async function compareNamed(a: string, b: string, lab: () => Lab, store: EvalStore, margin = CRITERIA.margin): Promise<{ a: RunReport; b: RunReport; comparison: Comparison }> {
  const [before, after] = [await runNamed(a, lab, store), await runNamed(b, lab, store)];
  return { a: before, b: after, comparison: compareRuns(before, after, { ...CRITERIA, margin } satisfies Criteria) };
}

/** A run against the baseline of its model. Null where there is none, or where the two have nothing comparable (other cases, other trials). */
export function againstBaseline(lab: Lab, report: RunReport): Comparison | null {
  const baseline = lab.baseline(report.run.model);
  if (!baseline) return null;
  try {
    return compareRuns(baseline, report);
  } catch (error) {
    if (error instanceof GoujiError && error.code === 'eval-apart') return null;
    throw error;
  }
}
