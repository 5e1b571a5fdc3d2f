/**
 * `{{key}}`: a placeholder that the program renders. Keys are data ids (`expense.basic`), quantities of notes (`n.N012.q1`),
 * settings (`u.name`, `d.year`, `d.report`).
 */
export const reference = (key: string): string => `{{${key}}}`;

export type Piece = { readonly text: string } | { readonly key: string };

const REFERENCE = /\{\{([^{}]*)\}\}/g;

/** A sentence as its plain texts and references, in order. Braces that do not close stay text. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > at) out.push({ text: text.slice(at, match.index) });
    out.push({ key: (match[1] ?? '').trim() });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at) });
  return out;
}

export const keysOf = (text: string): string[] => pieces(text).flatMap((piece) => ('key' in piece ? [piece.key] : []));

/** What a reference stands for: its text in the report, and where that comes from. */
export interface Resolved {
  readonly text: string;
  readonly label: string;
  readonly unit: string | null;
  readonly period: string | null;
  /** A datum, a note, or a setting of the project. */
  readonly source: { readonly kind: 'datum' | 'note' | 'setting'; readonly id: string };
}

export type References = ReadonlyMap<string, Resolved>;
