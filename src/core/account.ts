/** What became of a figure: found in the data or a note, worked out, said elsewhere alike, contradicted, or unknown. */
export type FigureStatus = 'traced' | 'derived' | 'consistent' | 'mismatched' | 'untraced';

/** One line of the ledger. `figure` is an index into the subject's figures; the others are ids or null. */
export interface Entry {
  readonly figure: number;
  readonly status: FigureStatus;
  readonly datum: string | null;
  readonly note: string | null;
  readonly relation: string | null;
}
