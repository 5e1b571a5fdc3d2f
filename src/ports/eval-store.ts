import type { EvalRun, RunHead, RunReport, TrialResult } from '../core/eval/result.ts';

/** Where runs of prompt regression are kept, results as they arrive. */
export interface EvalStore {
  startRun(head: RunHead): Promise<EvalRun>;
  /** Replaces a result of the same case and trial. */
  saveResult(run: string, result: TrialResult): Promise<void>;
  /** Takes up a stopped run again, or ends one. */
  setState(run: string, state: EvalRun['state']): Promise<void>;
  /** Newest first. */
  runs(): Promise<EvalRun[]>;
  /** With its results by case and trial; undefined when there is no such run. */
  report(run: string): Promise<RunReport | undefined>;
  close(): Promise<void>;
}
