import { bodiesOf } from '../account/bodies.ts';
import type { Mark } from '../core/draft.ts';
import { isOpen } from '../core/open.ts';
import type { Pack } from '../core/pack.ts';
import type { Span } from '../core/place.ts';

/** A report's text with the places where references were rendered. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A report as it stands, and the sections of it that a person has written or changed. */
export interface Standing extends Marked {
  readonly edited: readonly string[];
}

/** New words for a section that a person has edited, beside what stands there. */
export interface Beside extends Marked {
  readonly section: string;
  readonly base: string;
}

export interface Merged extends Standing {
  readonly beside: readonly Beside[];
}

/** A fresh draft put into a report that a person has worked on: what was not touched is replaced, what was is kept, with the new words beside it. Only sections that were `written` count. Where no section is known again the draft takes the whole place. */
export function merged(pack: Pack, standing: Standing, fresh: Marked, written: ReadonlySet<string>): Merged {
  const [bodies, others] = [bodiesOf(standing.text, pack), bodiesOf(fresh.text, pack)];
  const known = [...bodies].filter(([id]) => others.has(id));
  if (known.length === 0) return { ...fresh, edited: [], beside: [] };
  const edited = new Set(standing.edited);
  const pieces = known.filter(([id]) => written.has(id)).map(([id, span]) => ({ id, span, piece: slice(fresh, others.get(id) as Span) }));
  const beside = pieces.flatMap(({ id, span, piece }) => {
    const base = standing.text.slice(span.start, span.end);
    return edited.has(id) && base.trim() !== piece.text.trim() && !isOpen(piece.text.trim()) ? [{ section: id, base, ...piece }] : [];
  });
  return { ...spliced(standing, pieces.filter(({ id }) => !edited.has(id))), edited: standing.edited, beside };
}

/** A stretch of a text, its marks counted from its beginning. */
export function slice({ text, marks }: Marked, { start, end }: Span): Marked {
  return { text: text.slice(start, end), marks: marks.filter((mark) => mark.start >= start && mark.end <= end).map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })) };
}

/** A text with other words at some places, which do not overlap and stand in order. */
export function spliced(whole: Marked, pieces: readonly { readonly span: Span; readonly piece: Marked }[]): Marked {
  const out: { text: string; marks: Mark[] } = { text: '', marks: [] };
  const add = ({ text, marks }: Marked): void => {
    out.marks.push(...marks.map((mark) => ({ ...mark, start: mark.start + out.text.length, end: mark.end + out.text.length })));
    out.text += text;
  };
  let at = 0;
  for (const { span, piece } of pieces) {
    add(slice(whole, { start: at, end: span.start }));
    add(piece);
    at = span.end;
  }
  add(slice(whole, { start: at, end: whole.text.length }));
  return out;
}

/** The sections that are a person's after an edit: those that were, and those whose words are others now. Without a report before, all that say something. */
export function editedAfter(pack: Pack, before: Pick<Standing, 'text' | 'edited'> | undefined, after: string): string[] {
  const [old, now] = [before ? bodiesOf(before.text, pack) : new Map<string, Span>(), bodiesOf(after, pack)];
  const words = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end).trim() : '');
  const changed = [...now].filter(([id, span]) => words(after, span) !== words(before?.text ?? '', old.get(id))).filter(([, span]) => words(after, span) !== '' && !isOpen(words(after, span))).map(([id]) => id);
  return [...new Set([...(before?.edited ?? []), ...changed])];
}
