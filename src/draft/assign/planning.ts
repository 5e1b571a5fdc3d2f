import { z } from 'zod';
import type { Planned, Question } from '../../core/draft.ts';
import type { Note } from '../../core/note.ts';
import type { OutlineSection } from '../../core/pack.ts';
import { hidden, masked } from '../mask.ts';
import { renderPrompt, type Prompt } from '../prompt.ts';
import { parsed } from '../reply.ts';
import type { Assignment, Left } from './assign.ts';

const plannedSchema = z.strictObject({
  assignments: z.array(z.strictObject({
    note: z.string().describe('Id of the note, such as N012'),
    section: z.string().describe('Id of the section that it is written into; empty where it is left out'),
    use: z.enum(['main', 'support', 'leave']),
    why: z.string().describe('One sentence, without numbers and names'),
  })),
}) satisfies z.ZodType<Planned>;

export const PLAN_SCHEMA = { name: 'note_assignment', json: z.toJSONSchema(plannedSchema, { target: 'draft-7' }) as Record<string, unknown> };

const writable = ({ guidance }: OutlineSection): boolean => guidance !== '';

export interface Asking {
  readonly title: string;
  readonly outline: readonly OutlineSection[];
  readonly prompt: Prompt;
  readonly people: readonly string[];
  /** What the program would say: the answer of who cannot be asked, and of whatever an answer leaves open. */
  readonly offline: Assignment;
}

/** Which note goes where, asked once before anything is written. Of the notes only masked words go out. */
export function planningFor(notes: readonly Note[], { title, outline, prompt, people, offline }: Asking): Question<Planned> {
  const { id, version, hash, temperature } = prompt;
  const messages = renderPrompt(prompt, {
    report: hidden(title),
    sections: outline.filter(writable).map((section) => `${section.id} — ${section.title} — ${section.guidance}`).join('\n'),
    notes: notes.map((note) => `${note.id} ${note.heading === null ? '' : `（${hidden(note.heading, people)}）`}${masked(note, people).note.text}`).join('\n'),
    schema: JSON.stringify(PLAN_SCHEMA.json),
  });
  return { prompt: { id, version, hash }, messages, schema: PLAN_SCHEMA, temperature, read: (text) => parsed(plannedSchema, text), offline: () => plannedBy(offline) };
}

const plannedBy = ({ bySection, left }: Assignment): Planned => ({
  assignments: [
    ...[...bySection].flatMap(([section, notes]) => notes.map(({ id }) => ({ note: id, section, use: 'main' as const, why: '' }))),
    ...left.map(({ note, why }) => ({ note: note.id, section: '', use: 'leave' as const, why })),
  ],
});

/** Sections that one note may be written into. */
const MOST = 2;

/** An answer made whole: each note in one section or two, in its own order, support behind the rest; where it names no known section the program decides. Its reasons are not passed on. */
export function assignmentOf({ assignments }: Planned, notes: readonly Note[], { outline, offline }: Pick<Asking, 'outline' | 'offline'>): Assignment {
  const known = new Set(outline.filter(writable).map(({ id }) => id));
  const told = Map.groupBy(assignments, ({ note }) => note);
  const usual = new Map([...offline.bySection].flatMap(([section, own]) => own.map((note) => [note.id, section] as const)));
  const left: Left[] = [];
  const places = notes.flatMap((note): Place[] => {
    const answers = told.get(note.id) ?? [];
    const written = answers.filter(({ use }) => use !== 'leave');
    if (written.length === 0 && answers.length > 0) left.push({ note, why: 'judged' });
    if (written.length === 0 && answers.length > 0) return [];
    const sections = new Map(written.filter(({ section }) => known.has(section)).map(({ section, use }) => [section, use === 'support']));
    if (sections.size > 0) return [...sections].slice(0, MOST).map(([section, support]) => ({ note, section, support }));
    const section = usual.get(note.id);
    if (section === undefined) left.push(offline.left.find((one) => one.note === note) ?? { note, why: 'unclear' });
    return section === undefined ? [] : [{ note, section, support: false }];
  });
  const ordered = [...places.filter(({ support }) => !support), ...places.filter(({ support }) => support)];
  return { bySection: new Map([...Map.groupBy(ordered, ({ section }) => section)].map(([section, own]) => [section, own.map(({ note }) => note)])), left };
}

interface Place {
  readonly note: Note;
  readonly section: string;
  readonly support: boolean;
}
