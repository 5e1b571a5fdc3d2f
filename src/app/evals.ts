import type { EvalPage } from '../show/eval/html/report.ts';
import type { ListedRun } from '../show/eval/html/runs.ts';
import { evalPageOf, listRuns } from './comparing.ts';
import { openLab } from './lab.ts';
import { openEvalStore } from './stores.ts';

/** What a door shows of prompt regression. */
export interface Evals {
  runs(): Promise<ListedRun[]>;
  /** A run against another, or against its model's baseline for null. Throws `run-missing`. */
  page(run: string, against: string | null): Promise<EvalPage>;
  close(): Promise<void>;
}

export async function openEvals(database: string): Promise<Evals> {
  const store = await openEvalStore(database);
  return {
    runs: () => listRuns(store),
    page: (run, against) => evalPageOf(run, against, openLab(), store),
    close: () => store.close(),
  };
}
