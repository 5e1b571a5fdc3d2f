/** The heading of the list of sources that an exported report may end with; it is no part of the report. */
export const APPENDIX = '附件：数字出处';

/** A report as an office lays it out: what each line of its text is. */
export type OfficialBlock =
  | { readonly kind: 'title' | 'field' | 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
