import type { Gap, Mark } from './draft.ts';

/** New words for a section of a report, for a person to accept or reject. */
export interface Proposal {
  readonly id: string;
  /** Of the outline. */
  readonly section: string;
  /** What stands in the section now, heading left out; it is accepted only where that still stands. */
  readonly base: string;
  readonly text: string;
  /** Where references were rendered, as offsets into `text`. */
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  /** The section was edited by hand and drafted again; it was asked for alone; a review found something in it. */
  readonly why: 'redrafted' | 'asked' | 'revised';
  readonly model: string;
}

export type NewProposal = Omit<Proposal, 'id'>;
