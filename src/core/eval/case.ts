import type { Dataset } from '../datum.ts';
import type { Material } from '../material.ts';
import type { Note } from '../note.ts';
import type { References } from '../reference.ts';

/** What a good answer has and a bad one must not have. */
export interface Expectation {
  /** Keys that the section must state. */
  readonly required: readonly string[];
  /** Ids of the notes that the section must tell. */
  readonly notes: readonly string[];
  /** Characters of the rendered section. */
  readonly length: { readonly min: number; readonly max: number };
  /** Phrases that must not come. */
  readonly forbidden: readonly string[];
}

/** What the cases of one past report have in common. A report is a cluster: its sections resemble each other more than those of others. */
export interface PastReport {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly pack: string;
  /** Every key that a section may name, with the text that it stands for. */
  readonly references: References;
  readonly notes: readonly Note[];
  readonly dataset: Dataset;
  /** Says when the notes were made from the report's own sentences because there were none. */
  readonly derivedNotes: boolean;
}

/**
 * One section of a past report, with its material as it was when the case was made: a later change of how tables are read or notes are
 * assigned leaves it as it is.
 */
export interface EvalCase {
  /** `<report>/<section>`. */
  readonly id: string;
  readonly report: PastReport;
  readonly material: Material;
  /** The section as the past report has it. */
  readonly past: string;
  readonly expect: Expectation;
  /** Of everything above; two runs are compared only where it is the same. */
  readonly hash: string;
}
