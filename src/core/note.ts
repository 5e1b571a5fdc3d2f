/** A piece of source prose: one paragraph or list item of a notes file. */
export interface Note {
  /** `N001`, numbered through all files in the order of their names. */
  readonly id: string;
  readonly file: string;
  /** 1-based, as people read it. */
  readonly line: number;
  /** The heading that the note stands under in its file; null when there is none. */
  readonly heading: string | null;
  /** The department or person that the heading, the file's name or the line itself names; null when nobody is named. */
  readonly speaker: string | null;
  /** A greeting, an acknowledgement or a line of the chat program: kept and shown, never drafted from. */
  readonly aside: boolean;
  readonly text: string;
}

export const noteSource = (note: Note): string => `${note.file}:${note.line}`;
