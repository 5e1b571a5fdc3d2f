/**
 * What a person says of a column or row of a table, where the reader did not understand it or understood it wrongly. Kept in gouji.json.
 * `file` and `sheet` as the table names them; exactly one of `column` (`C`) and `row` (7, as the file counts) is given.
 */
export interface Correction {
  readonly file: string;
  readonly sheet: string | null;
  readonly column: string | null;
  readonly row: number | null;
  /** A unit of measure such as 万元; null leaves what was read. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly basis: CorrectionBasis | null;
  /** The fact that a row is; only with `row`. */
  readonly fact: string | null;
}

/** As `gouji data` prints them; `ignore` leaves the column out. */
export type CorrectionBasis = 'actual' | 'initial' | 'adjusted' | 'prior' | 'quota' | 'target' | 'weight' | 'score' | 'rate' | 'change' | 'other' | 'ignore';

export const CORRECTION_BASES: readonly CorrectionBasis[] = ['actual', 'initial', 'adjusted', 'prior', 'quota', 'target', 'weight', 'score', 'rate', 'change', 'other', 'ignore'];
