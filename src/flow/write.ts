import type { Dataset } from '../core/datum.ts';
import type { Draft, Outcome, Request } from '../core/draft.ts';
import type { Note } from '../core/note.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import { assignNotes } from '../draft/assign.ts';
import { gate } from '../draft/gate.ts';
import { materialOf } from '../draft/material.ts';
import type { Prompt } from '../draft/prompt.ts';
import { resolveAll, type Occasion, type References } from '../draft/references.ts';
import { requestFor } from '../draft/request.ts';
import type { Model } from '../ports/model.ts';

/** What a report is written from. */
export interface Assignment {
  readonly title: string;
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  readonly occasion: Occasion;
  readonly prompt: Prompt;
}

/** A report about to be written: every reference resolved, every section with its request. */
export interface Plan {
  readonly references: References;
  readonly tasks: readonly { readonly section: OutlineSection; readonly request: Request }[];
  /** Notes that no section claimed. */
  readonly unused: readonly Note[];
}

export type WriteEvent =
  | { readonly kind: 'start'; readonly section: OutlineSection }
  | { readonly kind: 'section'; readonly section: OutlineSection; readonly draft: Draft; readonly refused: number }
  | { readonly kind: 'failed'; readonly section: OutlineSection; readonly outcome: Exclude<Outcome, { kind: 'ok' }> };

/** Outcomes after which asking for the next section is pointless. */
const FINAL = new Set<Outcome['kind']>(['aborted', 'unreachable']);

export function planReport({ title, pack, dataset, notes, occasion, prompt }: Assignment): Plan {
  const references = resolveAll(dataset, notes, occasion);
  const { bySection, unused } = assignNotes(pack, notes, dataset);
  const tasks = pack.outline
    .filter((section) => section.guidance !== '')
    .map((section) => ({ section, request: requestFor(materialOf(section, bySection.get(section.id) ?? [], references), prompt, title) }));
  return { references, tasks, unused };
}

/** Drafts the planned sections one after another, telling as it goes. Ends early when aborted or when the model is out of reach. */
export async function* write(plan: Plan, model: Model, signal: AbortSignal): AsyncGenerator<WriteEvent> {
  for (const { section, request } of plan.tasks) {
    if (signal.aborted) return;
    yield { kind: 'start', section };
    const outcome = await model.answer(request, signal);
    if (outcome.kind === 'ok') yield { kind: 'section', section, ...draftOf(plan, section, request, model, outcome) };
    else yield { kind: 'failed', section, outcome };
    if (FINAL.has(outcome.kind)) return;
  }
}

function draftOf(plan: Plan, section: OutlineSection, request: Request, model: Model, { reply, usage }: Extract<Outcome, { kind: 'ok' }>): { draft: Draft; refused: number } {
  const { sentences, gaps, refused } = gate(reply, {
    references: plan.references,
    notes: new Set(request.material.notes.map((note) => note.id)),
  });
  const left = refused.map(({ reasons }) => ({ need: section.title, why: `refused: ${reasons.join(', ')}` }));
  const origin = { model: model.name, prompt: request.prompt, usage };
  return { draft: { section: section.id, sentences, gaps: [...gaps, ...left], origin }, refused: refused.length };
}
