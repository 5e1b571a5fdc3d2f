import type { Outcome, Planned } from '../core/draft.ts';
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

/** The notes of a job that may be drafted from. */
export const notesOf = ({ notes }: Job): readonly Note[] => notes.filter(({ aside }) => !aside);

/** What the program itself says, and what a model would be asked with it. */
export function planningOf(job: Job) {
  const { pack, dataset, previous, occasion, title } = job;
  const offline = assignNotes({ pack, dataset, previous, year: occasion.year }, notesOf(job));
  const asking: Asking = { title, outline: pack.outline, prompt: job.assign, people: occasion.people ?? [], offline };
  return { offline, asking, question: planningFor(notesOf(job), asking) };
}

/** Asks a server once where each note belongs; `kept` is what it said of the very same notes before. Without a server, an answer or notes the program decides. */
export async function assign(job: Job, model: Model, signal: AbortSignal, kept: Planned | undefined, keep: (planned: Planned) => Promise<void>): Promise<Assigned> {
  const { offline, asking, question } = planningOf(job);
  const notes = notesOf(job);
  if (model.kind !== 'server' || notes.length === 0) return { assignment: offline, by: 'program', failure: null };
  if (kept) return { assignment: assignmentOf(kept, notes, asking), by: 'model', failure: null };
  const outcome = await model.assign(question, signal);
  if (outcome.kind !== 'ok') return { assignment: offline, by: 'program', failure: outcome.kind };
  await keep(outcome.reply);
  return { assignment: assignmentOf(outcome.reply, notes, asking), by: 'model', failure: null };
}
