import { z } from 'zod';
import { questionsOf, type OpenProject } from '../app/workbench.ts';
import { RULES } from '../rules/index.ts';
import { sayFindings } from '../show/findings.ts';
import { UNREAD } from '../show/unread.ts';
import { tableJson, unreadJson } from '../wire/tables.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import type { Locale } from '../core/locale.ts';
import { sayFailure } from '../show/failures.ts';
import type { Proposal } from '../core/proposal.ts';
import type { ProjectJson, ProposalJson, VersionJson } from '../wire/api.ts';
import { datasetCodec } from '../wire/dataset.ts';
import { packSchema } from '../wire/pack.ts';

/** A project as the page gets it: everything that it needs to review on its own. */
export function projectJson(opened: OpenProject, assigned: Readonly<Record<string, string>>, run: string | null, locale: Locale): ProjectJson {
  const { record, project, files, dismissals, version, proposals } = opened;
  return {
    id: record.id,
    settings: project.settings,
    pack: packSchema.parse(project.pack),
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length })),
    notes: [...project.notes],
    previous: [...project.previous],
    dataset: z.encode(datasetCodec, writable(project.dataset)),
    tables: project.tables.map(tableJson),
    unread: unreadJson(project.unread, (why) => UNREAD[locale][why]),
    questions: sayFindings(questionsOf(opened), '', RULES, locale).map(({ id, severity, what, why, remedy, cell = '' }) => ({ id, severity, what, why, remedy, cell })),
    problems: project.problems.map((problem) => ({ code: problem.code, ...sayFailure(problem, locale) })),
    dismissals: [...dismissals],
    version: version ? versionJson(version) : null,
    assigned: { ...assigned },
    proposals: proposals.map(proposalJson),
    run,
  };
}

const writableDatum = <D extends Datum>(datum: D) => ({ ...datum, aliases: [...datum.aliases], path: [...datum.path] });

const writable = ({ year, data, derived, dates, disputes }: Dataset) => ({
  year, data: data.map(writableDatum), derived: derived.map((one) => ({ ...writableDatum(one), from: [...one.from] })), dates: [...dates],
  disputes: disputes?.map(({ first, other, bodies }) => ({ bodies, first: writableDatum(first), other: writableDatum(other) })),
});

export const proposalJson = (proposal: Proposal): ProposalJson => ({ ...proposal, marks: [...proposal.marks], gaps: [...proposal.gaps] });

export const versionJson = (version: NonNullable<OpenProject['version']>): VersionJson => ({ ...version, marks: [...version.marks], gaps: [...version.gaps], edited: [...version.edited] });
