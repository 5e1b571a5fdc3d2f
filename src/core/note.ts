/** A piece of source prose: one paragraph or list item of a notes file. */
export interface Note {
  /** `N001`, numbered through all files in the order of their names. */
  readonly id: string;
  readonly file: string;
  /** 1-based, as people read it. */
  readonly line: number;
  /** The heading that the note stands under in its file; null when there is none. */
  readonly heading: string | null;
  readonly text: string;
}

export const noteSource = (note: Note): string => `${note.file}:${note.line}`;
