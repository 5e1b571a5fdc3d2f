import { z } from 'zod';
import type { Dataset, Datum } from '../core/datum.ts';
import { decimalText, parseDecimal, ZERO } from '../core/decimal.ts';

/** An exact decimal as a string on the wire: JSON numbers would lose it. */
const decimalCodec = z.codec(z.string().regex(/^-?\d+(\.\d+)?$/), z.custom<typeof ZERO>(), {
  decode: (text) => parseDecimal(text) ?? ZERO,
  encode: decimalText,
});

const cellSchema = z.object({ file: z.string(), sheet: z.string().nullable(), ref: z.string() });

const datumCodec = z.object({
  id: z.string(),
  fact: z.string().nullable(),
  label: z.string(),
  aliases: z.array(z.string()),
  path: z.array(z.string()),
  quantity: z.object({ value: decimalCodec, unit: z.string().nullable() }),
  period: z.object({ text: z.string(), year: z.int().nullable(), point: z.enum(['whole', 'start', 'end']) }).nullable(),
  basis: z.enum(['actual', 'initial', 'adjusted', 'prior', 'quota', 'target']),
  measure: z.enum(['amount', 'count', 'change', 'growth', 'points', 'share', 'completion', 'rate', 'average', 'weight', 'score', 'other']),
  scope: z.string().nullable(),
  cell: cellSchema,
}) satisfies z.ZodType<Datum, unknown>;

/** `z.encode` for sending, `z.decode` for reading. */
export const datasetCodec = z.object({
  year: z.int().nullable(),
  data: z.array(datumCodec),
  derived: z.array(datumCodec.extend({ working: z.string(), from: z.array(z.string()) })),
  dates: z.array(z.object({ id: z.string(), label: z.string(), iso: z.string(), cell: cellSchema })),
  disputes: z.array(z.object({ first: datumCodec, other: datumCodec, bodies: z.boolean() })).optional(),
}) satisfies z.ZodType<Dataset, unknown>;

export type DatasetJson = z.input<typeof datasetCodec>;
