import { compareRuns, CRITERIA, type Criteria } from '../../eval/compare.ts';
import { GoujiError } from '../core/error.ts';
import type { Comparison } from '../core/eval/comparison.ts';
import type { RunReport } from '../core/eval/result.ts';
import { summarise } from '../core/eval/summary.ts';
import type { ListedRun } from '../show/eval/html/runs.ts';
import type { EvalPage } from '../show/eval/html/report.ts';
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
  return (baseline && beforeOf(baseline, report, false)?.comparison) ?? null;
}

/** How many runs a trend goes back. */
const TREND = 20;

/** A run with all that its page shows: against the named run, or its model's baseline, or alone where there is none. */
export async function evalPageOf(name: string, against: string | null, lab: Lab, store: EvalStore): Promise<EvalPage> {
  const report = await runNamed(name, () => lab, store);
  const other = against === null ? lab.baseline(report.run.model) : await runNamed(against, () => lab, store);
  const before = other && beforeOf(other, report, against !== null);
  const runs = (await store.runs()).filter(({ model, state, startedAt }) => model === report.run.model && state === 'finished' && startedAt <= report.run.startedAt).slice(0, TREND);
  const reports = await Promise.all(runs.map(({ id }) => store.report(id)));
  return { report, before: before ?? null, cases: lab.cases, trend: reports.flatMap((past) => (past ? [{ run: past.run, summary: summarise(past) }] : [])).toReversed() };
}

/** A baseline that has nothing in common with the run is left out; a run that was named must be comparable. */
function beforeOf(before: RunReport, report: RunReport, named: boolean): EvalPage['before'] {
  try {
    return { report: before, comparison: compareRuns(before, report) };
  } catch (error) {
    if (named || !(error instanceof GoujiError) || error.code !== 'eval-apart') throw error;
    return null;
  }
}

/** How many runs the list shows. */
const LISTED = 50;

/** The newest runs, each with what it came to. */
export async function listRuns(store: EvalStore): Promise<ListedRun[]> {
  const reports = await Promise.all((await store.runs()).slice(0, LISTED).map(({ id }) => store.report(id)));
  return reports.flatMap((report) => (report ? [{ run: report.run, summary: summarise(report) }] : []));
}
