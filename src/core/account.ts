import type { Basis, Measure } from './datum.ts';
import type { Figure } from './figure.ts';
import type { FormulaKind } from './formula.ts';

/**
 * What became of a figure: found where the same is said, found as a number whose words agree only weakly (a person decides), worked out, said
 * elsewhere alike, contradicted, or unknown.
 */
export type FigureStatus = 'traced' | 'likely' | 'derived' | 'consistent' | 'mismatched' | 'untraced';

/** What answers for a figure. Datum: a cell of record, a recorded date or what is worked out of cells; previous: a line of last year's report. */
export type Answer =
  | { readonly kind: 'datum'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'previous'; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string }
  | { readonly kind: 'equation'; readonly is: FormulaKind }
  | { readonly kind: 'calendar' };

/** What a figure is a figure of, as its words say. Null: they do not. */
export interface Aspects {
  readonly item: string | null;
  readonly measure: Measure | null;
  readonly basis: Basis | null;
  readonly year: number | null;
}

/** One line of the ledger. */
export interface Entry {
  readonly figure: Figure;
  readonly status: FigureStatus;
  readonly claim: Aspects;
  readonly by: Answer | null;
  /** A note that says of the same thing another number; null when none is known. Of likely and untraced figures only. */
  readonly against: string | null;
}
