/** What one section is written from: labels and words, never a value. Values stay with the references. */
export interface Material {
  readonly section: string;
  readonly title: string;
  readonly guidance: string;
  readonly length: { readonly min: number; readonly max: number };
  readonly unit: string;
  readonly keys: readonly MaterialKey[];
  readonly notes: readonly MaterialNote[];
  readonly style: 'text' | 'list';
  /** Sentences of the pack whose references all resolve. */
  readonly templates: readonly string[];
  readonly none: string | null;
  /** What this section answers to, written elsewhere: the problems for the measures. Null where there is nothing. */
  readonly beside?: { readonly title: string; readonly notes: readonly MaterialNote[] } | null | undefined;
  /** Titles of the report's other sections: what belongs there is not said here. */
  readonly others?: readonly string[] | undefined;
  /** How last year's report put this section, without its numbers and names; a matter of style alone. Null where there is none. */
  readonly lastYear?: string | null | undefined;
}

export interface MaterialKey {
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly required: boolean;
  /** As much of its value as may be told; absent where none is. */
  readonly told?: string | undefined;
}

/** A note with each of its numbers replaced by a reference. */
export interface MaterialNote {
  readonly id: string;
  readonly text: string;
  /** What the note stands under in its file, without numbers and names; null where it stands under nothing. */
  readonly heading?: string | null | undefined;
  /** What each reference is, in its order, without its value: `q1 金额`, `q2 家`, `p1 人名`. */
  readonly kinds?: readonly string[] | undefined;
}
