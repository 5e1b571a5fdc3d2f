import type { Decimal } from './decimal.ts';
import type { RelationState } from './relation.ts';

export type FormulaKind = 'sum' | 'part' | 'difference' | 'change' | 'share' | 'rate' | 'average' | 'times' | 'repeat' | 'count';

/** An equation that a text states between its own figures, tried on what their written precision allows. */
export interface Formula {
  readonly kind: FormulaKind;
  readonly state: Extract<RelationState, 'held' | 'failed'>;
  /** Indexes of its figures; the one that the others determine first. */
  readonly figures: readonly number[];
  /** The figure that a finding should point at. */
  readonly suspect: number;
  /** `20.10 + 2.52 = 22.62`, with ≠ when it fails. */
  readonly working: string;
  /** What the suspect should be, where that follows; null otherwise. */
  readonly expected: Decimal | null;
  /** `certain`: the text itself ties the figures together. `likely`: a single slip explains the failure. `slight`: off by rounding. */
  readonly force: 'certain' | 'likely' | 'slight';
  /** How the suspect can have come about; '' when unknown. */
  readonly slip: string;
}
