import { z } from 'zod';
import type { Share } from '../core/settings.ts';
import { GoujiError } from '../core/error.ts';
import { DEFAULT_DATABASE } from './paths.ts';

/** The settings that come from the environment (GOUJI_…). */
export interface Environment {
  readonly database: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Null: the built-in composer. */
  readonly model: { readonly url: string; readonly model: string; readonly key: string | null; /** Milliseconds for one answer. */ readonly timeout: number } | null;
  /** Tokens that may be spent on a model server in a day. */
  readonly budget: number;
  /** What of the numbers a model server may see. */
  readonly share: Share;
  /** Demanded of every request when serving beyond this machine. */
  readonly token: string | null;
}

/** Seconds for one answer of a model where nothing is set. */
const SECONDS = 180;

/** Tokens a day where nothing is set: some forty reports. */
const TOKENS = 4_000_000;

const optional = z.string().trim().optional().transform((value) => (value === '' ? undefined : value));

const schema = z.object({
  GOUJI_DATABASE: optional,
  GOUJI_HOST: optional,
  GOUJI_PORT: optional.transform((value) => (value === undefined ? undefined : Number(value))).pipe(z.int().min(0).max(65535).optional()),
  GOUJI_MODEL_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).optional(),
  GOUJI_MODEL: optional,
  GOUJI_MODEL_KEY: optional,
  GOUJI_MODEL_TIMEOUT: optional.transform((value) => (value === undefined ? SECONDS : Number(value))).pipe(z.number().min(1).max(3600)),
  GOUJI_BUDGET: optional.transform((value) => (value === undefined ? TOKENS : Number(value))).pipe(z.int().min(0)),
  GOUJI_SHARE: optional.transform((value) => value ?? 'labels').pipe(z.enum(['labels', 'directions', 'amounts'])),
  GOUJI_TOKEN: optional,
});

export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const result = schema.safeParse(env);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new GoujiError('settings-invalid', { file: 'environment', path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
  }
  const { GOUJI_MODEL_URL: url, GOUJI_MODEL: model, GOUJI_MODEL_KEY: key, GOUJI_MODEL_TIMEOUT: seconds, ...rest } = result.data;
  return {
    database: rest.GOUJI_DATABASE ?? DEFAULT_DATABASE,
    host: rest.GOUJI_HOST ?? '127.0.0.1',
    port: rest.GOUJI_PORT ?? 4600,
    model: url ? { url, model: model ?? 'default', key: key ?? null, timeout: seconds * 1000 } : null,
    budget: rest.GOUJI_BUDGET,
    share: rest.GOUJI_SHARE,
    token: rest.GOUJI_TOKEN ?? null,
  };
}
