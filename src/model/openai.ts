import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, OpenAI } from 'openai';
import type { Outcome, Request, Usage } from '../core/draft.ts';
import { parseReply } from '../draft/reply.ts';
import type { Model } from '../ports/model.ts';

export interface ServerSettings {
  /** Base URL of an OpenAI-compatible server, `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null where the server wants none. */
  readonly key: string | null;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

/** A wrong key, no right, or no such model or address: asking for the next section is pointless. */
const DENIED = new Set([401, 403, 404]);

type Answer = OpenAI.Chat.Completions.ChatCompletion;

/** Statuses with which servers refuse a request because they lack json_schema. */
const INCAPABLE = new Set([400, 404, 415, 422, 501]);

/** Chat completions with json_schema; a server that refuses the schema is asked once more without it, as the prompt holds it too. */
export function openaiModel({ url, model, key, timeout = 180_000 }: ServerSettings): Model {
  const client = new OpenAI({ baseURL: url, apiKey: key ?? 'none', maxRetries: 1, timeout });
  const ask = (request: Request, strict: boolean, signal: AbortSignal): Promise<Answer> =>
    client.chat.completions.create(
      {
        model,
        messages: request.messages.map(({ role, content }) => ({ role, content })),
        ...(request.temperature === null ? {} : { temperature: request.temperature }),
        ...(strict ? { response_format: { type: 'json_schema' as const, json_schema: { name: request.schema.name, strict: true, schema: { ...request.schema.json } } } } : {}),
      },
      { signal },
    );
  const answer = async (request: Request, signal: AbortSignal): Promise<Outcome> => {
    try {
      return outcomeOf(await ask(request, true, signal).catch((error: unknown) => {
        if (error instanceof APIError && INCAPABLE.has(Number(error.status))) return ask(request, false, signal);
        throw error;
      }));
    } catch (error) {
      return failure(error);
    }
  };
  return { name: model, kind: 'server', url, answer };
}

function outcomeOf(answer: Answer): Outcome {
  if (typeof answer !== 'object' || answer === null) return { kind: 'invalid', detail: 'not JSON: is /v1 missing from the address?' };
  if ('error' in answer && answer.error) return { kind: 'error', detail: JSON.stringify(answer.error).slice(0, 300) };
  const choice = answer.choices?.[0];
  const content = choice?.message?.content ?? '';
  if (choice?.message?.refusal) return { kind: 'refused', detail: choice.message.refusal };
  if (choice?.finish_reason === 'content_filter') return { kind: 'filtered', detail: '' };
  if (choice?.finish_reason === 'length') return { kind: 'truncated', detail: `${content.length}` };
  if (content.trim() === '') return { kind: 'empty', detail: '' };
  if (choice?.finish_reason !== 'stop') return { kind: 'error', detail: `finish_reason ${String(choice?.finish_reason)}` };
  const reply = parseReply(content);
  return reply ? { kind: 'ok', reply, usage: usageOf(answer) } : { kind: 'invalid', detail: content.slice(0, 200) };
}

const usageOf = ({ usage }: Answer): Usage | null => (usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null);

function failure(error: unknown): Outcome {
  if (error instanceof APIUserAbortError) return { kind: 'aborted', detail: '' };
  if (error instanceof APIConnectionTimeoutError) return { kind: 'timeout', detail: '' };
  if (error instanceof APIConnectionError) return { kind: 'unreachable', detail: reasonOf(error) };
  if (error instanceof APIError) return { kind: DENIED.has(Number(error.status)) ? 'denied' : 'error', detail: error.message.slice(0, 300) };
  return { kind: 'error', detail: error instanceof Error ? error.message : String(error) };
}

/** The system's code deep in the causes (ECONNREFUSED), else the outermost message. */
function reasonOf(error: Error): string {
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code) return code;
  }
  return error.message;
}
