import { z } from 'zod';
import type { Correction } from '../../core/correction.ts';
import type { Dataset } from '../../core/datum.ts';
import type { Dismissal } from '../../core/finding.ts';
import type { Locale } from '../../core/locale.ts';
import {
  healthSchema, newProjectSchema, openedSchema, projectSchema, projectSummarySchema, proposalSchema, reviewSchema, runSchema, versionSchema, type ProjectJson,
} from '../../wire/api.ts';
import { datasetCodec } from '../../wire/dataset.ts';
import { send, tell } from './request.ts';

/** A project as the page holds it: its numbers are exact decimals again. */
export type Project = Omit<ProjectJson, 'dataset'> & { readonly dataset: Dataset };

/** Takes a project as the server now has it, or what of it has changed: answers may come in another order than they were asked for. */
export type OnProject = (changed: Pick<Project, 'id'> & Partial<Project>) => void;

export type Folder = 'notes' | 'data' | 'previous';

export type NewProject = z.input<typeof newProjectSchema>;

const openProject = projectSchema.transform(({ dataset, ...rest }): Project => ({ ...rest, dataset: datasetCodec.parse(dataset) }));
const openedReport = openedSchema.extend({ project: openProject });

const packTitle = z.object({ id: z.string(), title: z.string() });

const at = (project: string, rest = ''): string => `/api/projects/${encodeURIComponent(project)}${rest}`;

/** Every call to the server; its words come in `locale`. Each throws RequestError only. */
export function client(locale: Locale) {
  return {
    health: () => send(healthSchema, '/api/health', locale),
    packs: () => send(z.array(packTitle), '/api/packs', locale),
    projects: () => send(z.array(projectSummarySchema), '/api/projects', locale),
    create: (json: NewProject) => send(openProject, '/api/projects', locale, { method: 'POST', json }),
    project: (id: string) => send(openProject, at(id), locale),
    addFiles: (id: string, folder: Folder, files: readonly File[]) =>
      send(openProject, at(id, '/files'), locale, { method: 'POST', form: formOf({ folder }, files) }),
    openReport: (id: string, file: File) => send(openedReport, at(id, '/original'), locale, { method: 'POST', form: formOf({}, [file]) }),
    removeFile: (id: string, path: string) =>
      send(openProject, at(id, `/files?path=${encodeURIComponent(path)}`), locale, { method: 'DELETE' }),
    correct: (id: string, json: readonly Correction[]) => send(openProject, at(id, '/tables'), locale, { method: 'PUT', json }),
    moveNote: (id: string, note: string, section: string | null) => send(openProject, at(id, `/notes/${note}`), locale, { method: 'PUT', json: { section } }),
    rewrite: (id: string, section: string) => send(proposalSchema, at(id, '/proposals'), locale, { method: 'POST', json: { section } }),
    answer: (id: string, section: string, answer: string) => send(proposalSchema, at(id, '/proposals'), locale, { method: 'POST', json: { section, answer } }),
    revise: (id: string) => send(z.array(proposalSchema), at(id, '/revisions'), locale, { method: 'POST', json: {} }),
    accept: (id: string, proposal: string) => send(versionSchema, at(id, `/proposals/${encodeURIComponent(proposal)}`), locale, { method: 'POST', json: {} }),
    reject: (id: string, proposal: string) => tell(at(id, `/proposals/${encodeURIComponent(proposal)}`), locale, { method: 'DELETE' }),
    startDraft: (id: string) => send(runSchema, at(id, '/drafts'), locale, { method: 'POST', json: {} }),
    stopDraft: (id: string, run: string) => tell(at(id, `/drafts/${encodeURIComponent(run)}`), locale, { method: 'DELETE' }),
    save: (id: string, text: string, base: string | null, keepalive = false) => send(versionSchema, at(id, '/report'), locale, { method: 'PUT', json: base === null ? { text } : { text, base }, keepalive }),
    versions: (id: string) => send(z.array(versionSchema), at(id, '/versions'), locale),
    review: (id: string) => send(reviewSchema, at(id, `/reviews?lang=${locale}`), locale, { method: 'POST', json: {} }),
    dismiss: (id: string, json: Dismissal) => tell(at(id, '/dismissals'), locale, { method: 'POST', json }),
    restore: (id: string, finding: string) => tell(at(id, `/dismissals/${encodeURIComponent(finding)}`), locale, { method: 'DELETE' }),
  };
}

export type Client = ReturnType<typeof client>;

function formOf(fields: Readonly<Record<string, string>>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of files) form.append('file', file, file.name);
  return form;
}
