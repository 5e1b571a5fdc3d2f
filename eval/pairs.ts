import type { Comparison } from '../src/core/eval/comparison.ts';
import { GoujiError } from '../src/core/error.ts';
import { isJudged, type RunReport, type TrialResult } from '../src/core/eval/result.ts';

/** The trials of one case in two runs, as many in one as in the other. */
export interface Pair {
  readonly case: string;
  readonly report: string;
  readonly a: readonly TrialResult[];
  readonly b: readonly TrialResult[];
}

export interface Paired {
  readonly pairs: readonly Pair[];
  readonly trials: number;
  readonly left: Comparison['left'];
}

/** Pairs two runs case by case. What can't be paired is named; unequal numbers of trials can't be compared at all. */
export function pairCases(a: RunReport, b: RunReport): Paired {
  const [inA, inB] = [byCase(a), byCase(b)];
  const common = [...inA.keys()].filter((id) => inB.has(id));
  const edited = common.filter((id) => inA.get(id)?.[0]?.caseHash !== inB.get(id)?.[0]?.caseHash);
  const unanswered = common.filter((id) => !edited.includes(id) && ![inA, inB].every((run) => run.get(id)?.every(isJudged)));
  const pairs = common.filter((id) => !edited.includes(id) && !unanswered.includes(id)).map((id): Pair => ({ case: id, report: inA.get(id)?.[0]?.report ?? '', a: inA.get(id) ?? [], b: inB.get(id) ?? [] }));
  if (pairs.length === 0) throw new GoujiError('eval-apart', { problem: edited.length > 0 ? 'every case was edited in between' : 'no case in common' });
  const counts = new Set(pairs.flatMap((pair) => [pair.a.length, pair.b.length]));
  if (counts.size > 1) throw new GoujiError('eval-apart', { problem: `trials ${[...counts].join(' ≠ ')}` });
  return {
    pairs, trials: [...counts][0] ?? 0,
    left: { onlyA: [...inA.keys()].filter((id) => !inB.has(id)), onlyB: [...inB.keys()].filter((id) => !inA.has(id)), edited, unanswered },
  };
}

function byCase({ results }: RunReport): Map<string, TrialResult[]> {
  const cases = new Map<string, TrialResult[]>();
  for (const result of results) cases.set(result.case, [...(cases.get(result.case) ?? []), result]);
  return new Map([...cases].toSorted(([x], [y]) => (x < y ? -1 : 1)));
}
