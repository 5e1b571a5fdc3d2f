import type { FigureStatus } from './account.ts';
import type { RuleState } from './check.ts';
import type { Finding } from './finding.ts';
import type { RelationOutcome } from './relation.ts';

/** What was looked at, and what became of it. `seen` counts figures that measure something; document numbers and ranks are left out. */
export interface Coverage {
  readonly figures: Readonly<Record<FigureStatus | 'seen', number>>;
  readonly relations: readonly RelationOutcome[];
  readonly rules: readonly RuleState[];
}

export interface Review {
  readonly pack: string;
  readonly findings: readonly Finding[];
  /** Findings that somebody has seen and accepted; not counted anywhere else. */
  readonly dismissed: readonly Finding[];
  readonly coverage: Coverage;
}
