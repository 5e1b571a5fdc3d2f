import type { Passage } from '../core/passage.ts';
import { normalise } from './normalise.ts';

/** A text with the name that passages give it. */
export interface Document {
  readonly id: string;
  readonly text: string;
}

/** Documents of equal text, by their first; of each text there is one to look for passages in. */
export interface Equals {
  readonly first: readonly Document[];
  readonly others: ReadonlyMap<string, readonly Document[]>;
}

export function equalsAmong(documents: readonly Document[]): Equals {
  const groups = [...Map.groupBy(documents, ({ text }) => text).values()] as [Document, ...Document[]][];
  return { first: groups.map(([first]) => first), others: new Map(groups.map(([first, ...others]) => [first.id, others])) };
}

/** What was found in the first of each text, for all documents: equal ones are copies of each other as a whole, and what one shares with another document they all do. */
export function withEquals(passages: readonly Passage[], { first, others }: Equals): Passage[] {
  const namesOf = (id: string): string[] => [id, ...(others.get(id) ?? []).map((other) => other.id)];
  const spread = passages.flatMap((passage) => {
    const { a, b } = passage;
    if (a.document === b.document) return namesOf(a.document).map((document) => ({ ...passage, a: { ...a, document }, b: { ...b, document } }));
    return namesOf(a.document).flatMap((x) => namesOf(b.document).map((y) => ({ ...passage, a: { ...a, document: x }, b: { ...b, document: y } })));
  });
  return [...spread, ...first.flatMap((document) => wholes(document, namesOf(document.id)))];
}

function wholes({ text }: Document, names: readonly string[]): Passage[] {
  if (names.length < 2) return [];
  const { offsets } = normalise(text);
  const [start, end] = [offsets[0] ?? 0, (offsets.at(-1) ?? -1) + 1];
  if (end <= start) return [];
  const side = (document: string): Passage['a'] => ({ document, start, end });
  return names.flatMap((a, i) => names.slice(i + 1).map((b): Passage => ({ a: side(a), b: side(b), kind: 'exact', similarity: 1, weight: offsets.length })));
}
