import { z } from 'zod';
import type { Recording } from '../core/eval/recording.ts';

export const recordingSchema = z.strictObject({
  model: z.string(),
  prompt: z.string(),
  case: z.string(),
  trial: z.int().min(1),
  at: z.string(),
  promptIdentity: z.strictObject({ id: z.string(), version: z.int(), hash: z.string() }),
  schema: z.string(),
  exchanges: z.array(z.strictObject({ request: z.string(), status: z.int(), answer: z.unknown() })).min(1),
}) satisfies z.ZodType<Recording>;
