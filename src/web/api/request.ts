import type { z } from 'zod';
import type { Locale } from '../../core/locale.ts';
import { problemSchema } from '../../wire/api.ts';

/** Why a request came to nothing. `problem` is the server's own account, in the user's language; null when there was none. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: 'offline' | 'unreadable' | 'problem';
  readonly problem: z.output<typeof problemSchema> | null;

  constructor(kind: RequestError['kind'], problem: RequestError['problem'] = null, cause?: unknown) {
    super(problem?.title ?? kind, { cause });
    this.kind = kind;
    this.problem = problem;
  }
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly form?: FormData;
  /** Outlives the page; for what must still be sent when it is closed. */
  readonly keepalive?: boolean;
}

/** Sends a call and reads the answer by its schema. Throws RequestError only. */
export async function send<T>(schema: z.ZodType<T>, path: string, locale: Locale, call: Call = {}): Promise<T> {
  const response = await reach(path, locale, call);
  try {
    return schema.parse(await response.json());
  } catch (cause) {
    throw new RequestError('unreadable', null, cause);
  }
}

/** As `send`, where no answer is awaited. */
export async function tell(path: string, locale: Locale, call: Call): Promise<void> {
  await reach(path, locale, call);
}

async function reach(path: string, locale: Locale, call: Call): Promise<Response> {
  const response = await fetch(path, init(locale, call)).catch((cause: unknown) => {
    throw new RequestError('offline', null, cause);
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  throw problem.success ? new RequestError('problem', problem.data) : new RequestError('unreadable');
}

function init(locale: Locale, { method = 'GET', json, form, keepalive = false }: Call): RequestInit {
  const headers: Record<string, string> = { 'accept-language': locale };
  if (json !== undefined) headers['content-type'] = 'application/json';
  const body = form ?? (json === undefined ? null : JSON.stringify(json));
  return { method, headers, body, keepalive };
}
