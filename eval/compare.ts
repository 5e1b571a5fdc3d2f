import type { Comparison, GradedComparison, Flips, HardComparison, Tendency, Verdict } from '../src/core/eval/comparison.ts';
import { GRADED_METRICS, HARD_METRICS, passes, type GradedMetric, type RunReport, type TrialResult } from '../src/core/eval/result.ts';
import { pairCases, type Pair } from './pairs.ts';
import { detectableDrop, estimate } from './statistics/clustered.ts';
import { holm } from './statistics/holm.ts';
import { mcnemar } from './statistics/mcnemar.ts';

export interface Criteria {
  /** A drop below this is no regression however sure it is: .05 is five points of a hundred. */
  readonly margin: number;
  /** Chance of any false alarm in a comparison. */
  readonly alpha: number;
}

export const CRITERIA: Criteria = { margin: 0.05, alpha: 0.05 };

/** With fewer reports nothing can be drawn from them; then cases are drawn, and nothing is said of other reports. */
const FEWEST_REPORTS = 5;

/** All graded metrics and the flips are looked at together. */
const TESTS = GRADED_METRICS.length + 1;

/** Compares run b with run a over the cases that both have. Throws `eval-apart` when nothing is comparable. Pure and seeded: equal runs give an equal comparison. */
export function compareRuns(a: RunReport, b: RunReport, criteria: Criteria = CRITERIA): Comparison {
  const { pairs, left, trials } = pairCases(a, b);
  const reports = new Set(pairs.map(({ report }) => report)).size;
  const unit = reports >= FEWEST_REPORTS ? 'report' : 'case';
  const raw = GRADED_METRICS.flatMap((metric) => grade(metric, pairs, unit, criteria.alpha) ?? []);
  const flipped = flipsOf(pairs);
  const adjusted = holm([...raw.map(({ p }) => p), flipped.p]);
  const graded = raw.map((metric, i) => withTendency({ ...metric, adjusted: adjusted[i] ?? 1 }, criteria));
  const flips = flipTendency({ ...flipped, adjusted: adjusted.at(-1) ?? 1 }, pairs.length, criteria);
  const hard = HARD_METRICS.map((metric): HardComparison => ({
    metric, a: violated(pairs.flatMap((pair) => pair.a), metric).length, b: violated(pairs.flatMap((pair) => pair.b), metric).length,
    cases: [...new Set(violated(b.results, metric).map((result) => result.case))],
  }));
  return {
    a: a.run, b: b.run, cases: pairs.map((pair) => pair.case), reports, trials, left, unit, ...criteria, graded, hard, flips,
    verdict: verdictOf(hard, [...graded.map(({ tendency }) => tendency), flips.tendency]),
  };
}

const violated = (results: readonly TrialResult[], metric: (typeof HARD_METRICS)[number]): TrialResult[] => results.filter(({ hard }) => hard[metric].length > 0);

type Raw = Omit<GradedComparison, 'adjusted' | 'tendency'>;

/** A metric over the cases that have it in every trial of both runs; undefined when none has. */
function grade(metric: GradedMetric, pairs: readonly Pair[], unit: Comparison['unit'], alpha: number): Raw | undefined {
  const clusters = new Map<string, number[]>();
  let [cases, sumA, sumB] = [0, 0, 0];
  for (const pair of pairs) {
    const [a, b] = [meanOf(pair.a, metric), meanOf(pair.b, metric)];
    if (a === null || b === null) continue;
    const key = unit === 'report' ? pair.report : pair.case;
    clusters.set(key, [...(clusters.get(key) ?? []), b - a]);
    [cases, sumA, sumB] = [cases + 1, sumA + a, sumB + b];
  }
  if (cases === 0) return undefined;
  const found = estimate([...clusters.values()]);
  const { mean: difference, low, high, p } = found;
  return { metric, cases, a: sumA / cases, b: sumB / cases, difference, low, high, p, detectable: detectableDrop(found, clusters.size, alpha / TESTS) };
}

function meanOf(results: readonly TrialResult[], metric: GradedMetric): number | null {
  const values = results.map(({ graded }) => graded[metric]);
  return values.some((value) => value === null) ? null : values.reduce((sum: number, value) => sum + (value ?? 0), 0) / values.length;
}

/** A change is believed when its interval leaves out 0, it survives Holm, and it is at least the margin. */
function withTendency(metric: Omit<GradedComparison, 'tendency'>, { margin, alpha }: Criteria): GradedComparison {
  const { difference, low, high, adjusted } = metric;
  const sure = adjusted <= alpha && (high < 0 || low > 0) && Math.abs(difference) >= margin;
  const still: Tendency = difference === 0 && low === 0 && high === 0 ? 'equal' : 'unclear';
  return { ...metric, tendency: sure ? (difference < 0 ? 'worse' : 'better') : still };
}

const passing = (results: readonly TrialResult[]): boolean => results.filter(passes).length * 2 > results.length;

function flipsOf(pairs: readonly Pair[]): Omit<Flips, 'adjusted' | 'tendency'> {
  const states = pairs.map((pair) => ({ case: pair.case, a: passing(pair.a), b: passing(pair.b) }));
  const named = (a: boolean, b: boolean): string[] => states.filter((state) => state.a === a && state.b === b).map((state) => state.case);
  const [lost, won] = [named(true, false), named(false, true)];
  return { a: states.filter(({ a }) => a).length, b: states.filter(({ b }) => b).length, lost, won, p: mcnemar(lost.length, won.length) };
}

function flipTendency(flips: Omit<Flips, 'tendency'>, cases: number, { margin, alpha }: Criteria): Flips {
  const balance = flips.won.length - flips.lost.length;
  const sure = flips.adjusted <= alpha && Math.abs(balance) / cases >= margin;
  const still: Tendency = flips.lost.length + flips.won.length === 0 ? 'equal' : 'unclear';
  return { ...flips, tendency: sure ? (balance < 0 ? 'worse' : 'better') : still };
}

function verdictOf(hard: readonly HardComparison[], tendencies: readonly Tendency[]): Verdict {
  if (tendencies.includes('worse')) return 'regression';
  if (hard.some(({ cases }) => cases.length > 0)) return 'violation';
  return tendencies.includes('better') ? 'improvement' : 'no-evidence';
}
