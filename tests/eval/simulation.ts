import { HARD_METRICS, type GradedMetric, type RunReport, type TrialResult } from '../../src/core/eval/result.ts';

/** How runs are made up. */
export interface Design {
  readonly reports: number;
  readonly casesPerReport: number;
  readonly trials: number;
  /** What the second run loses of a graded metric's mean, in points of 1. */
  readonly drop: Partial<Record<GradedMetric, number>>;
}

type Random = () => number;

/**
 * Two made-up runs of the same cases: reports differ, cases within a report differ, trials of a case scatter as those of a sampled model do. The
 * shares of required keys and of notes are binomial, length, structure and findings are mostly full marks, likeness scatters by .05 a trial.
 */
export function simulate({ reports, casesPerReport, trials, drop }: Design, random: Random): readonly [RunReport, RunReport] {
  const a: TrialResult[] = [];
  const b: TrialResult[] = [];
  for (let report = 0; report < reports; report++) {
    const ease = 0.12 * normal(random);
    for (let i = 0; i < casesPerReport; i++) {
      const own = { ease: ease + 0.1 * normal(random), like: 0.45 + 0.08 * normal(random) };
      for (let trial = 1; trial <= trials; trial++) {
        a.push(result(`r${report}/c${i}`, trial, own, {}, random));
        b.push(result(`r${report}/c${i}`, trial, own, drop, random));
      }
    }
  }
  return [runOf('a', a), runOf('b', b)];
}

function result(id: string, trial: number, own: { ease: number; like: number }, drop: Design['drop'], random: Random): TrialResult {
  const level = (metric: GradedMetric, mean: number): number => clamp(mean + own.ease - (drop[metric] ?? 0));
  const share = (metric: GradedMetric, mean: number, of: number): number => Array.from({ length: of }, () => (random() < level(metric, mean) ? 1 : 0)).reduce((x: number, y) => x + y, 0) / of;
  const mostly = (metric: GradedMetric, mean: number, low: number): number => (random() < level(metric, mean) ? 1 : low + (1 - low) * random());
  return {
    case: id, report: id.split('/')[0] ?? '', caseHash: 'h', trial, outcome: 'ok', detail: '', text: '', lacks: { keys: [], notes: [] }, remarks: [], usage: null,
    hard: Object.fromEntries(HARD_METRICS.map((metric) => [metric, []])) as unknown as TrialResult['hard'],
    graded: {
      required: share('required', 0.85, 6), notes: share('notes', 0.8, 3), length: mostly('length', 0.7, 0.5), structure: mostly('structure', 0.85, 0.75),
      likeness: clamp(own.like + 0.05 * normal(random) - (drop.likeness ?? 0)), distinct: mostly('distinct', 0.9, 0.8), findings: mostly('findings', 0.8, 0.5),
    },
  };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Box and Muller. */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const runOf = (id: string, results: readonly TrialResult[], trials = 1): RunReport => ({
  run: { id, model: 'made-up', prompt: { id: 'section', version: 1, hash: 'h' }, schema: 's', mode: 'live', trials: { first: 1, last: trials }, state: 'finished', startedAt: '', endedAt: '' },
  results,
});
