import type { Outcome, PromptIdentity, Usage } from '../draft.ts';
import type { Severity } from '../finding.ts';
import type { Mode } from './recording.ts';

/** Zero tolerance: each lists what was found, and any entry is too many. */
export const HARD_METRICS = ['invalid', 'digit', 'reference', 'citation', 'markup', 'forbidden', 'leak'] as const;
export type HardMetric = (typeof HARD_METRICS)[number];

/** From 0 to 1, more is better; null where a case has nothing to measure. */
export const GRADED_METRICS = ['required', 'notes', 'length', 'structure', 'likeness', 'distinct', 'findings'] as const;
export type GradedMetric = (typeof GRADED_METRICS)[number];

export interface ReviewRemark {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
}

/** What one answer to one case came to. */
export interface TrialResult {
  readonly case: string;
  readonly report: string;
  readonly caseHash: string;
  readonly trial: number;
  /** `stale` and `missing`: there was no recording to replay. */
  readonly outcome: Outcome['kind'] | 'stale' | 'missing';
  readonly detail: string;
  /** The section as it would stand in the report; empty when there is none. */
  readonly text: string;
  readonly hard: Readonly<Record<HardMetric, readonly string[]>>;
  readonly graded: Readonly<Record<GradedMetric, number | null>>;
  /** Required keys and notes that the text lacks. */
  readonly lacks: { readonly keys: readonly string[]; readonly notes: readonly string[] };
  readonly remarks: readonly ReviewRemark[];
  readonly usage: Usage | null;
}

/** No hard violation, every required key and note there, and no error in the review. */
export const passes = ({ outcome, hard, graded, remarks }: TrialResult): boolean =>
  outcome === 'ok' && HARD_METRICS.every((metric) => hard[metric].length === 0) && (graded.required ?? 1) === 1 && (graded.notes ?? 1) === 1
  && remarks.every(({ severity }) => severity !== 'error');

/** There was an answer to judge, good or bad. */
export const isJudged = ({ outcome }: TrialResult): boolean => outcome !== 'stale' && outcome !== 'missing';

/** What was run: results are comparable where these agree or are the thing compared. */
export interface RunHead {
  readonly model: string;
  readonly prompt: PromptIdentity;
  /** Hash of the reply schema. */
  readonly schema: string;
  readonly mode: Mode;
  /** First and last trial. */
  readonly trials: { readonly first: number; readonly last: number };
}

export interface EvalRun extends RunHead {
  readonly id: string;
  readonly state: 'running' | 'finished' | 'stopped';
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A run with what it found, ordered by case and trial. A blessed one is a baseline. */
export interface RunReport {
  readonly run: EvalRun;
  readonly results: readonly TrialResult[];
}
