import { bodiesOf } from '../account/bodies.ts';
import { GoujiError } from '../core/error.ts';
import { marksAfter } from '../core/marks.ts';
import type { Pack } from '../core/pack.ts';
import type { Proposal } from '../core/proposal.ts';
import { renderReport } from '../draft/render.ts';
import { editedAfter, slice, spliced } from '../flow/merge.ts';
import type { VersionRecord } from '../ports/store.ts';
import { draftSection, planOf } from './drafting.ts';
import { openProject, type Bench } from './workbench.ts';

/**
 * Keeps a person's text as a version, with what in it is theirs from now on; the latest where nothing has changed. A proposal whose words they have taken over is settled.
 * `base`: the version that was edited; throws `version-stale` where that is not the latest.
 */
export async function keepEdit(bench: Bench, id: string, text: string, base?: string): Promise<VersionRecord> {
  const { project, version, proposals } = await openProject(bench, id);
  if (version?.text === text) return version;
  if (base !== undefined && version !== undefined && version.id !== base) throw new GoujiError('version-stale', { number: String(version.number) });
  const bodies = bodiesOf(text, project.pack);
  for (const { id: proposal, section, text: words } of proposals) {
    const span = bodies.get(section);
    if (span && text.slice(span.start, span.end).trim() === words.trim()) await bench.store.settle(id, proposal);
  }
  return bench.store.addVersion(id, {
    author: 'person', model: null, text, marks: version ? marksAfter(version.marks, version.text, text) : [], gaps: version?.gaps ?? [], edited: editedAfter(project.pack, version, text),
  });
}

/** Asks for one section again; what comes is proposed. Throws where there is no report that it could stand in. */
export async function proposeSection(bench: Bench, id: string, section: string, signal: AbortSignal): Promise<Proposal> {
  const { project, version } = await openProject(bench, id);
  const span = version && bodiesOf(version.text, project.pack).get(section);
  if (!version || !span) throw new GoujiError('section-missing', { section });
  const { draft } = await draftSection(bench, project, section, signal);
  const whole = renderReport(project.settings.title, project.pack, new Map([[section, draft]]), planOf(bench, project).references);
  const body = bodiesOf(whole.text, project.pack).get(section);
  if (!body) throw new GoujiError('section-missing', { section });
  return bench.store.propose(id, { section, base: version.text.slice(span.start, span.end), ...slice(whole, body), gaps: draft.gaps, why: 'asked', model: bench.model.name });
}

/** Puts a proposal into the report, as a new version. Throws `proposal-stale` where the section has been changed since. */
export async function acceptProposal(bench: Bench, id: string, proposal: string): Promise<VersionRecord> {
  const { project, version } = await openProject(bench, id);
  const found = await proposalNamed(bench, id, proposal);
  const span = version && bodiesOf(version.text, project.pack).get(found.section);
  if (!version || !span || version.text.slice(span.start, span.end).trim() !== found.base.trim()) throw new GoujiError('proposal-stale', { section: found.section });
  const { text, marks } = spliced(version, [{ span, piece: found }]);
  const gaps = [...version.gaps.filter(({ section }) => section !== found.section), ...found.gaps.map((gap) => ({ section: found.section, ...gap }))];
  const kept = await bench.store.addVersion(id, { author: 'program', model: found.model, text, marks, gaps, edited: version.edited.filter((section) => section !== found.section) });
  await bench.store.settle(id, proposal);
  return kept;
}

export async function rejectProposal(bench: Bench, id: string, proposal: string): Promise<void> {
  await proposalNamed(bench, id, proposal);
  await bench.store.settle(id, proposal);
}

async function proposalNamed({ store }: Bench, id: string, proposal: string): Promise<Proposal> {
  const found = (await store.proposals(id)).find((one) => one.id === proposal);
  if (!found) throw new GoujiError('not-found', { what: `proposal ${proposal}` });
  return found;
}

/** The report with every proposal in it whose section stands as it was. */
export function withProposals(pack: Pack, version: VersionRecord, proposals: readonly Proposal[]): string {
  const bodies = bodiesOf(version.text, pack);
  const pieces = proposals.flatMap((piece) => {
    const span = bodies.get(piece.section);
    return span ? [{ span, piece }] : [];
  });
  return spliced(version, pieces.toSorted((a, b) => a.span.start - b.span.start)).text;
}
