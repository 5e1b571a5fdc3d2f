import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GoujiError } from '../core/error.ts';
import type { EvalCase } from '../core/eval/case.ts';
import type { RunReport } from '../core/eval/result.ts';
import { loadBaseline, loadReportFile, saveBaseline } from '../files/eval/baselines.ts';
import { loadCases } from '../files/eval/cases.ts';
import { recordingsIn } from '../files/eval/recordings.ts';
import type { EvalStore } from '../ports/eval-store.ts';
import type { Recordings } from '../ports/recordings.ts';
import { EVAL } from './paths.ts';

/** A folder of cases with its recordings and baselines beside them. */
export interface Lab {
  readonly folder: string;
  readonly cases: readonly EvalCase[];
  readonly recordings: Recordings;
  /** Nothing has ever been recorded here. */
  readonly blank: boolean;
  baseline(model: string): RunReport | undefined;
  /** The file that the baseline was written to. */
  bless(report: RunReport): string;
}

/** Opens the shipped cases, or a folder of one's own. Of `chosen` what is a folder is where the cases are; the rest are parts of case ids, and of these any one will do. */
export function openLab(chosen: readonly string[] = []): Lab {
  const own = chosen.find((name) => existsSync(name) && statSync(name).isDirectory());
  const patterns = chosen.filter((name) => name !== own);
  const folder = own === undefined ? EVAL : resolve(own);
  const all = loadCases(own === undefined ? join(EVAL, 'cases') : folder);
  const cases = patterns.length === 0 ? all : all.filter(({ id }) => patterns.some((pattern) => id.includes(pattern)));
  if (cases.length === 0) throw new GoujiError('cases-none', { folder: patterns.join(', ') });
  const [recordings, baselines] = [join(folder, 'recordings'), join(folder, 'baselines')];
  return {
    folder, cases, recordings: recordingsIn(recordings), blank: !existsSync(recordings),
    baseline: (model) => loadBaseline(baselines, model),
    bless: (report) => saveBaseline(baselines, report),
  };
}

/** A run by its name: an id or the beginning of one, `latest`, `previous`, `baseline` (of the latest run's model), or a file. */
export async function runNamed(name: string, lab: () => Lab, store: EvalStore): Promise<RunReport> {
  if (name.endsWith('.json')) return loadReportFile(name);
  const runs = await store.runs();
  const known = runs.slice(0, 5).map(({ id }) => id).join(', ');
  const [latest, previous] = runs;
  const missing = new GoujiError('run-missing', { run: name, known });
  if (name === 'baseline') {
    const baseline = latest && lab().baseline(latest.model);
    if (!baseline) throw missing;
    return baseline;
  }
  const run = name === 'latest' ? latest : name === 'previous' ? previous : runs.find(({ id }) => id.startsWith(name));
  const report = run && (await store.report(run.id));
  if (!report) throw missing;
  return report;
}
