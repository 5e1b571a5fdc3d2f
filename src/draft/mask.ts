import type { MaterialNote } from '../core/material.ts';
import type { Note } from '../core/note.ts';
import type { Span } from '../core/place.ts';
import { reference } from '../core/reference.ts';
import { COUNTED, NUMERAL, NUMERAL_JOINT, VAGUE_NUMBERS } from '../core/words/vague.ts';
import { readFigures } from '../text/figures.ts';
import { toldBy } from './kinds.ts';
import { nameSpans } from './names.ts';

export interface Masked {
  readonly note: MaterialNote;
  /** Key and verbatim text of everything that was taken out. */
  readonly quantities: readonly (readonly [string, string])[];
}

/** Keys of what was taken out of a note: `n.N012.q1` a quantity, `n.N012.p1` a person. */
type Kind = 'q' | 'p';

/** A note with a reference in place of each figure, of any digit that belongs to none, and of each name. `people` are the names that are known; `open`: numbers are told beside their references. */
export function masked(note: Note, people: readonly string[] = [], open = false): Masked {
  const quantities: [string, string][] = [];
  const kinds: string[] = [];
  const counts: Record<Kind, number> = { q: 0, p: 0 };
  let text = '';
  let at = 0;
  const told = toldBy(note.text);
  for (const { start, end, kind } of spansOf(note.text, people)) {
    const name = `${kind}${++counts[kind]}`;
    const key = `n.${note.id}.${name}`;
    const { words, is } = kind === 'p' ? { words: note.text.slice(start, end), is: '人名' } : told(start, end);
    quantities.push([key, words]);
    kinds.push(`${name} ${is}${open && kind === 'q' ? ` ${words}` : ''}`);
    text += note.text.slice(at, start) + reference(key);
    at = end;
  }
  return { note: { id: note.id, text: text + note.text.slice(at), kinds }, quantities };
}

/** A text without its numbers and names, for its manner alone. */
export function blanked(text: string, people: readonly string[]): string {
  let [out, at] = ['', 0];
  const plain = text.replace(LIST_MARK, '');
  for (const { start, end } of spansOf(plain, people)) {
    out += `${plain.slice(at, start)}×`;
    at = end;
  }
  return (out + plain.slice(at)).replace(/\s+/g, ' ').trim();
}

function spansOf(text: string, people: readonly string[]): (Span & { readonly kind: Kind })[] {
  const numbers = numberSpans(text);
  const names = nameSpans(text, people).filter((name) => !numbers.some((number) => number.start < name.end && name.start < number.end));
  return [...numbers.map((span) => ({ ...span, kind: 'q' as const })), ...names.map((span) => ({ ...span, kind: 'p' as const }))].toSorted((a, b) => a.start - b.start);
}

const LIST_MARK = /^[ \u3000]*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])/gm;
const DIGITS = /(?:[\p{Nd}\p{No}]|(?!〇)\p{Nl})+(?:[.．][\p{Nd}]+)*/gu;
/** Two numerals or more, with a point or a blank between them; each alternative begins with another character, so it is linear. */
const SPELT = new RegExp(`[${NUMERAL}](?:[${NUMERAL_JOINT}]?[${NUMERAL}])+`, 'gu');
const VAGUE = new RegExp([...VAGUE_NUMBERS, COUNTED].join('|'), 'gu');

/** Numerals of every writing, in order and without overlaps; the ordinals 第一 and 一是 tell no amount. */
export function numberSpans(text: string): Span[] {
  const figures: Span[] = readFigures(text).filter((figure) => figure.kind !== 'ordinal' || /[0-9０-９]/.test(figure.text)).map(({ start, end }) => ({ start, end }));
  const others = [DIGITS, SPELT, VAGUE].flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })));
  const spans: Span[] = [];
  for (const span of [...figures, ...others].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (!last || span.start >= last.end) spans.push(span);
    else if (span.end > last.end) spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}

/** Words of tables, units and titles as they may leave: digits that are no year are hidden, so are names that are known. */
export function hidden(text: string, people: readonly string[] = []): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const masks: Span[] = [...[...plain.matchAll(LABEL_NUMBER)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })), ...nameSpans(plain, people)].toSorted((a, b) => a.start - b.start);
  let [out, at] = ['', 0];
  for (const { start, end } of masks) {
    if (start < at) continue;
    out += `${plain.slice(at, start)}×`;
    at = end;
  }
  return out + plain.slice(at);
}

/** A number that is no year; 三公 and 两项补贴 are parts of names. */
const LABEL_NUMBER = new RegExp(`(?!(?:19|20)\\d{2}(?!\\d|[.．]\\d))(?<!\\d)\\d[\\d,，.．]*|[\\p{No}]+|[${NUMERAL}](?:[${NUMERAL_JOINT}]?[${NUMERAL}]){3,}`, 'gu');
