import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAI } from 'openai';
import type { Transport } from '../ports/transport.ts';
import { boundedFetch } from './bounded.ts';
import { Broken } from './broken.ts';
import { assembled } from './stream.ts';

export interface ServerSettings {
  /** Base URL of an OpenAI-compatible server, `http://127.0.0.1:11434/v1`; a name and password in it are sent as basic authorization. */
  readonly url: string;
  readonly model: string;
  /** Null where the server wants none. */
  readonly key: string | null;
  /** Milliseconds for one answer, however it comes. */
  readonly timeout?: number;
}

/** Milliseconds for one answer where nothing else is said. */
export const TIMEOUT = 180_000;

/**
 * Chat completions over HTTP, streamed where the server streams. A status that refuses is an answer like any other; what keeps an answer from
 * coming, or from being finished within its bounds, is thrown as `Broken`. Nothing is taken from the SDK's own environment variables.
 */
export function httpTransport({ url, key, timeout = TIMEOUT }: ServerSettings): Transport {
  const { address, authorization } = credentialsOf(url, key);
  const client = new OpenAI({
    baseURL: address, apiKey: 'unused', adminAPIKey: null, organization: null, project: null, webhookSecret: null, logLevel: 'off',
    maxRetries: 0, timeout: timeout * 2, fetch: boundedFetch(authorization),
  });
  return async (body, signal) => {
    const clock = AbortSignal.timeout(timeout);
    const either = AbortSignal.any([signal, clock]);
    try {
      const asked = { ...body, stream: true } as unknown as OpenAI.Chat.ChatCompletionCreateParamsStreaming;
      const response = await client.chat.completions.create(asked, { signal: either }).asResponse();
      return { status: 200, body: await assembled(response, either) };
    } catch (error) {
      if (signal.aborted) throw new Broken('aborted', '');
      if (clock.aborted) throw new Broken('timeout', `${timeout / 1000} s`);
      return refusalOf(error);
    }
  };
}

/** A refusing status with its message and, where the server says so, the seconds after which it may be asked again. */
function refusalOf(error: unknown): { status: number; body: unknown; retryAfter?: number } {
  if (error instanceof Broken) throw error;
  if (error instanceof APIUserAbortError) throw new Broken('aborted', '');
  if (error instanceof APIConnectionTimeoutError) throw new Broken('timeout', '');
  if (error instanceof APIConnectionError || !(error instanceof APIError) || typeof error.status !== 'number') throw new Broken('unreachable', reasonOf(error));
  const after = Number((error.headers as Headers | undefined)?.get('retry-after'));
  return { status: error.status, body: { error: { message: error.message } }, ...(after > 0 ? { retryAfter: after } : {}) };
}

/** The system's code deep in the causes (ECONNREFUSED), a failure of ours there, else the outermost message. */
function reasonOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Broken) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return error instanceof Error ? error.message : String(error);
}

/** The address without name and password, and what to send in their place. */
export function credentialsOf(url: string, key: string | null): { address: string; authorization: string | null } {
  const { username, password } = new URL(url);
  const basic = username === '' ? null : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  return { address: withoutCredentials(url), authorization: key === null ? basic : `Bearer ${key}` };
}

function withoutCredentials(url: string): string {
  const address = new URL(url);
  address.username = address.password = '';
  return address.href.replace(/\/$/, '');
}

/** An address as messages, logs and health answers may show it: no name, no password, no query, in which keys travel too. */
export function shownAddress(url: string): string {
  const address = new URL(withoutCredentials(url));
  address.search = address.hash = '';
  return address.href.replace(/\/$/, '');
}
