import type { Note } from '../../src/core/note.ts';
import { keysOf, pieces } from '../../src/core/reference.ts';
import type { Answer } from './answer.ts';

/** How much of a note's pairs of characters its sentences must share for the note to be told and not only cited. */
const TOLD = 0.25;

/** The required keys that no sentence uses. */
export function keysLacking({ case: { expect }, sentences }: Answer): string[] {
  const used = new Set(sentences.flatMap(({ text }) => keysOf(text)));
  return expect.required.filter((key) => !used.has(key));
}

/** The expected notes that no sentence tells: one that cites a note must also use a number of it or share its words. */
export function notesLacking({ case: { expect, report }, sentences }: Answer): string[] {
  const notes = new Map(report.notes.map((note) => [note.id, note]));
  return expect.notes.filter((id) => {
    const citing = sentences.filter((sentence) => sentence.notes.includes(id)).map(({ text }) => text);
    const note = notes.get(id);
    return note === undefined || !isTold(note, citing);
  });
}

function isTold(note: Note, citing: readonly string[]): boolean {
  if (citing.some((text) => keysOf(text).some((key) => key.startsWith(`n.${note.id}.`)))) return true;
  const own = pairs(note.text);
  const said = pairs(citing.flatMap((text) => pieces(text).map((piece) => ('text' in piece ? piece.text : ' '))).join(' '));
  const shared = [...own].filter((pair) => said.has(pair)).length;
  return own.size > 0 && shared / own.size >= TOLD;
}

/** The pairs of neighbouring Chinese characters in a text. */
const pairs = (text: string): Set<string> => new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? ''));

/** The share of what was expected that is there; null when nothing was. */
export const shareThere = (expected: readonly string[], lacking: readonly string[]): number | null =>
  expected.length === 0 ? null : 1 - lacking.length / expected.length;
