import { z } from 'zod';
import { datasetCodec } from './dataset.ts';

const words = z.array(z.string());
const note = z.strictObject({ id: z.string(), text: z.string(), heading: z.string().nullable().optional(), kinds: words.optional() });
const band = z.strictObject({ min: z.int().min(0), max: z.int().min(1) });

/** `report.yaml` of a folder of cases: what the sections of one past report have in common. */
export const pastReportCodec = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  unit: z.string(),
  pack: z.string(),
  derivedNotes: z.boolean(),
  references: z.record(z.string(), z.strictObject({
    text: z.string(), label: z.string(), unit: z.string().nullable(), period: z.string().nullable(),
    source: z.strictObject({ kind: z.enum(['datum', 'note', 'setting']), id: z.string() }),
  })),
  notes: z.array(z.strictObject({ id: z.string(), file: z.string(), line: z.int(), heading: z.string().nullable(), speaker: z.string().nullable(), aside: z.boolean(), text: z.string() })),
  dataset: datasetCodec,
});

/** `<section>.yaml`: one section's frozen material, its past text and what is expected. */
export const caseSchema = z.strictObject({
  expect: z.strictObject({ required: words, notes: words, length: band, forbidden: words }),
  past: z.string(),
  material: z.strictObject({
    section: z.string(), title: z.string(), guidance: z.string(), length: band, unit: z.string(), style: z.enum(['text', 'list']),
    keys: z.array(z.strictObject({ key: z.string(), label: z.string(), unit: z.string().nullable(), period: z.string().nullable(), required: z.boolean(), told: z.string().optional() })),
    notes: z.array(note),
    templates: words, none: z.string().nullable(), others: words.optional(), beside: z.strictObject({ title: z.string(), notes: z.array(note) }).nullable().optional(), lastYear: z.string().nullable().optional(),
  }),
});
