import type { Dataset } from '../core/datum.ts';
import type { Draft, Outcome, Request, Usage } from '../core/draft.ts';
import type { Note } from '../core/note.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import type { PreviousReport } from '../core/previous.ts';
import type { Assignment, Left } from '../draft/assign/assign.ts';
import { gate, REFUSED, type Gated } from '../draft/gate.ts';
import { materialOf } from '../draft/material.ts';
import type { Prompt } from '../draft/prompt.ts';
import { yearsAsTold } from '../core/words/told-years.ts';
import type { Share } from '../core/settings.ts';
import type { References } from '../core/reference.ts';
import { resolveAll, type Occasion } from '../draft/references.ts';
import { requestAgain, requestFor } from '../draft/request.ts';
import type { Model } from '../ports/model.ts';

/** What a report is written from. */
export interface Job {
  readonly title: string;
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  readonly occasion: Occasion;
  readonly previous: readonly PreviousReport[];
  /** Where a person has put notes: note → section, or `leave`. */
  readonly moves: Readonly<Record<string, string>>;
  /** What of the numbers a model server may see. */
  readonly share: Share;
  readonly prompt: Prompt;
  /** What a model is asked first: which note goes where. */
  readonly assign: Prompt;
  /** What a model is told of sentences that cannot be used, once. */
  readonly again: Prompt;
}

/** One section to be asked for, and the notes that its sentences may rest on: its own and those of the section that it answers to. */
export interface Task {
  readonly section: OutlineSection;
  readonly request: Request;
  readonly notes: readonly Note[];
}

/** A report about to be written: every reference resolved, every section with its request. */
export interface Plan {
  readonly references: References;
  readonly tasks: readonly Task[];
  /** Notes that no section is written from, each with the reason. */
  readonly left: readonly Left[];
  readonly again: Prompt;
}

export type WriteEvent =
  | { readonly kind: 'start'; readonly section: OutlineSection }
  /** `kept`: not asked for again, as a drafting that was broken off had got so far. */
  | { readonly kind: 'section'; readonly section: OutlineSection; readonly draft: Draft; readonly refused: number; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly section: OutlineSection; readonly outcome: Exclude<Outcome, { kind: 'ok' }> };

/** Outcomes after which asking for the next section is pointless. */
const FINAL = new Set<Outcome['kind']>(['aborted', 'unreachable', 'denied', 'budget']);

export function planReport({ title, pack, dataset, notes: all, occasion, previous, prompt, again, share }: Job, { bySection, left }: Assignment): Plan {
  const notes = all.filter(({ aside }) => !aside);
  const references = resolveAll(dataset, notes, occasion, pack.facts);
  const outline = pack.outline.filter((section) => section.guidance !== '');
  const stock = { references, pack, dataset, outline, previous, share, inYear: yearsAsTold(notes.map(({ text }) => text)), people: occasion.people ?? [] };
  const tasks = outline.map((section) => {
    const own = bySection.get(section.id) ?? [];
    const beside = section.beside === null ? [] : (bySection.get(section.beside) ?? []);
    return { section, notes: [...own, ...beside], request: requestFor(materialOf(section, own, { ...stock, beside }), prompt, title) };
  });
  return { references, tasks, left, again };
}

/** Failures of one kind in a row after which a model is taken to be unable, or gone. */
const ENOUGH = 2;

/** Drafts the planned sections one after another, telling as it goes; what is `kept` is not asked for. Ends early when aborted, when the model is out of reach, or when it fails twice in the same way. */
export async function* write(plan: Plan, model: Model, signal: AbortSignal, kept: ReadonlyMap<string, Draft> = new Map()): AsyncGenerator<WriteEvent> {
  let [failed, times]: [Outcome['kind'] | null, number] = [null, 0];
  for (const task of plan.tasks) {
    const { section, request } = task;
    if (signal.aborted) return;
    yield { kind: 'start', section };
    const before = kept.get(section.id);
    if (before) {
      yield { kind: 'section', section, draft: before, refused: 0, kept: true };
      continue;
    }
    const outcome = await model.answer(request, signal);
    if (outcome.kind === 'ok') yield { kind: 'section', section, ...(await bestOf(plan, task, model, outcome, signal)), kept: false };
    else yield { kind: 'failed', section, outcome };
    times = outcome.kind === failed ? times + 1 : 1;
    failed = outcome.kind === 'ok' ? null : outcome.kind;
    if (FINAL.has(outcome.kind) || (failed && times >= ENOUGH)) return;
  }
}

type Answered = Extract<Outcome, { kind: 'ok' }>;

/** What came through the gate; where a server's sentences were refused it is told why, once, and the better of its two answers is taken. */
async function bestOf(plan: Plan, task: Task, model: Model, answer: Answered, signal: AbortSignal): Promise<{ draft: Draft; refused: number }> {
  const first = gatedOf(plan, task, answer);
  if (first.refused.length === 0 || model.kind !== 'server' || signal.aborted) return draftOf(task, model, first, answer.usage);
  const again = await model.answer(requestAgain(task.request, answer.reply, first.refused, plan.again), signal);
  if (again.kind !== 'ok') return draftOf(task, model, first, answer.usage);
  const second = gatedOf(plan, task, again);
  const isBetter = second.refused.length < first.refused.length && second.sentences.length >= first.sentences.length;
  return draftOf(task, model, isBetter ? second : first, both(answer.usage, again.usage));
}

const both = (a: Usage | null, b: Usage | null): Usage | null => (a && b ? { input: a.input + b.input, output: a.output + b.output } : (a ?? b));

const gatedOf = ({ references }: Plan, { notes }: Task, { reply }: Answered): Gated => gate(reply, { references, notes: new Map(notes.map((note) => [note.id, note.text])) });

function draftOf({ section, request }: Task, model: Model, { sentences, gaps, refused }: Gated, usage: Usage | null): { draft: Draft; refused: number } {
  const left = refused.map(({ reasons }) => ({ need: section.title, why: `有一句没有用上：${reasons.map((reason) => REFUSED[reason]).join('，')}` }));
  const origin = { model: model.name, prompt: request.prompt, usage };
  return { draft: { section: section.id, sentences, gaps: [...gaps, ...left], origin }, refused: refused.length };
}
