import type { Datum } from './datum.ts';
import type { Note } from './note.ts';

/** What a note states and another source denies: a datum, or another note (or another place of the same one). */
export interface Conflict {
  readonly note: Note;
  /** The figure as the note writes it. */
  readonly written: string;
  readonly against: { readonly kind: 'datum'; readonly datum: Datum } | { readonly kind: 'note'; readonly note: Note; readonly written: string };
}
