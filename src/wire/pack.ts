import { z } from 'zod';
import type { Derivation, Fact, OutlineSection, Pack } from '../core/pack.ts';
import type { Relation } from '../core/relation.ts';

/** What the files of a pack hold. Absent fields take the value that means "nothing". */
const words = z.array(z.string().min(1)).default([]);

const packId = z.string().regex(/^[a-z][a-z0-9-]*$/);

const head = z.strictObject({ id: packId, title: z.string().min(1), titles: words });

/** `pack.yaml`. `base` names another pack whose facts, relations, derived facts and phrases this one has too. */
export const packHead = head.extend({ base: packId.nullable().default(null) });

export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z.]*$/),
  label: z.string().min(1),
  aliases: words,
  dimension: z.enum(['money', 'percent', 'points', 'multiple', 'score', 'measure', 'time', 'count']),
  scope: z.string().nullable().default(null),
}) satisfies z.ZodType<Fact, unknown>;

export const relationSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  total: z.string(),
  parts: z.array(z.string()).min(1),
  optional: words,
}) satisfies z.ZodType<Relation, unknown>;

export const derivationSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z.@]*$/), label: z.string().min(1), kind: z.enum(['rate', 'change', 'growth', 'share', 'average']), of: z.string().min(1), by: z.string().min(1),
}) satisfies z.ZodType<Derivation, unknown>;

export const outlineSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z.]*$/),
  mark: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  title: z.string().min(1),
  aliases: words,
  guidance: z.string().default(''),
  length: z.strictObject({ min: z.int().min(0), max: z.int().min(1) }).default({ min: 0, max: 800 }),
  facts: words,
  required: words,
  about: words,
  beside: z.string().nullable().default(null),
  act: z.enum(['plan', 'goal', 'attained', 'done', 'problem', 'measure']).nullable().default(null),
  indicators: z.boolean().default(false),
  style: z.enum(['text', 'list']).default('text'),
  templates: z.array(z.array(z.string().min(1)).min(1)).default([]),
  fixed: words,
  none: z.string().min(1).nullable().default(null),
}) satisfies z.ZodType<OutlineSection, unknown>;

export const phrasesSchema = z.strictObject({ template: words, residue: words });

/** A whole pack, as the server sends it to the page. */
export const packSchema = head.extend({
  outline: z.array(outlineSchema),
  facts: z.array(factSchema),
  relations: z.array(relationSchema),
  derived: z.array(derivationSchema),
  phrases: phrasesSchema,
}) satisfies z.ZodType<Pack, unknown>;
