import type { Outcome, Usage } from '../core/draft.ts';
import type { RawAnswer } from '../ports/transport.ts';

/** A wrong key, no right, or no such model or address: asking for the next section is pointless. */
const DENIED = new Set([401, 403, 404]);
/** Too many requests, overloaded, being started: it may be asked again. */
const BUSY = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);
/** Finish reasons of a whole answer, and of one that a filter stopped. */
const FINISHED = new Set(['stop', 'tool_calls', 'function_call']);
const FILTERED = new Set(['content_filter', 'sensitive']);
/** Characters of a server's message that are passed on. */
const SHOWN = 300;

interface Completion {
  readonly error?: unknown;
  readonly choices?: readonly { readonly finish_reason?: string | null; readonly message?: Message | null }[] | null;
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
}

interface Message {
  readonly content?: unknown;
  readonly refusal?: unknown;
  readonly reasoning?: unknown;
  readonly reasoning_content?: unknown;
  readonly tool_calls?: readonly { readonly function?: { readonly arguments?: unknown } }[] | null;
}

/** What a server's answer comes to, `read` as what was asked for. Nothing that is cut off or unfinished is mended. */
export function outcomeOf<A>({ status, body, retryAfter }: RawAnswer, read: (text: string) => A | undefined): Outcome<A> {
  if (DENIED.has(status)) return { kind: 'denied', detail: messageOf(body) };
  if (BUSY.has(status)) return { kind: 'busy', detail: messageOf(body) || String(status), after: retryAfter ?? null };
  if (status >= 400) return { kind: 'error', detail: messageOf(body) || String(status) };
  if (typeof body !== 'object' || body === null) return { kind: 'invalid', detail: 'not JSON: is /v1 missing from the address?' };
  const { error, choices, usage } = body as Completion;
  if (error) return { kind: 'error', detail: messageOf(body) || JSON.stringify(error).slice(0, SHOWN) };
  const { message, finish_reason: finish = null } = choices?.[0] ?? {};
  if (message?.refusal) return { kind: 'refused', detail: String(message.refusal).slice(0, SHOWN) };
  if (FILTERED.has(finish ?? '')) return { kind: 'filtered', detail: '' };
  const texts = answersIn(message);
  if (finish === 'length') return { kind: 'truncated', detail: `${texts[0]?.length ?? 0}` };
  if (texts.length === 0) return { kind: 'empty', detail: '' };
  if (!FINISHED.has(finish ?? '')) return { kind: 'error', detail: `finish_reason ${String(finish)}` };
  const reply = firstOf(texts, read);
  return reply ? { kind: 'ok', reply, usage: usageOf(usage) } : { kind: 'invalid', detail: (texts[0] ?? '').slice(0, 200) };
}

/** Where servers put an answer, in order: a tool's arguments, the content without its thoughts, and the thoughts when there is nothing else. */
function answersIn(message: Message | null | undefined): string[] {
  const called = message?.tool_calls?.[0]?.function?.arguments;
  const tool = typeof called === 'string' ? called : called === undefined || called === null ? '' : JSON.stringify(called);
  const content = typeof message?.content === 'string' ? withoutThoughts(message.content) : '';
  const thought = content.trim() === '' ? (message?.reasoning_content ?? message?.reasoning) : '';
  return [tool, content, typeof thought === 'string' && thought.includes('{') ? withoutThoughts(thought) : ''].filter((text) => text.trim() !== '');
}

/** `<think>…</think>` before an answer, also where the opening mark was lost. */
function withoutThoughts(content: string): string {
  const end = content.lastIndexOf('</think>');
  if (end >= 0) return content.slice(end + '</think>'.length);
  return content.trimStart().startsWith('<think>') ? '' : content;
}

function firstOf<A>(texts: readonly string[], read: (text: string) => A | undefined): A | undefined {
  for (const text of texts) {
    const answer = read(text);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function usageOf(usage: Completion['usage']): Usage | null {
  const [input, output] = [usage?.prompt_tokens, usage?.completion_tokens];
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : null;
}

/** The message of a refusal, whatever shape it has. */
export function messageOf(body: unknown): string {
  const error = (body as { error?: unknown } | null)?.error;
  const message = typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
  return typeof message === 'string' ? message.slice(0, SHOWN) : '';
}
