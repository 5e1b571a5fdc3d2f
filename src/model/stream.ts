import { Broken } from './broken.ts';

/** White space at the end of an answer from which it is taken to be endless. */
const BLANKS = 4_000;

interface Delta {
  content?: string | null;
  refusal?: string | null;
  reasoning?: string | null;
  reasoning_content?: string | null;
  tool_calls?: { function?: { name?: string; arguments?: unknown } }[] | null;
}

interface Chunk {
  error?: unknown;
  usage?: unknown;
  choices?: { delta?: Delta; message?: Delta; finish_reason?: string | null }[] | null;
}

/** The body of an answer as one completion, whether the server streamed it or not; text that is neither comes back as text. */
export async function assembled(response: Response, signal: AbortSignal): Promise<unknown> {
  if (!(response.headers.get('content-type') ?? '').includes('text/event-stream')) return jsonOr(await response.text());
  const whole = { content: '', refusal: '', reasoning: '', arguments: '', called: false };
  let [finish, usage, seen]: [string | null, unknown, boolean] = [null, undefined, false];
  for await (const data of events(response, signal)) {
    if (data === '[DONE]') break;
    const chunk = jsonOr(data) as Chunk | string | null;
    if (typeof chunk !== 'object' || chunk === null) continue;
    if (chunk.error) return { error: chunk.error };
    seen = true;
    usage = chunk.usage ?? usage;
    const [choice] = chunk.choices ?? [];
    add(whole, choice?.delta ?? choice?.message ?? {});
    finish = choice?.finish_reason ?? finish;
    if (isEndless(whole.content)) throw new Broken('overlong', 'white space');
  }
  if (!seen) return '';
  const { content, refusal, reasoning, called } = whole;
  const message = { role: 'assistant', content, refusal: refusal || null, reasoning_content: reasoning || null, ...(called ? { tool_calls: [{ function: { arguments: whole.arguments } }] } : {}) };
  return { choices: [{ index: 0, message, finish_reason: finish }], ...(usage ? { usage } : {}) };
}

function add(whole: { content: string; refusal: string; reasoning: string; arguments: string; called: boolean }, delta: Delta): void {
  whole.content += delta.content ?? '';
  whole.refusal += delta.refusal ?? '';
  whole.reasoning += delta.reasoning_content ?? delta.reasoning ?? '';
  for (const { function: call } of delta.tool_calls ?? []) {
    whole.called = true;
    if (call?.arguments !== undefined) whole.arguments += typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
  }
}

/** Endless white space: the grammar of some servers lets a model go on with it for ever. */
const isEndless = (content: string): boolean => content.length > BLANKS && content.slice(-BLANKS).trim() === '';

/** The data of server-sent events, one by one. */
async function* events(response: Response, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body ?? []) {
    if (signal.aborted) throw new Broken('aborted', '');
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:')) yield line.slice('data:'.length).trim();
  }
  if (rest.startsWith('data:')) yield rest.slice('data:'.length).trim();
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
