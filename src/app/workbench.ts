import type { Sources } from '../account/ground.ts';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Document } from '../copy/identical.ts';
import { GoujiError } from '../core/error.ts';
import type { Review } from '../core/review.ts';
import type { Mark } from '../core/draft.ts';
import type { Dismissal, Finding } from '../core/finding.ts';
import { isCell } from '../core/place.ts';
import type { Proposal } from '../core/proposal.ts';
import type { Share } from '../core/settings.ts';
import type { References } from '../core/reference.ts';
import type { Occasion } from '../draft/references.ts';
import { resolveAll } from '../draft/references.ts';
import type { SourceFile } from '../files/bytes.ts';
import { readFolder } from '../files/folder.ts';
import { readProject, readProjectFolder, readSettings, type Project } from '../files/project.ts';
import { LEAVE } from '../flow/assign.ts';
import { review } from '../flow/review.ts';
import type { Job } from '../flow/write.ts';
import type { Model } from '../ports/model.ts';
import type { ProjectRecord, ReportStore, VersionRecord } from '../ports/store.ts';
import { settingsSchema } from '../wire/settings.ts';
import type { Library } from './library.ts';

/** What writing needs; a store is needed only to keep what was written. */
export interface Tools {
  readonly library: Library;
  readonly model: Model;
  /** What of the numbers a model server may see; labels alone when left out. */
  readonly share?: Share;
}

/** The parts that every journey is made with. */
export interface Bench extends Tools {
  readonly store: ReportStore;
  /** Reports of other units that share most with a text; the one of this name is left out. Null where there are none to compare with. */
  readonly others?: (text: string, but: string | undefined) => Promise<readonly Document[] | null>;
}

/** A project folder as it lies on disk, without a store. */
export const openFolder = (library: Library, folder: string): Promise<Project> => readProjectFolder(resolve(folder), library.pack);

/** A project as it stands now, with everything that has been said about it. */
export interface OpenProject {
  readonly record: ProjectRecord;
  readonly project: Project;
  readonly files: readonly SourceFile[];
  readonly references: References;
  readonly dismissals: readonly Dismissal[];
  readonly version: VersionRecord | undefined;
  readonly proposals: readonly Proposal[];
}

/** A project's record alone; throws when there is none. */
export async function projectRecord({ store }: Bench, id: string): Promise<ProjectRecord> {
  const record = await store.project(id);
  if (!record) throw new GoujiError('not-found', { what: `project ${id}` });
  return record;
}

export async function openProject(bench: Bench, id: string): Promise<OpenProject> {
  const record = await projectRecord(bench, id);
  const files = await bench.store.files(id);
  const project = await readProject(files, bench.library.pack);
  return {
    record, project, files,
    references: resolveAll(project.dataset, project.notes, occasionOf(project), project.pack.facts),
    dismissals: await bench.store.dismissals(id),
    version: await bench.store.latestVersion(id),
    proposals: await bench.store.proposals(id),
  };
}

/** Takes a project folder into the store, or brings the stored one up to date with the folder. What was uploaded on the page stays. */
export async function importFolder(bench: Bench, folder: string): Promise<{ record: ProjectRecord; problems: readonly GoujiError[] }> {
  const path = resolve(folder);
  const { read, problems } = readFolder(path);
  const { title, unit, year, pack } = readSettings(read, folder);
  const material = read.filter((file) => file.path !== 'report.md');
  const known = await bench.store.projectOfFolder(path);
  if (!known) return { record: await bench.store.createProject({ title, unit, year, pack, folder: path }, material), problems };
  await bench.store.updateProject(known.id, { title, unit, year, pack });
  await bench.store.mirrorFiles(known.id, material);
  return { record: known, problems };
}

/** Makes a project that lives in the store only. */
export async function createProject(bench: Bench, settings: z.input<typeof settingsSchema>): Promise<ProjectRecord> {
  const { title, unit, year, pack } = settingsSchema.parse(settings);
  bench.library.pack(pack);
  const file = { path: 'gouji.json', bytes: new TextEncoder().encode(JSON.stringify(settings, null, 2)) };
  return bench.store.createProject({ title, unit, year, pack, folder: null }, [file]);
}

export const occasionOf = ({ settings }: Project): Occasion => ({
  unit: settings.unit, year: settings.year, reported: settings.dates.report ?? null, amounts: settings.amounts, people: settings.people.map(({ name }) => name),
});

/** What there is to be written of a project, and with which prompts. */
export function jobOf({ library, share = 'labels' }: Tools, project: Project): Job {
  const { settings, pack, dataset, notes, previous } = project;
  if (pack.outline.length === 0) throw new GoujiError('outline-none', { pack: pack.id });
  for (const [note, section] of Object.entries(settings.assign)) {
    if (section !== LEAVE && !pack.outline.some(({ id, guidance }) => id === section && guidance !== '')) throw new GoujiError('settings-invalid', { file: 'gouji.json', path: `/assign/${note}`, problem: section });
  }
  return { title: settings.title, moves: settings.assign, share, pack, dataset, notes, previous, occasion: occasionOf(project), prompt: library.prompt('section'), assign: library.prompt('assign'), again: library.prompt('again') };
}

/** What a text of a project is read with. */
export const sourcesOf = ({ pack, dataset, notes, previous, settings }: Project): Sources => ({ pack, dataset, notes, previous, names: [settings.unit, ...settings.unitAliases] });

export const reviewOf = (project: Project, text: string, dismissals: readonly Dismissal[] = [], marks: readonly Mark[] = [], others: readonly Document[] = []): Review =>
  review({ text, marks, others, ...sourcesOf(project), rules: project.settings.rules, dismissals });

/** What the tables and notes themselves leave to be settled, before anything is written from them. */
export const questionsOf = ({ project, dismissals }: Pick<OpenProject, 'project' | 'dismissals'>): Finding[] =>
  reviewOf(project, '', dismissals).findings.filter(({ at }) => isCell(at));

/** Reviews the latest version and keeps what was found with it. */
export async function reviewLatest(bench: Bench, id: string): Promise<{ review: Review; version: VersionRecord }> {
  const { record, project, version, dismissals } = await openProject(bench, id);
  if (!version) throw new GoujiError('not-found', { what: 'report' });
  const others = (await bench.others?.(version.text, record.folder === null ? undefined : join(record.folder, 'report.md'))) ?? [];
  const result = reviewOf(project, version.text, dismissals, version.marks, others);
  await bench.store.saveFindings(version.id, [...result.findings, ...result.dismissed]);
  return { review: result, version };
}
