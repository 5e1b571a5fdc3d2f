import { normalCdf } from './normal.ts';
import { seeded } from './random.ts';
import { studentCdf, studentQuantile } from './student.ts';

/** Differences by cluster; every cluster holds at least one. */
export type Clusters = readonly (readonly number[])[];

export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  /** One-sided, in the direction of the mean. */
  readonly p: number;
}

const DRAWS = 20_000;
/** Any number will do, as long as it is always the same. */
const SEED = 20_251_124;

/**
 * The mean difference with its 95 % interval by the clustered bootstrap: whole clusters are drawn with replacement, since sections of one report
 * are alike. With few clusters a plain percentile interval is too narrow, so its level is widened as Hesterberg proposes (The American
 * Statistician 69, 2015, “expanded percentile”). p is that of the cluster-robust t statistic; where every cluster agrees exactly, that of the
 * sign test, as no spread is left to judge by.
 */
export function estimate(clusters: Clusters, alpha = 0.05): Estimate {
  const sums = clusters.map((cluster) => cluster.reduce((sum, value) => sum + value, 0));
  const sizes = clusters.map((cluster) => cluster.length);
  const [n, count] = [clusters.length, sizes.reduce((a, b) => a + b, 0)];
  const mean = sums.reduce((a, b) => a + b, 0) / count;
  if (n < 2) return { mean, low: -1, high: 1, standardError: Infinity, p: mean === 0 ? 1 : 0.5 };
  const spread = sums.reduce((total, sum, i) => total + (sum - mean * (sizes[i] ?? 0)) ** 2, 0);
  const standardError = Math.sqrt((n / (n - 1)) * spread) / count;
  const drawn = bootstrapMeans(sums, sizes);
  const level = normalCdf(-Math.sqrt(n / (n - 1)) * studentQuantile(1 - alpha / 2, n - 1));
  return { mean, low: quantile(drawn, level), high: quantile(drawn, 1 - level), standardError, p: pOf(mean, standardError, n) };
}

function pOf(mean: number, standardError: number, n: number): number {
  if (mean === 0) return 1;
  // Rounding leaves a spread of some 1e-17 where there is none.
  if (standardError < 1e-9) return 0.5 ** n;
  return studentCdf(-Math.abs(mean) / standardError, n - 1);
}

/** The smallest drop found with probability `power` at a one-sided level of `alpha`, from the spread that was seen. */
export function detectableDrop({ standardError }: Estimate, clusters: number, alpha: number, power = 0.8): number | null {
  if (clusters < 2 || standardError < 1e-9) return null;
  return Math.min(1, (studentQuantile(1 - alpha, clusters - 1) + studentQuantile(power, clusters - 1)) * standardError);
}

function bootstrapMeans(sums: readonly number[], sizes: readonly number[]): Float64Array {
  const random = seeded(SEED);
  const drawn = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let [sum, size] = [0, 0];
    for (let i = 0; i < sums.length; i++) {
      const at = Math.floor(random() * sums.length);
      sum += sums[at] ?? 0;
      size += sizes[at] ?? 0;
    }
    drawn[draw] = sum / size;
  }
  return drawn.sort();
}

const quantile = (sorted: Float64Array, level: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(level * sorted.length - 0.5)))] ?? 0;
