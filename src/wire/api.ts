import { z } from 'zod';
import { packSchema } from './pack.ts';
import { tableSchema, unreadSchema } from './tables.ts';
import { settingsSchema } from './settings.ts';

/** What crosses the HTTP edge. Times are ISO 8601 in UTC; offsets are UTF-16, 0-based, half-open. */

const id = z.string().min(1);

export const noteSchema = z.object({ id, file: z.string(), line: z.int(), heading: z.string().nullable(), speaker: z.string().nullable(), aside: z.boolean(), text: z.string() });

/** RFC 9457. `code` is stable; `title` says what happened and `detail` what to do, in the user's language. */
export const problemSchema = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string(),
}).meta({ id: 'Problem' });

export const healthSchema = z.object({
  version: z.string(),
  model: z.object({ kind: z.enum(['composer', 'server']), name: z.string(), url: z.string().nullable() }),
}).meta({ id: 'Health' });

export const projectSummarySchema = z.object({
  id, title: z.string(), unit: z.string(), year: z.int(), pack: z.string(), updatedAt: z.string(), drafted: z.boolean(),
}).meta({ id: 'ProjectSummary' });

export const markSchema = z.object({ start: z.int(), end: z.int(), key: z.string() });

/** A gap of a draft: what the writer must still supply, and for which section. */
export const gapSchema = z.object({ section: z.string(), need: z.string(), why: z.string() });

export const versionSchema = z.object({
  id, number: z.int(), author: z.enum(['program', 'person']), model: z.string().nullable(), createdAt: z.string(),
  text: z.string(), marks: z.array(markSchema), gaps: z.array(gapSchema),
  /** Sections that a person has written or changed. */
  edited: z.array(z.string()),
}).meta({ id: 'Version' });

export const proposalSchema = z.object({
  id, section: z.string(), base: z.string(), text: z.string(), marks: z.array(markSchema), gaps: z.array(z.object({ need: z.string(), why: z.string() })),
  why: z.enum(['redrafted', 'asked', 'revised']), model: z.string(),
}).meta({ id: 'Proposal' });

export const projectSchema = z.object({
  id,
  settings: settingsSchema,
  pack: packSchema,
  files: z.array(z.object({ path: z.string(), size: z.int() })),
  notes: z.array(noteSchema),
  previous: z.array(z.object({ file: z.string(), text: z.string() })),
  /** Decimals as strings: `datasetCodec` of wire/dataset.ts reads it. */
  dataset: z.unknown(),
  tables: z.array(tableSchema),
  unread: z.array(unreadSchema),
  /** What the material itself leaves to be settled before anything is written from it, in words. */
  questions: z.array(z.object({ id, severity: z.enum(['error', 'warning', 'info']), what: z.string(), why: z.string(), remedy: z.string(), cell: z.string() })),
  /** What could not be read of the files, in words. */
  problems: z.array(z.object({ code: z.string(), what: z.string(), hint: z.string() })),
  dismissals: z.array(z.object({ finding: z.string(), reason: z.string(), by: z.string() })),
  version: versionSchema.nullable(),
  /** Note → the section that it is written into; a note that is not stands in none. */
  assigned: z.record(z.string(), z.string()),
  proposals: z.array(proposalSchema),
  /** The drafting that is under way, if any. */
  run: z.string().nullable(),
}).meta({ id: 'Project' });

/** A report that was opened from a file, and what is worth knowing of how it was read. */
export const openedSchema = z.object({ project: projectSchema, notices: z.array(z.object({ what: z.string(), hint: z.string() })) });

export const newProjectSchema = z.object({
  title: z.string().min(1).optional(), unit: z.string().min(1), year: z.int().min(1990).max(2100),
  pack: z.string().optional(), reported: z.iso.date().optional(), amounts: settingsSchema.shape.amounts.unwrap().optional(),
}).meta({ id: 'NewProject' });

export const runSchema = z.object({ run: z.string() }).meta({ id: 'Run' });

export const dismissalSchema = z.object({ finding: z.string().min(1), reason: z.string().min(1), by: z.string().min(1) }).meta({ id: 'Dismissal' });

/** Server-sent events of a drafting, each with an id to resume from. */
export const draftEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assigning'), notes: z.int() }),
  z.object({ kind: z.literal('plan'), model: z.string(), sections: z.array(z.object({ id, title: z.string() })) }),
  z.object({ kind: z.literal('start'), section: z.string() }),
  z.object({ kind: z.literal('section'), section: z.string(), title: z.string(), text: z.string(), marks: z.array(markSchema), gaps: z.array(gapSchema), refused: z.int() }),
  z.object({ kind: z.literal('failed'), section: z.string(), outcome: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('done'), version: z.string(), complete: z.boolean() }),
  z.object({ kind: z.literal('error'), problem: problemSchema }),
]);

export type DraftEventJson = z.output<typeof draftEventSchema>;
export type ProjectJson = z.output<typeof projectSchema>;
export type ProjectSummaryJson = z.output<typeof projectSummarySchema>;
export type ProposalJson = z.output<typeof proposalSchema>;
export type VersionJson = z.output<typeof versionSchema>;
export type HealthJson = z.output<typeof healthSchema>;

/** A review with its words, as the command line prints it too. */
const spanSchema = z.object({ start: z.int(), end: z.int() });
export const findingSchema = z.object({
  id, code: z.string(), severity: z.enum(['error', 'warning', 'info']),
  start: z.int().nullable(), end: z.int().nullable(), cell: z.string().optional(), text: z.string(),
  args: z.record(z.string(), z.unknown()), what: z.string(), why: z.string(), remedy: z.string(),
  source: z.object({ text: z.string(), force: z.enum(['law', 'standard', 'ministry', 'local', 'practice']) }),
  evidence: z.array(z.looseObject({ kind: z.enum(['working', 'datum', 'note', 'passage']) })),
  related: z.array(spanSchema), fix: z.object({ replace: z.string() }).optional(),
}).meta({ id: 'Finding' });

export const reviewSchema = z.object({
  pack: z.string(),
  findings: z.array(findingSchema),
  dismissed: z.array(findingSchema),
  coverage: z.object({
    figures: z.object({ seen: z.int(), traced: z.int(), likely: z.int(), derived: z.int(), consistent: z.int(), mismatched: z.int(), untraced: z.int() }),
    relations: z.array(z.object({ id, state: z.enum(['held', 'failed', 'untestable', 'not-applicable']), working: z.string().nullable(), missing: z.array(z.string()) })),
    rules: z.array(z.object({ code: z.string(), state: z.enum(['passed', 'findings', 'not-applicable', 'insufficient-data']), missing: z.array(z.string()) })),
  }),
}).meta({ id: 'Review' });
