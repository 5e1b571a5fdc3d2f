import type { MaterialNote } from '../core/material.ts';
import type { Note } from '../core/note.ts';
import { reference } from '../core/reference.ts';
import { readFigures } from '../text/figures.ts';

export interface Masked {
  readonly note: MaterialNote;
  /** Key and verbatim text of everything that was taken out. */
  readonly quantities: readonly (readonly [string, string])[];
}

/** A note with a reference in place of each figure, and of any digit that belongs to none, so that no digit is left in it. */
export function masked(note: Note): Masked {
  const quantities: [string, string][] = [];
  let text = '';
  let at = 0;
  const put = (start: number, end: number): void => {
    const key = `n.${note.id}.q${quantities.length + 1}`;
    quantities.push([key, note.text.slice(start, end)]);
    text += note.text.slice(at, start) + reference(key);
    at = end;
  };
  for (const span of numberSpans(note.text)) put(span.start, span.end);
  return { note: { id: note.id, text: text + note.text.slice(at) }, quantities };
}

function numberSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = readFigures(text)
    .filter((figure) => figure.kind !== 'ordinal' || /[0-9０-９]/.test(figure.text))
    .map(({ start, end }) => ({ start, end }));
  for (const match of text.matchAll(/(?:[\p{Nd}\p{No}]|(?!〇)\p{Nl})+(?:[.．][\p{Nd}]+)*/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!spans.some((span) => span.start < end && start < span.end)) spans.push({ start, end });
  }
  return spans.sort((a, b) => a.start - b.start);
}
