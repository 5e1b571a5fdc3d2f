import { GoujiError } from '../core/error.ts';
import type { Draft } from '../core/draft.ts';
import type { Finding } from '../core/finding.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import { LEFT, type Left } from '../draft/assign/assign.ts';
import { secretMarking } from '../draft/secrecy.ts';
import { budgeted, reportBudget } from '../model/budgeted.ts';
import { isResolved, renderReport, renderSection, type Rendered } from '../draft/render.ts';
import { planningOf, type Assigned } from '../flow/assign.ts';
import { merged, type Merged } from '../flow/merge.ts';
import { planReport, write, type Job, type Plan, type WriteEvent } from '../flow/write.ts';
import type { SectionGap, VersionRecord } from '../ports/store.ts';
import type { Project } from '../files/project.ts';
import { assignedOf } from './assigning.ts';
import { HOLDER, isAlive } from './holder.ts';
import { keyOf, leftOver } from './resuming.ts';
import { jobOf, openProject, questionsOf, type Bench, type OpenProject, type Tools } from './workbench.ts';

export type DraftingEvent =
  /** A server is about to be asked where so many notes belong. */
  | { readonly kind: 'assigning'; readonly notes: number }
  | { readonly kind: 'plan'; readonly assigned: Pick<Assigned, 'by' | 'failure'>; readonly model: string; readonly sections: readonly OutlineSection[]; readonly questions: readonly Finding[] }
  | Exclude<WriteEvent, { kind: 'section' }>
  | (Extract<WriteEvent, { kind: 'section' }> & { readonly rendered: Rendered })
  | { readonly kind: 'done'; readonly version: VersionRecord; readonly complete: boolean; readonly failure: GoujiError | null };

/** Tokens of one report: some four times what an ordinary one takes. */
const REPORT = 600_000;

/**
 * Drafts a stored project's report. Every section is kept as it arrives, and one that a broken-off drafting got is not asked for again; at the end, also after a stop, what there is becomes a
 * version. `complete` is false when a section failed or the drafting was stopped; `failure` says why where one reason ended it.
 */
export async function* draftProject(bench: Bench, id: string, signal: AbortSignal): AsyncGenerator<DraftingEvent> {
  const opened = await openProject(bench, id);
  const { project } = opened;
  const model = bench.model.kind === 'server' ? budgeted(bench.model, [reportBudget(REPORT)]) : bench.model;
  if (project.notes.length === 0 && project.dataset.data.length === 0) throw new GoujiError('project-empty', { folder: opened.record.folder ?? opened.record.title });
  const job = sendable(bench, project);
  const planning = planningOf(job);
  if (bench.model.kind === 'server') yield { kind: 'assigning', notes: planning.notes.length };
  const assigned = await assignedOf({ ...bench, model }, id, planning, signal);
  const plan = planReport(job, assigned.assignment);
  yield { kind: 'plan', assigned, model: bench.model.name, sections: plan.tasks.map(({ section }) => section), questions: questionsOf(opened) };
  const keys = new Map(plan.tasks.map(({ section, request }) => [section.id, keyOf(request)]));
  const kept = await leftOver(bench, id, keys);
  const run = await bench.store.startRun(id, bench.model.name, HOLDER, isAlive);
  const drafts = new Map<string, Draft>();
  const failures: GoujiError[] = [];
  for await (const event of write(plan, model, signal, kept)) {
    if (event.kind === 'section') {
      drafts.set(event.section.id, event.draft);
      await bench.store.saveDraft(run.id, withKey(event.draft, keys.get(event.section.id)));
    }
    if (event.kind === 'failed') failures.push(failureOf(bench, event));
    yield event.kind === 'section' ? { ...event, rendered: renderSection(event.draft, plan.references) } : event;
  }
  const complete = drafts.size === plan.tasks.length;
  if (drafts.size === 0) await bench.store.endRun(run.id, 'stopped');
  if (drafts.size === 0) throw failures[0] ?? new GoujiError('interrupted', {});
  const rendered = renderReport(project.settings.title, project.pack, drafts, plan.references);
  const version = await keep(bench, id, project.pack, rendered, drafts, gapsOf(opened, drafts, plan.left));
  await bench.store.endRun(run.id, complete ? 'finished' : 'stopped');
  yield { kind: 'done', version, complete, failure: failures[0] ?? null };
}

