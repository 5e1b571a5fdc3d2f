import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, type OpenAI } from 'openai';
import type { Outcome, Request, Usage } from '../core/draft.ts';
import { GoujiError } from '../core/error.ts';
import { parseReply } from '../draft/reply.ts';
import type { Model } from '../ports/model.ts';
import type { Body, RawAnswer, Transport } from '../ports/transport.ts';

/** A wrong key, no right, or no such model or address: asking for the next section is pointless. */
const DENIED = new Set([401, 403, 404]);

/** Statuses with which servers refuse a request because they lack json_schema. */
const INCAPABLE = new Set([400, 404, 415, 422, 501]);

/** A chat completions server as a model: json_schema first; a server that refuses the schema is asked once more without it, as the prompt holds it too. */
export function serverModel({ name, url }: Pick<Model, 'name' | 'url'>, transport: Transport): Model {
  const answer = async (request: Request, signal: AbortSignal): Promise<Outcome> => {
    try {
      const first = await transport(bodyOf(name, request, true), signal);
      return outcomeOf(INCAPABLE.has(first.status) ? await transport(bodyOf(name, request, false), signal) : first);
    } catch (error) {
      return failure(error);
    }
  };
  return { name, kind: 'server', url, answer };
}

function bodyOf(model: string, request: Request, strict: boolean): Body {
  const { name, json } = request.schema;
  return {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...(request.temperature === null ? {} : { temperature: request.temperature }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    ...(strict ? { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: json } } } : {}),
  };
}

function outcomeOf({ status, body }: RawAnswer): Outcome {
  if (status >= 400) return { kind: DENIED.has(status) ? 'denied' : 'error', detail: messageOf(body) };
  if (typeof body !== 'object' || body === null) return { kind: 'invalid', detail: 'not JSON: is /v1 missing from the address?' };
  if ('error' in body && body.error) return { kind: 'error', detail: JSON.stringify(body.error).slice(0, 300) };
  const answer = body as OpenAI.Chat.Completions.ChatCompletion;
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

const usageOf = ({ usage }: OpenAI.Chat.Completions.ChatCompletion): Usage | null => (usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null);

const messageOf = (body: unknown): string => String((body as { error?: { message?: unknown } } | null)?.error?.message ?? '').slice(0, 300);

/** What kept an answer from coming. A failure of Gouji's own (a recording that is stale) is nobody's answer and passes through. */
function failure(error: unknown): Outcome {
  if (error instanceof GoujiError) throw error;
  if (error instanceof APIUserAbortError) return { kind: 'aborted', detail: '' };
  if (error instanceof APIConnectionTimeoutError) return { kind: 'timeout', detail: '' };
  if (error instanceof APIConnectionError) return { kind: 'unreachable', detail: reasonOf(error) };
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
