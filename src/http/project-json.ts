import { z } from 'zod';
import type { OpenProject } from '../app/workbench.ts';
import type { Locale } from '../core/locale.ts';
import { noteSource } from '../core/note.ts';
import { cellText } from '../core/place.ts';
import { sayFailure } from '../show/failures.ts';
import type { ProjectJson, SourceJson, VersionJson } from '../wire/api.ts';
import { datasetCodec } from '../wire/dataset.ts';
import { packSchema } from '../wire/pack.ts';

/** A project as the page gets it: everything that it needs to review on its own. */
export function projectJson(opened: OpenProject, run: string | null, locale: Locale): ProjectJson {
  const { record, project, files, dismissals, version } = opened;
  return {
    id: record.id,
    settings: project.settings,
    pack: packSchema.parse(project.pack),
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length })),
    notes: [...project.notes],
    dataset: z.encode(datasetCodec, { ...project.dataset, data: project.dataset.data.map((datum) => ({ ...datum, aliases: [...datum.aliases] })), dates: [...project.dataset.dates] }),
    problems: project.problems.map((problem) => ({ code: problem.code, ...sayFailure(problem, locale) })),
    sources: sourcesOf(opened),
    dismissals: [...dismissals],
    version: version ? versionJson(version) : null,
    run,
  };
}

export const versionJson = (version: NonNullable<OpenProject['version']>): VersionJson => ({ ...version, marks: [...version.marks], gaps: [...version.gaps] });

/** Where each reference that the version renders comes from, in words. */
function sourcesOf({ project, references, version }: OpenProject): Record<string, SourceJson> {
  const data = new Map(project.dataset.data.map((datum) => [datum.id, datum]));
  const notes = new Map(project.notes.map((note) => [note.id, note]));
  const place = (kind: string, id: string): string => {
    const [datum, note] = [data.get(id), notes.get(id)];
    if (kind === 'datum' && datum) return cellText(datum.cell);
    return kind === 'note' && note ? noteSource(note) : 'gouji.json';
  };
  const out: Record<string, SourceJson> = {};
  for (const { key } of version?.marks ?? []) {
    const resolved = references.get(key);
    if (!resolved) continue;
    const { kind, id } = resolved.source;
    out[key] = { kind, id, label: resolved.label, place: place(kind, id), text: notes.get(id)?.text ?? resolved.text };
  }
  return out;
}
