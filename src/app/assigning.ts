import { assign, planningOf, type Assigned, type Planning } from '../flow/assign.ts';
import { keyOf } from './resuming.ts';
import { jobOf, type Bench, type OpenProject } from './workbench.ts';

/** Which note goes where; a server that was asked the very same before is not asked again. */
export async function assignedOf(bench: Bench, id: string, planning: Planning, signal: AbortSignal): Promise<Assigned> {
  const key = answerKey(bench, planning);
  return assign(planning, bench.model, signal, await keptAnswer(bench, id, planning), (planned) => bench.store.keepAnswer(id, key, JSON.stringify(planned)));
}

/** Note → the section that it would be written into now, as far as that is known without asking anybody. */
export async function placesOf(bench: Bench, { record, project }: Pick<OpenProject, 'record' | 'project'>): Promise<Record<string, string>> {
  if (project.pack.outline.length === 0) return {};
  const planning = planningOf(jobOf(bench, project));
  const kept = bench.model.kind === 'server' ? await keptAnswer(bench, record.id, planning) : undefined;
  const { assignment } = await assign(planning, { ...bench.model, kind: kept ? 'server' : 'composer' }, new AbortController().signal, kept, () => Promise.resolve());
  return Object.fromEntries([...assignment.bySection].toReversed().flatMap(([section, notes]) => notes.map(({ id }) => [id, section])));
}

const answerKey = ({ model }: Bench, { question }: Planning): string => `${model.name} ${keyOf(question)}`;

async function keptAnswer(bench: Bench, id: string, planning: Planning) {
  const before = await bench.store.answer(id, answerKey(bench, planning));
  return before === undefined ? undefined : planning.question.read(before);
}
