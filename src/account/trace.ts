import { plainText } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { Note } from '../core/note.ts';
import { readFigures } from '../text/figures.ts';

interface Quoted {
  readonly note: Note;
  readonly words: ReadonlySet<string>;
}

/** The quantities of the notes, by what they say. */
export type NoteIndex = ReadonlyMap<string, readonly Quoted[]>;

/** Characters on each side of a figure whose words tell what it is about. */
const REACH = 24;

/** Notes looked at for one number: 1个 stands in hundreds of places, and the first few dozen tell as much as all. */
const CROWD = 64;

/** A figure's meaning apart from its words: value or date, and hedge-free unit. */
const keyOf = (figure: Figure): string => `${figure.iso ?? (figure.value ? plainText(figure.value) : figure.text)} ${figure.unit ?? ''}`;

export function indexNotes(notes: readonly Note[]): NoteIndex {
  const index = new Map<string, Quoted[]>();
  for (const note of notes) {
    for (const figure of readFigures(note.text)) {
      const quoted = { note, words: wordsAround(note.text, figure) };
      const bucket = index.get(keyOf(figure));
      if (!bucket) index.set(keyOf(figure), [quoted]);
      else if (bucket.length < CROWD) bucket.push(quoted);
    }
  }
  return index;
}

/** The note that states this figure: same number and unit, and the most words in common; at least one. */
export function traceToNote(text: string, figure: Figure, index: NoteIndex): Note | null {
  const candidates = index.get(keyOf(figure)) ?? [];
  if (candidates.length === 0) return null;
  const words = wordsAround(text, figure);
  let best: { note: Note; shared: number } | null = null;
  for (const { note, words: others } of candidates) {
    let shared = 0;
    for (const word of words) if (others.has(word)) shared++;
    if (shared > (best?.shared ?? 0)) best = { note, shared };
  }
  return best?.note ?? null;
}

/** Pairs of neighbouring characters around a figure, figures left out: a cheap stand-in for words. */
function wordsAround(text: string, figure: Figure): Set<string> {
  const words = new Set<string>();
  for (const side of [text.slice(Math.max(0, figure.start - REACH), figure.start), text.slice(figure.end, figure.end + REACH)]) {
    for (let i = 0; i + 1 < side.length; i++) {
      const pair = side.slice(i, i + 2);
      if (/^\p{Script=Han}{2}$/u.test(pair)) words.add(pair);
    }
  }
  return words;
}
