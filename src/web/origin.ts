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
export function originOf(subject: Subject, { by }: Entry, words: Words): Origin {
  if (by === null) return { target: null, place: '', words: words.none };
  if (by.kind === 'datum') return ofDatum(subject, by.id, words);
  if (by.kind === 'note' || by.kind === 'previous') return ofNote(subject, by, words);
  if (by.kind === 'relation') return { target: null, place: by.id, words: `${words.byRelation}：${subject.pack.relations.find(({ id }) => id === by.id)?.title ?? ''}` };
  return { target: null, place: '', words: by.kind === 'calendar' ? words.nearYear : words.byEquation };
}

function ofDatum({ dataset }: Subject, wanted: string, said: Words): Origin {
  const derived = dataset.derived.find(({ id }) => id === wanted);
  if (derived) return { target: null, place: cellText(derived.cell), words: `${derived.label} = ${derived.working}` };
  const date = dataset.dates.find(({ id }) => id === wanted);
  if (date) return { target: null, place: cellText(date.cell), words: `${date.label} · ${date.iso}` };
  const datum = dataset.data.find(({ id }) => id === wanted);
  if (!datum) return { target: null, place: '', words: said.none };
  const { label, quantity, period, basis, cell, id } = datum;
  const value = `${plainText(quantity.value)}${quantity.unit ?? ''}`;
  return { target: { kind: 'datum', id }, place: cellText(cell), words: [label, period?.text, said.basis[basis], value].filter(Boolean).join(' · ') };
}

function ofNote({ notes, lastYear }: Subject, { kind, id: wanted }: { readonly kind: 'note' | 'previous'; readonly id: string }, said: Words): Origin {
  const note = (kind === 'note' ? notes : lastYear).find(({ id }) => id === wanted);
  if (!note) return { target: null, place: '', words: said.none };
  return kind === 'note'
    ? { target: { kind, id: note.id }, place: `${note.id} ${noteSource(note)}`, words: note.text }
    : { target: null, place: noteSource(note), words: note.text };
}
