import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GoujiError } from '../core/error.ts';
import type { Proposal } from '../core/proposal.ts';
import { decodeText } from '../files/bytes.ts';
import { readAllNotes } from '../files/project.ts';
import { saveText } from '../files/save.ts';
import { proposeSection } from './proposals.ts';
import { moveNote, refuseUnwritten } from './settings.ts';
import { projectRecord, type Bench } from './workbench.ts';

/** The last of the notes' files, so that no note before it changes its number. */
const FILE = 'notes/zz-补充.md';

/** Keeps an answer to what a section lacked as a note of that section, in the project and in its folder, and asks for the section again. */
export async function answerGap(bench: Bench, id: string, section: string, answer: string, signal: AbortSignal): Promise<Proposal> {
  const words = answer.replace(/\s+/g, ' ').trim();
  if (words === '') throw new GoujiError('request-invalid', { path: 'answer', problem: '' });
  await refuseUnwritten(bench, id, section);
  const { folder } = await projectRecord(bench, id);
  const files = await bench.store.files(id);
  const before = files.find(({ path }) => path === FILE);
  const text = `${before ? decodeText(FILE, before.bytes).trimEnd() : ''}\n- ${words}\n`.trimStart();
  const file = { path: FILE, bytes: new TextEncoder().encode(text) };
  await bench.store.putFiles(id, [file]);
  if (folder !== null && existsSync(folder)) saveText(join(folder, FILE), text);
  const notes = [...files.filter(({ path }) => path.startsWith('notes/') && path !== FILE), file].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const note = readAllNotes(notes).read.at(-1);
  if (note) await moveNote(bench, id, note.id, section);
  return proposeSection(bench, id, section, signal);
}
