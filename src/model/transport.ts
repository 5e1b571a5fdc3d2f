import { APIConnectionError, APIError, APIUserAbortError, OpenAI } from 'openai';
import type { Transport } from '../ports/transport.ts';

export interface ServerSettings {
  /** Base URL of an OpenAI-compatible server, `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null where the server wants none. */
  readonly key: string | null;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

/** Chat completions over HTTP. A status that refuses is an answer like any other; only what keeps an answer from coming is thrown. */
export function httpTransport({ url, key, timeout = 180_000 }: ServerSettings): Transport {
  const client = new OpenAI({ baseURL: url, apiKey: key ?? 'none', maxRetries: 1, timeout });
  return async (body, signal) => {
    try {
      return { status: 200, body: await client.chat.completions.create(body as unknown as OpenAI.Chat.ChatCompletionCreateParamsNonStreaming, { signal }) };
    } catch (error) {
      const answered = error instanceof APIError && !(error instanceof APIConnectionError) && !(error instanceof APIUserAbortError) && typeof error.status === 'number';
      if (!answered) throw error;
      return { status: error.status as number, body: { error: { message: error.message } } };
    }
  };
}