const withKey = (draft: Draft, request: string | undefined): Draft => (request === undefined ? draft : { ...draft, origin: { ...draft.origin, request } });

/** One section of a project on its own: what the model's answer became, with its text. Throws when there is none. */
export async function draftSection(tools: Tools, project: Project, section: string, signal: AbortSignal): Promise<Extract<DraftingEvent, { kind: 'section' }>> {
  const plan = onlySection(planOf(tools, project), section);
  for await (const event of write(plan, tools.model, signal)) {
    if (event.kind === 'failed') throw failureOf(tools, event);
    if (event.kind === 'section') return { ...event, rendered: renderSection(event.draft, plan.references) };
  }
  throw new GoujiError('interrupted', {});
}

/** The plan of a project with its notes where the program itself puts them. */
export function planOf(tools: Tools, project: Project): Plan {
  const job = sendable(tools, project);
  return planReport(job, planningOf(job).offline);
}

/** What is about to be sent; throws where anything that goes into it bears a marking of secrecy. The composer sends nothing. */
export function sendable(tools: Tools, project: Project): Job {
  const { settings: { title }, notes, tables, unread, previous } = project;
  const marked = tools.model.kind === 'server' ? secretMarking({ title, notes, tables, unread, previous }) : null;
  if (marked) throw new GoujiError('marked-secret', marked);
  return jobOf(tools, project);
}

/** The plan with one task, or all of them for undefined. */
export function onlySection(plan: Plan, section: string | undefined): Plan {
  if (section === undefined) return plan;
  const tasks = plan.tasks.filter((task) => task.section.id === section);
  if (tasks.length === 0) throw new GoujiError('section-unknown', { section, known: plan.tasks.map((task) => task.section.id).join(', ') });
  return { ...plan, tasks };
}

function failureOf({ model }: Tools, { outcome }: Extract<WriteEvent, { kind: 'failed' }>): GoujiError {
  const url = model.url ?? model.name;
  if (outcome.kind === 'aborted') return new GoujiError('interrupted', {});
  if (outcome.kind === 'unreachable') return new GoujiError('model-unreachable', { url, reason: outcome.detail });
  if (outcome.kind === 'denied') return new GoujiError('model-denied', { url, reason: outcome.detail });
  return new GoujiError('model-refused', { url, status: outcome.kind, reason: outcome.detail });
}

/** The draft as a version. Of a report that a person has worked on the sections that they touched stay, and the new words for them become proposals. */
async function keep(bench: Bench, id: string, pack: Pack, rendered: Rendered, drafts: ReadonlyMap<string, Draft>, gaps: readonly SectionGap[]): Promise<VersionRecord> {
  const standing = await bench.store.latestVersion(id);
  const { text, marks, edited, beside }: Merged = standing ? merged(pack, standing, rendered, new Set(drafts.keys())) : { ...rendered, edited: [], beside: [] };
  for (const { section, ...words } of beside) await bench.store.propose(id, { section, ...words, gaps: drafts.get(section)?.gaps ?? [], why: 'redrafted', model: bench.model.name });
  return bench.store.addVersion(id, { author: 'program', model: bench.model.name, text, marks, gaps: gaps.filter(({ section }) => !edited.includes(section)), edited });
}

/** What drafts and the program's own paragraphs leave open. Of a section that nothing was drafted for the text itself says so. */
function gapsOf({ project, references }: OpenProject, drafts: ReadonlyMap<string, Draft>, left: readonly Left[]): SectionGap[] {
  const said = new Set(project.pack.outline.map(({ id, guidance }) => `${id} ${guidance}`));
  const drafted = [...drafts.values()].flatMap((draft) => draft.gaps.filter(({ why }) => draft.sentences.length > 0 || !said.has(`${draft.section} ${why}`)).map((gap) => ({ section: draft.section, ...gap })));
  const unfixed = project.pack.outline.flatMap(({ id, title, fixed }) =>
    fixed.filter((text) => !isResolved(text, references)).map((text) => ({ section: id, need: `${title}：${text.replace(/\{\{.*?\}\}/g, '……')}`, why: 'gouji.json' })));
  const unclaimed = left.map(({ note: { id, text }, why }) => ({ section: '', need: `${id}：${text}`, why: LEFT[why] }));
  return [...unfixed, ...drafted, ...unclaimed];
}
