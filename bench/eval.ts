/**
 * How often a comparison of two runs cries wolf, and how often it sees a drop, by simulation (tests/eval/simulation.ts).
 *   node scripts/run.mjs bench/eval.ts [RUNS]
 */
import { compareRuns } from '../eval/compare.ts';
import { seeded } from '../eval/statistics/random.ts';
import { simulate, type Design } from '../tests/eval/simulation.ts';

const runs = Number(process.argv[2] ?? 1000);

function shareOf(verdict: string, design: Design): number {
  const random = seeded(7);
  let found = 0;
  for (let i = 0; i < runs; i++) if (compareRuns(...simulate(design, random)).verdict === verdict) found++;
  return found / runs;
}

const SIZES = [[8, 5, 1], [8, 5, 3], [8, 1, 2], [8, 6, 1], [12, 5, 3], [6, 5, 3]] as const;
console.log('reports×cases×trials | false alarms | drop .20 required | drop .20 notes | drop .10 required | drop .10 likeness');
for (const [reports, casesPerReport, trials] of SIZES) {
  const design = { reports, casesPerReport, trials };
  const cells = [{}, { required: 0.2 }, { notes: 0.2 }, { required: 0.1 }, { likeness: 0.1 }].map((drop) => shareOf('regression', { ...design, drop }).toFixed(3));
  console.log([`${reports}×${casesPerReport}×${trials}`, ...cells].join(' | '));
}
