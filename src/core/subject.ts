import type { Entry } from './account.ts';
import type { Conflict } from './conflict.ts';
import type { Basis, Dataset, Datum } from './datum.ts';
import type { Figure } from './figure.ts';
import type { Formula } from './formula.ts';
import type { Note } from './note.ts';
import type { OutlineSection, Pack } from './pack.ts';
import type { Passage } from './passage.ts';
import type { Copied, PreviousReport } from './previous.ts';
import type { RelationOutcome } from './relation.ts';
import type { Report, Section } from './report.ts';

/** A figure that a label ties to a fact, whether or not there is a datum for it. */
export interface Binding {
  readonly figure: number;
  readonly fact: string | null;
  /** Null when no datum fits, or more than one does. */
  readonly datum: Datum | null;
  /** The data that carry this label in this unit, and those among them that fit the year and basis: they may confirm a figure, never contradict it. */
  readonly known: readonly Datum[];
  readonly fitting: readonly Datum[];
  /** What the words around say about the figure's year (null: nothing known) and basis. */
  readonly year: number | null;
  readonly basis: Basis;
  /** The label as it stands in the text. */
  readonly label: { readonly start: number; readonly end: number };
  /** The label is the whole name; false where words stand before it that may make it another thing's. */
  readonly whole: boolean;
}

/** A relation tried on the figures of one stretch of text; `figures` are indexes, the total's first. */
export interface StatedRelation extends RelationOutcome {
  readonly figures: readonly number[];
}

/** All that a rule may see. Made by `account/read.ts` only, once for each report, and frozen. */
export interface Subject {
  readonly report: Report;
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  readonly previous: readonly PreviousReport[];
  /** Their lines, as places that figures of last year are traced to. */
  readonly lastYear: readonly Note[];
  /** Passages that it has in common with reports of other units, `a` its own, and their texts; null where there are none to compare with. */
  readonly elsewhere: { readonly passages: readonly Passage[]; readonly texts: ReadonlyMap<string, string> } | null;
  /** Sentences that stand in them word for word, and paragraphs that were taken over with changes. */
  readonly copied: readonly Copied[];
  readonly figures: readonly Figure[];
  /** One entry for each figure, in order. */
  readonly ledger: readonly Entry[];
  readonly bindings: readonly Binding[];
  /** The pack's relations tried on the data. */
  readonly relations: readonly RelationOutcome[];
  /** The pack's relations tried on what the text states. */
  readonly stated: readonly StatedRelation[];
  /** The equations that the text states between its own figures. */
  readonly formulas: readonly Formula[];
  /** Where the notes contradict the data or each other. */
  readonly conflicts: readonly Conflict[];
  /** That stand twice in it and say something of their writer's own. */
  readonly passages: readonly Passage[];
  /** Which section of the text answers which section of the outline. */
  readonly outline: readonly { readonly section: Section; readonly outline: OutlineSection }[];
}
