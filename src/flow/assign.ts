import type { Outcome, Planned, Question } from '../core/draft.ts';
import type { Note } from '../core/note.ts';
import { assignNotes, type Assignment } from '../draft/assign/assign.ts';
import { assignmentOf, planningFor, type Asking } from '../draft/assign/planning.ts';
import type { Model } from '../ports/model.ts';
import type { Job } from './write.ts';

/** Which note goes where, and who said so; `failure`: why the model's word could not be had. */
export interface Assigned {
  readonly assignment: Assignment;
  readonly by: 'program' | 'model';
  readonly failure: Exclude<Outcome['kind'], 'ok'> | null;
}

/** What the program itself says, and what a model would be asked with it. */
export interface Planning {
  readonly notes: readonly Note[];
  readonly offline: Assignment;
  readonly moves: Job['moves'];
  readonly asking: Asking;
  readonly question: Question<Planned>;
}

export function planningOf(job: Job): Planning {
  const { pack, dataset, previous, occasion, title } = job;
  const notes = job.notes.filter(({ aside }) => !aside);
  const offline = assignNotes({ pack, dataset, previous, year: occasion.year }, notes);
  const { moves } = job;
  const asking: Asking = { title, outline: pack.outline, prompt: job.assign, people: occasion.people ?? [], offline };
  return { notes, offline: moved(offline, notes, moves), moves, asking, question: planningFor(notes, asking) };
}

/** Asks a server once where each note belongs; `kept` is what it said of the very same notes before. Without a server, an answer or notes the program decides. */
export async function assign({ notes, offline, moves, asking, question }: Planning, model: Model, signal: AbortSignal, kept: Planned | undefined, keep: (planned: Planned) => Promise<void>): Promise<Assigned> {
  if (model.kind !== 'server' || notes.length === 0) return { assignment: offline, by: 'program', failure: null };
  if (kept) return { assignment: moved(assignmentOf(kept, notes, asking), notes, moves), by: 'model', failure: null };
  const outcome = await model.assign(question, signal);
  if (outcome.kind !== 'ok') return { assignment: offline, by: 'program', failure: outcome.kind };
  await keep(outcome.reply);
  return { assignment: moved(assignmentOf(outcome.reply, notes, asking), notes, moves), by: 'model', failure: null };
}

/** Where a person says that a note is not to be used. */
export const LEAVE = 'leave';

/** An assignment with the notes that a person has moved where they put them. */
function moved({ bySection, left }: Assignment, notes: readonly Note[], moves: Job['moves']): Assignment {
  const own = notes.filter(({ id }) => moves[id] !== undefined);
  if (own.length === 0) return { bySection, left };
  const stays = (note: Note): boolean => moves[note.id] === undefined;
  const places = new Map([...bySection].map(([section, of]) => [section, of.filter(stays)]));
  for (const note of own) {
    const section = moves[note.id];
    if (section !== undefined && section !== LEAVE) places.set(section, [...(places.get(section) ?? []), note]);
  }
  return { bySection: places, left: [...left.filter(({ note }) => stays(note)), ...own.filter(({ id }) => moves[id] === LEAVE).map((note) => ({ note, why: 'told' as const }))] };
}
