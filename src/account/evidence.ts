import type { Datum } from '../core/datum.ts';
import { decimalText } from '../core/decimal.ts';
import type { Evidence } from '../core/finding.ts';
import { noteSource, type Note } from '../core/note.ts';
import { cellText, type Span } from '../core/place.ts';

export const datumEvidence = (datum: Datum): Evidence => ({
  kind: 'datum', id: datum.id, label: datum.label, value: decimalText(datum.quantity.value), unit: datum.quantity.unit, cell: cellText(datum.cell),
});

export const noteEvidence = (note: Note): Evidence => ({ kind: 'note', id: note.id, source: noteSource(note), text: note.text });

export const passageEvidence = (text: string, span: Span): Evidence => ({
  kind: 'passage', document: 'report', start: span.start, end: span.end, text: text.slice(span.start, span.end),
});

export const workingEvidence = (working: string): Evidence => ({ kind: 'working', text: working });
