import type { Answer, Aspects, Entry } from '../core/account.ts';
import type { Mark } from '../core/draft.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';
import type { Formula } from '../core/formula.ts';
import { holds } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';
import type { Labels } from './labels.ts';
import type { NoteIndex } from './trace.ts';
import type { ValueIndex } from './values.ts';

/** What the ledger is made from. */
export interface Known {
  readonly text: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly claimOf: (figure: number) => Aspects;
  /** −1, 0 or 1 for each figure. */
  readonly signs: Int8Array;
  readonly bindings: readonly Binding[];
  /** Figures that are part of a name that data carry. */
  readonly inNames: ReadonlyMap<number, Span>;
  readonly labels: Labels;
  readonly stated: readonly StatedRelation[];
  readonly formulas: readonly Formula[];
  readonly dataset: Dataset;
  readonly values: ValueIndex;
  readonly notes: NoteIndex;
  readonly lastYear: NoteIndex;
  /** Figures that their words place in the year before. */
  readonly ofLastYear: ReadonlySet<number>;
  /** Where the program itself put a value, and nobody has changed it since. */
  readonly marks: readonly Mark[];
}

/** How one figure is answered for. */
export type Account = Pick<Entry, 'status' | 'by'> & Partial<Pick<Entry, 'against'>>;

export const cell = (id: string): Answer => ({ kind: 'datum', id });

export const agrees = (figure: Figure, datum: Datum): boolean => figure.interval !== null && holds(figure.interval, datum.quantity.value);
