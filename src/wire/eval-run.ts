import { z } from 'zod';
import { GRADED_METRICS, HARD_METRICS, type EvalRun, type RunReport, type TrialResult } from '../core/eval/result.ts';

const words = z.array(z.string());

export const evalRunSchema = z.object({
  id: z.string(),
  model: z.string(),
  prompt: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
  schema: z.string(),
  mode: z.enum(['replay', 'record', 'record-missing', 'live']),
  trials: z.object({ first: z.int().min(1), last: z.int().min(1) }),
  state: z.enum(['running', 'finished', 'stopped']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
}) satisfies z.ZodType<EvalRun>;

export const trialResultSchema = z.object({
  case: z.string(),
  report: z.string(),
  caseHash: z.string(),
  trial: z.int().min(1),
  outcome: z.enum(['ok', 'refused', 'filtered', 'truncated', 'empty', 'invalid', 'overlong', 'busy', 'aborted', 'timeout', 'unreachable', 'denied', 'error', 'stale', 'missing']),
  detail: z.string(),
  text: z.string(),
  hard: z.record(z.enum(HARD_METRICS), words),
  graded: z.record(z.enum(GRADED_METRICS), z.number().nullable()),
  lacks: z.object({ keys: words, notes: words }),
  remarks: z.array(z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), text: z.string() })),
  usage: z.object({ input: z.int(), output: z.int() }).nullable(),
}) satisfies z.ZodType<TrialResult>;

export const runReportSchema = z.object({ run: evalRunSchema, results: z.array(trialResultSchema) }) satisfies z.ZodType<RunReport>;
