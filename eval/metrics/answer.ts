import type { DraftSentence } from '../../src/core/draft.ts';
import type { EvalCase } from '../../src/core/eval/case.ts';
import type { Finding } from '../../src/core/finding.ts';

/** An answer that came past the gate, as it would stand in the report. */
export interface Answer {
  readonly case: EvalCase;
  readonly sentences: readonly DraftSentence[];
  readonly text: string;
  /** What the review says of the section on its own. */
  readonly findings: readonly Finding[];
}
