import type { EvalRun, GradedMetric, HardMetric } from './result.ts';

/** better, worse: beyond chance and beyond the margin. equal: not a single difference. unclear: no evidence of a change. */
export type Tendency = 'better' | 'worse' | 'equal' | 'unclear';

/** A graded metric in two runs, over the cases that have it in both. Means and differences from 0 to 1. */
export interface GradedComparison {
  readonly metric: GradedMetric;
  readonly cases: number;
  readonly a: number;
  readonly b: number;
  /** b − a, with the 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** One-sided, in the direction of the difference; `adjusted` after Holm over all metrics and the flips. */
  readonly p: number;
  readonly adjusted: number;
  /** The smallest drop that would have been found with a probability of .8; null where there is no spread to tell it from. */
  readonly detectable: number | null;
  readonly tendency: Tendency;
}

/** Trials of each run in which something was found that must not be, and the cases of b. */
export interface HardComparison {
  readonly metric: HardMetric;
  readonly a: number;
  readonly b: number;
  readonly cases: readonly string[];
}

/** Cases that pass in most trials of one run and not of the other: exact McNemar, two-sided. */
export interface Flips {
  readonly a: number;
  readonly b: number;
  readonly lost: readonly string[];
  readonly won: readonly string[];
  readonly p: number;
  readonly adjusted: number;
  readonly tendency: Tendency;
}

/** regression: a metric or the passes are worse. violation: none is, but b has something of zero tolerance. Both fail. */
export type Verdict = 'violation' | 'regression' | 'improvement' | 'no-evidence';

export interface Comparison {
  readonly a: EvalRun;
  readonly b: EvalRun;
  readonly cases: readonly string[];
  readonly reports: number;
  readonly trials: number;
  /** Left out: only in one run, without an answer in one, or edited in between. */
  readonly left: { readonly onlyA: readonly string[]; readonly onlyB: readonly string[]; readonly edited: readonly string[]; readonly unanswered: readonly string[] };
  /** What was drawn: reports, or cases where there are too few reports to draw from (then nothing is said of other reports). */
  readonly unit: 'report' | 'case';
  readonly margin: number;
  readonly alpha: number;
  readonly graded: readonly GradedComparison[];
  readonly hard: readonly HardComparison[];
  readonly flips: Flips;
  readonly verdict: Verdict;
}
