import { bodiesOf } from '../account/bodies.ts';
import { GoujiError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { Proposal } from '../core/proposal.ts';
import { gate } from '../draft/gate.ts';
import { blanked } from '../draft/mask.ts';
import { renderReport } from '../draft/render.ts';
import { requestRevised } from '../draft/request.ts';
import { slice, type Marked } from '../flow/merge.ts';
import { revise, type ReviseEvent, type Reviser } from '../flow/revise.ts';
import type { Plan } from '../flow/write.ts';
import type { VersionRecord } from '../ports/store.ts';
import { RULES } from '../rules/index.ts';
import { sayFindings } from '../show/findings.ts';
import { planOf } from './drafting.ts';
import { openProject, reviewOf, type Bench, type OpenProject } from './workbench.ts';

export type RevisingEvent = ReviseEvent | { readonly kind: 'done'; readonly version: VersionRecord; readonly proposals: readonly Proposal[] };

/** Goes over the latest version and keeps what would be better as proposals, one for each section. Throws `not-found` where there is no report. */
export async function* reviseProject(bench: Bench, id: string, rounds: number, signal: AbortSignal): AsyncGenerator<RevisingEvent> {
  const opened = await openProject(bench, id);
  const { project, version, dismissals } = opened;
  if (!version) throw new GoujiError('not-found', { what: 'report' });
  const review = ({ text, marks }: Marked): readonly Finding[] => reviewOf(project, text, dismissals, marks).findings;
  const write = bench.model.kind === 'server' ? await writerOf(bench, opened, version) : null;
  for await (const event of revise(version, rounds, { pack: project.pack, review, write }, signal)) {
    if (event.kind === 'revised') {
      const { section, base, text, marks } = event.revision;
      await bench.store.propose(id, { section, base, text, marks, gaps: [], why: 'revised', model: bench.model.name });
    }
    yield event;
  }
  yield { kind: 'done', version, proposals: await bench.store.proposals(id) };
}

/** Asks for a section again, with the words that the model gave before and what was found in them; null where it was not the model's. */
async function writerOf(bench: Bench, { record, project }: OpenProject, version: VersionRecord): Promise<NonNullable<Reviser['write']>> {
  const plan: Plan = planOf(bench, project);
  const run = await bench.store.lastRun(record.id);
  const drafts = run ? await bench.store.drafts(run.id) : [];
  const prompt = bench.library.prompt('revise');
  const people = project.settings.people.map(({ name }) => name);
  return async (section, findings, signal) => {
    const task = plan.tasks.find((one) => one.section.id === section);
    const draft = drafts.find((one) => one.section === section);
    if (!task || !draft) return null;
    const said = sayFindings(findings, version.text, RULES, 'zh-CN').map(({ text, what, remedy }) => blanked(`“${text}”：${what}。${remedy}`, people));
    const outcome = await bench.model.answer(requestRevised(task.request, { plan: '', sentences: draft.sentences, gaps: draft.gaps }, said, prompt), signal);
    if (outcome.kind !== 'ok') return outcome.kind;
    const { sentences } = gate(outcome.reply, { references: plan.references, notes: new Map(task.notes.map((note) => [note.id, note.text])) });
    const whole = renderReport(project.settings.title, project.pack, new Map([[section, { ...draft, sentences }]]), plan.references);
    const body = bodiesOf(whole.text, project.pack).get(section);
    return body && sentences.length > 0 ? slice(whole, body) : null;
  };
}
