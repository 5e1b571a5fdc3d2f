import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunReport } from '../../core/eval/result.ts';
import { GoujiError } from '../../core/error.ts';
import { runReportSchema } from '../../wire/eval-run.ts';
import { saveInto } from '../save.ts';
import { readChecked, safeName } from './checked.ts';

/** Blessed runs as JSON, `<model>.json` each: a line for each result, so that a diff names the cases that changed. */
export function saveBaseline(folder: string, report: RunReport): string {
  const path = join(folder, `${safeName(report.run.model)}.json`);
  saveInto(path, reportText(report));
  return path;
}

/** A run as a file: the run on one line, each result on its own. */
export const reportText = ({ run, results }: RunReport): string =>
  `{"run":${JSON.stringify(run)},\n"results":[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]}\n`;

export function loadReportFile(path: string): RunReport {
  if (!existsSync(path)) throw new GoujiError('file-missing', { file: path });
  return readChecked(path, path, JSON.parse, runReportSchema);
}

/** The baseline of a model, by its name in the run. */
export const loadBaseline = (folder: string, model: string): RunReport | undefined =>
  (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.json')).map((file) => loadReportFile(join(folder, file))).find(({ run }) => run.model === model);
