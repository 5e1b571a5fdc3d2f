import type { Entry } from '../core/account.ts';
import { plainText } from '../core/decimal.ts';
import { noteSource } from '../core/note.ts';
import { cellText } from '../core/place.ts';
import type { Subject } from '../core/subject.ts';
import type { Words } from './words.ts';

/** Where a figure comes from, as people read it: a place that can be looked up, and what stands there. */
export interface Origin {
  /** What the materials list it under; null when it comes from neither a table nor a note. */
  readonly target: Target | null;
  /** `budget.xlsx!收支决算!D12`, `N012 notes/a.txt:3`; empty when there is no place. */
  readonly place: string;
  readonly words: string;
}

/** A row of the materials. */
export interface Target {
  readonly kind: 'datum' | 'note';
  readonly id: string;
}

/** Read from the ledger, so that it holds after a person's edits as well as for what was drafted. */
export function originOf(subject: Subject, entry: Entry, words: Words): Origin {
  return ofDatum(subject, entry, words) ?? ofDate(subject, entry) ?? ofNote(subject, entry) ?? ofRelation(subject, entry, words);
}

function ofDatum({ dataset }: Subject, entry: Entry, said: Words): Origin | null {
  const derived = dataset.derived.find(({ id }) => id === entry.datum);
  if (derived) return { target: null, place: cellText(derived.cell), words: `${derived.label} = ${derived.working}` };
  const datum = dataset.data.find(({ id }) => id === entry.datum);
  if (!datum) return null;
  const { label, quantity, period, basis, cell, id } = datum;
  const value = `${plainText(quantity.value)}${quantity.unit ?? ''}`;
  return { target: { kind: 'datum', id }, place: cellText(cell), words: [label, period?.text, said.basis[basis], value].filter(Boolean).join(' · ') };
}

function ofDate({ dataset }: Subject, entry: Entry): Origin | null {
  const date = dataset.dates.find(({ id }) => id === entry.datum);
  return date ? { target: null, place: cellText(date.cell), words: `${date.label} · ${date.iso}` } : null;
}

function ofNote({ notes, lastYear }: Subject, entry: Entry): Origin | null {
  const before = lastYear.find(({ id }) => id === entry.note);
  if (before) return { target: null, place: noteSource(before), words: before.text };
  const note = notes.find(({ id }) => id === entry.note);
  return note ? { target: { kind: 'note', id: note.id }, place: `${note.id} ${noteSource(note)}`, words: note.text } : null;
}

function ofRelation({ pack }: Subject, entry: Entry, words: Words): Origin {
  const relation = pack.relations.find(({ id }) => id === entry.relation);
  const said = relation ? `${words.byRelation}：${relation.title}` : entry.status === 'consistent' ? words.nearYear : words.none;
  return { target: null, place: relation?.id ?? '', words: said };
}
