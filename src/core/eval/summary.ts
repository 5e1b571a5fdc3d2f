import { GRADED_METRICS, HARD_METRICS, isJudged, passes, type GradedMetric, type HardMetric, type RunReport, type TrialResult } from './result.ts';
import type { Usage } from '../draft.ts';

/** What a run came to by itself. */
export interface RunSummary {
  readonly cases: number;
  readonly reports: number;
  readonly trials: number;
  /** Trials that pass. */
  readonly passed: number;
  /** Trials with something of zero tolerance in them. */
  readonly hard: Readonly<Record<HardMetric, number>>;
  /** Means over the trials that have the metric; null when none has. */
  readonly graded: Readonly<Record<GradedMetric, number | null>>;
  readonly stale: readonly TrialResult[];
  readonly missing: readonly TrialResult[];
  readonly usage: Usage;
  /** Answers for which the server told no usage. */
  readonly untold: number;
}

export function summarise({ results }: RunReport): RunSummary {
  const judged = results.filter(isJudged);
  const told = judged.flatMap(({ usage }) => usage ?? []);
  return {
    cases: new Set(results.map((result) => result.case)).size,
    reports: new Set(results.map(({ report }) => report)).size,
    trials: results.length,
    passed: judged.filter(passes).length,
    hard: Object.fromEntries(HARD_METRICS.map((metric) => [metric, judged.filter(({ hard }) => hard[metric].length > 0).length])) as Record<HardMetric, number>,
    graded: Object.fromEntries(GRADED_METRICS.map((metric) => [metric, mean(judged.flatMap(({ graded }) => graded[metric] ?? []))])) as Record<GradedMetric, number | null>,
    stale: results.filter(({ outcome }) => outcome === 'stale'),
    missing: results.filter(({ outcome }) => outcome === 'missing'),
    usage: { input: told.reduce((sum, { input }) => sum + input, 0), output: told.reduce((sum, { output }) => sum + output, 0) },
    untold: judged.length - told.length,
  };
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);

/** Nothing stale or missing, and nothing of zero tolerance. */
export const isClean = ({ stale, missing, hard }: RunSummary): boolean => stale.length === 0 && missing.length === 0 && HARD_METRICS.every((metric) => hard[metric] === 0);
