import { plainText } from '../core/decimal.ts';
import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import type { Note } from '../core/note.ts';
import { agreeInUnit } from '../core/unit.ts';
import { readNoteFigures } from '../text/note-figures.ts';
import { beside, shared, type Beside } from './beside.ts';

interface Quoted {
  readonly note: Note;
  readonly figure: Figure;
  readonly words: Beside;
}

/** The quantities of the notes, by their number or day, and by the words of their own clause. */
export interface NoteIndex {
  readonly byValue: ReadonlyMap<string, readonly Quoted[]>;
  readonly byPair: ReadonlyMap<string, readonly Quoted[]>;
  readonly texts: ReadonlyMap<string, string>;
}

/** A note that states a figure. `sure`: of the same thing. `against`: a note that gives another number for the same thing. */
export interface Traced {
  readonly note: Note | null;
  readonly sure: boolean;
  readonly against: Note | null;
}

const NOWHERE: Traced = { note: null, sure: false, against: null };

/** Notes looked at for one number or one word: 1个 stands in hundreds of places, and the first few dozen tell as much as all. */
const CROWD = 64;

/** Words in common on both sides of a figure from which one sentence repeats another. */
const LIKE = 4;

/** The number, or the day whatever the year. */
const keyOf = ({ iso, value, text }: Figure): string => iso?.replace(/^(?:\d{4}|XXXX)(?=-\d\d-)/, '') ?? (value ? plainText(value) : text);

/** A day without a year is that day of any year. */
const agreeInYear = ({ iso: a }: Figure, { iso: b }: Figure): boolean => a === b || a === null || b === null || a.startsWith('XXXX') || b.startsWith('XXXX');

const areAlike = (a: Figure, b: Figure): boolean => agreeInUnit(a.unit, b.unit) && agreeInYear(a, b);

export function indexNotes(notes: readonly Note[]): NoteIndex {
  const byValue = new Map<string, Quoted[]>();
  const byPair = new Map<string, Quoted[]>();
  const file = (index: Map<string, Quoted[]>, key: string, quoted: Quoted): void => {
    const bucket = index.get(key);
    if (!bucket) index.set(key, [quoted]);
    else if (bucket.length < CROWD) bucket.push(quoted);
  };
  for (const note of notes) {
    const figures = readNoteFigures(note.text);
    figures.forEach((figure, at) => {
      const quoted = { note, figure, words: beside(note.text, figures, at) };
      file(byValue, keyOf(figure), quoted);
      if (!isTemporal(figure) && !isNaming(figure)) for (const pair of quoted.words.own) file(byPair, pair, quoted);
    });
  }
  return { byValue, byPair, texts: new Map(notes.map(({ id, text }) => [id, text])) };
}

/**
 * The note that states a figure: the same number or day, units that agree, and the most words of its own clause in common, or most of the words around. A few
 * words that are only near make it likely; so does another note whose words fit better and whose number differs: then the two numbers may have been exchanged.
 */
export function traceToNote(text: string, figures: readonly Figure[], at: number, { byValue, byPair }: NoteIndex): Traced {
  const figure = figures[at] as Figure;
  if (byValue.size === 0) return NOWHERE;
  const words = beside(text, figures, at);
  const equal = (byValue.get(keyOf(figure)) ?? []).filter((quoted) => areAlike(figure, quoted.figure));
  const near = best(equal, ({ words: { own } }) => shared(words.own, own));
  const rival = isTemporal(figure) || isNaming(figure) ? null : best(rivals(figure, words, byPair), ({ words: { own } }) => shared(words.own, own));
  const fits = rival && rival.score > (near?.score ?? 0) && rival.score * 2 >= Math.min(words.own.size, rival.of.words.own.size);
  const against = fits ? rival.of.note : null;
  if (near && !against) return { note: near.of.note, sure: true, against: null };
  const far = near ?? best(equal, (quoted) => shared(words.around, quoted.words.around));
  // 5个人：组长何明远…: its own clause says nothing, but what stands around it is the note's.
  const told = far && !against && far.score >= LIKE && far.score * 2 >= Math.min(words.around.size, far.of.words.around.size);
  return { note: far?.of.note ?? null, sure: told === true, against };
}

/** Whether a note has this number. Of a number that stands in very many notes not all are known. */
export const states = ({ byValue }: NoteIndex, note: string, figure: Figure): boolean =>
  (byValue.get(keyOf(figure)) ?? []).some((quoted) => quoted.note.id === note && areAlike(figure, quoted.figure));

/** Figures of the notes in the same unit, with words in common and another number. */
const rivals = (figure: Figure, { own }: Beside, byPair: NoteIndex['byPair']): Quoted[] =>
  [...own].flatMap((pair) => byPair.get(pair) ?? []).filter((quoted) => quoted.figure.unit === figure.unit && quoted.figure.kind === figure.kind && keyOf(quoted.figure) !== keyOf(figure));

/** The first with the highest score; null when none has any. */
function best(quoted: readonly Quoted[], scoreOf: (quoted: Quoted) => number): { readonly of: Quoted; readonly score: number } | null {
  let found: { of: Quoted; score: number } | null = null;
  for (const of of quoted) {
    const score = scoreOf(of);
    if (score > (found?.score ?? 0)) found = { of, score };
  }
  return found;
}
