import { z } from 'zod';
import { CORRECTION_BASES } from '../core/correction.ts';

/** `gouji.json`, the settings of a project. */
export const settingsSchema = z.strictObject({
  title: z.string().min(1),
  unit: z.string().min(1),
  unitAliases: z.array(z.string().min(1)).default([]),
  year: z.int().min(1990).max(2100),
  pack: z.string().default('zhengti-guangdong'),
  people: z.array(z.strictObject({ name: z.string().min(1), role: z.string().default('') })).default([]),
  dates: z.strictObject({ report: z.iso.date().optional() }).default({}),
  tables: z.array(z.strictObject({
    file: z.string().min(1), sheet: z.string().nullable().default(null), column: z.string().regex(/^[A-Z]{1,3}$/).nullable().default(null), row: z.int().min(1).nullable().default(null),
    unit: z.string().min(1).max(16).nullable().default(null), year: z.int().min(1990).max(2100).nullable().default(null), basis: z.enum(CORRECTION_BASES).nullable().default(null), fact: z.string().min(1).nullable().default(null),
  })).default([]),
  /** Note → the section that it is written into, `leave` where it is not; goes before what the program or a model says. */
  assign: z.record(z.string().regex(/^N\d{3,}$/), z.string().min(1)).default({}),
  rules: z.record(z.string(), z.enum(['off', 'error', 'warning', 'info'])).default({}),
  amounts: z.strictObject({ unit: z.enum(['元', '万元']).default('万元'), decimals: z.int().min(0).max(6).default(2) }).default({ unit: '万元', decimals: 2 }),
});

export type Settings = z.output<typeof settingsSchema>;
