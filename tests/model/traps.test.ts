import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Request } from '../../src/core/draft.ts';
import { parseReply } from '../../src/draft/reply.ts';
import { openaiModel } from '../../src/model/openai.ts';
import { composer } from '../../src/model/composer.ts';
import { retrying } from '../../src/model/retrying.ts';
import { answer, chunk, json, scriptedServer, stream, type Script, type ScriptedServer } from './server.ts';

const REPLY = JSON.stringify({ plan: '', sentences: [{ kind: 'fact', text: '支出{{x}}。', notes: [] }], gaps: [] });
const HALF = REPLY.length >> 1;
const request = {
  material: {}, prompt: { id: 'p', version: 1, hash: 'h' }, messages: [{ role: 'user', content: 'json' }], schema: { name: 's', json: { type: 'object' } }, temperature: 0.3, seed: 7, read: parseReply,
} as unknown as Request;

let server: ScriptedServer;
afterEach(() => server.close());

const START = { choices: [{ index: 0, delta: { content: '' } }] };
const refuse = (message: string, status = 400): Script => (_, r) => json(r, status, { error: { message } });

/** Asks once, or as often as there are scripts; the outcome of the last. */
async function ask(script: Script, { signal = new AbortController().signal, timeout = 4000 } = {}): Promise<Outcome> {
  server = await scriptedServer(script);
  return openaiModel({ url: server.url, model: 'm', key: 'k', timeout }).answer(request, signal);
}

describe('what servers send', () => {
  it.each<[string, Outcome['kind'], Script]>([
    ['a stream', 'ok', (_, r) => stream(r, [START, chunk({ content: REPLY.slice(0, HALF) }), chunk({ content: REPLY.slice(HALF) }), chunk({}, 'stop')])],
    ['a stream with thoughts in a field of their own', 'ok', (_, r) => stream(r, [chunk({ reasoning: '想一想' }), chunk({ content: REPLY }, 'stop')])],
    ['a stream that calls the tool', 'ok', (_, r) => stream(r, [chunk({ tool_calls: [{ function: { name: 's', arguments: REPLY.slice(0, HALF) } }] }), chunk({ tool_calls: [{ function: { arguments: REPLY.slice(HALF) } }] }, 'tool_calls')])],
    ['a chunk without choices', 'ok', (_, r) => stream(r, [{ choices: null }, chunk({ content: REPLY }, 'stop'), { choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 } }])],
    ['a stream without an end', 'error', (_, r) => stream(r, [chunk({ content: REPLY })])],
    ['an error in the stream', 'error', (_, r) => stream(r, [chunk({ content: '{' }), { error: { message: 'out of memory' } }])],
    ['a stream of nothing', 'invalid', (_, r) => stream(r, [])],
    ['a connection that breaks off', 'unreachable', (_, r) => { stream(r, [chunk({ content: REPLY.slice(0, HALF) })], { done: false }); setTimeout(() => r.destroy(), 30); }],
    ['thoughts in the content', 'ok', (_, r) => answer(r, `<think>支出691万元？</think>\n${REPLY}`)],
    ['thoughts whose beginning was lost', 'ok', (_, r) => answer(r, `支出691万元？</think>${REPLY}`)],
    ['thoughts without an end', 'empty', (_, r) => answer(r, '<think>支出691万元')],
    ['the answer among the thoughts', 'ok', (_, r) => answer(r, '', 'stop', { reasoning_content: REPLY })],
    ['only thoughts', 'empty', (_, r) => answer(r, '', 'stop', { reasoning: '不知道' })],
    ['a tool call with an object', 'ok', (_, r) => answer(r, null, 'tool_calls', { tool_calls: [{ function: { arguments: JSON.parse(REPLY) as unknown } }] })],
    ['a fence', 'ok', (_, r) => answer(r, `\`\`\`json\n${REPLY}\n\`\`\``)],
    ['a fence with 100,000 spaces', 'invalid', (_, r) => answer(r, `\`\`\`json\n${' '.repeat(100_000)}x\n\`\`\``)],
    ['a filter of its own name', 'filtered', (_, r) => answer(r, '', 'sensitive')],
    ['a refused key', 'denied', refuse('bad key', 401)],
    ['no such model', 'denied', refuse('no such model', 404)],
    ['a redirect', 'unreachable', (_, r) => { r.writeHead(302, { location: 'http://127.0.0.1:1/' }); r.end(); }],
    ['an endless answer', 'overlong', (_, r) => { r.writeHead(200, { 'content-type': 'text/event-stream' }); const go = (): void => { if (r.writable && r.write(`data: ${JSON.stringify(chunk({ content: '支'.repeat(5000) }))}\n\n`)) setImmediate(go); else r.once('drain', go); }; go(); }],
    ['an endless refusal', 'busy', (_, r) => { r.writeHead(500, { 'content-type': 'application/json' }); const go = (): void => { if (r.writable && r.write('x'.repeat(50_000))) setImmediate(go); else r.once('drain', go); }; go(); }],
    ['endless white space', 'overlong', (_, r) => { r.writeHead(200, { 'content-type': 'text/event-stream' }); const timer = setInterval(() => r.write(`data: ${JSON.stringify(chunk({ content: ' '.repeat(500) }))}\n\n`), 2); r.on('close', () => clearInterval(timer)); }],
    ['a wait of ten minutes', 'busy', (_, r) => { r.setHeader('retry-after', '600'); json(r, 429, { error: { message: 'slow down' } }); }],
  ])('%s: %s', async (_, kind, script) => {
    const from = performance.now();
    expect((await ask(script)).kind).toBe(kind);
    expect(performance.now() - from).toBeLessThan(6500);
  });

  it('ends a body that drips on and on with the total time', async () => {
    const drip: Script = (_, r) => { r.writeHead(200, { 'content-type': 'text/event-stream' }); const timer = setInterval(() => r.write(': \n\n'), 20); r.on('close', () => clearInterval(timer)); };
    expect(await ask(drip, { timeout: 300 })).toEqual({ kind: 'timeout', detail: '0.3 s' });
  });

  it('stops within half a second while an answer streams', async () => {
    const controller = new AbortController();
    const drip: Script = (_, r) => { r.writeHead(200, { 'content-type': 'text/event-stream' }); const timer = setInterval(() => r.write(`data: ${JSON.stringify(chunk({ content: 'a' }))}\n\n`), 10); r.on('close', () => clearInterval(timer)); };
    setTimeout(() => controller.abort(), 100);
    const from = performance.now();
    expect((await ask(drip, { signal: controller.signal })).kind).toBe('aborted');
    expect(performance.now() - from).toBeLessThan(600);
  });
});

describe('what servers understand', () => {
  const shapeOf = ({ response_format: format, tools }: { response_format?: { type: string }; tools?: unknown }): string => format?.type ?? (tools ? 'tool' : 'text');

  it.each<[string, readonly string[], Script]>([
    ['everything', ['json_schema', 'json_schema'], (_, r) => answer(r, REPLY)],
    ['tools', ['json_schema', 'tool', 'tool'], ({ body }, r, n) => (body.response_format ? refuse('response_format')({ body } as never, r, n) : answer(r, REPLY))],
    ['json_object', ['json_schema', 'tool', 'json_object', 'json_object'], ({ body }, r, n) => (body.response_format?.type === 'json_object' ? answer(r, REPLY) : refuse('no')({ body } as never, r, n))],
    ['text only', ['json_schema', 'tool', 'json_object', 'text', 'text'], ({ body }, r, n) => (body.response_format || body.tools ? refuse('failed to parse grammar', 500)({ body } as never, r, n) : answer(r, REPLY))],
    ['no temperature', ['json_schema', 'json_schema', 'json_schema'], ({ body }, r, n) => (body.temperature === undefined ? answer(r, REPLY) : refuse("Unsupported parameter: 'temperature'")({ body } as never, r, n))],
  ])('%s: found out once, then one call a request', async (_, shapes, script) => {
    server = await scriptedServer(script);
    const model = openaiModel({ url: server.url, model: 'm', key: 'k', timeout: 4000 });
    for (let i = 0; i < 2; i++) expect((await model.answer(request, new AbortController().signal)).kind).toBe('ok');
    expect(server.asked.map(({ body }) => shapeOf(body))).toEqual(shapes);
  });

  it('a busy server is asked again when it says so, and given up in the end', async () => {
    const script: Script = (_, r, n) => { if (n > 1) return answer(r, REPLY); r.setHeader('retry-after', '0.05'); json(r, 503, {}); };
    expect((await ask(script)).kind).toBe('ok');
    expect(server.asked).toHaveLength(3);
    let times = 0;
    const busy = retrying({ name: 'm', kind: 'server', url: null, assign: composer.assign, answer: () => Promise.resolve((times++, { kind: 'busy', detail: '', after: null })) }, [0.01, 0.01]);
    expect([(await busy.answer(request, new AbortController().signal)).kind, times]).toEqual(['busy', 3]);
  });
});

describe('what leaves', () => {
  beforeEach(() => {
    vi.stubEnv('OPENAI_ORG_ID', 'org');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-secret: 1');
  });
  afterEach(() => void vi.unstubAllEnvs());

  it('is the key, and nothing of the library’s own environment', async () => {
    await ask((_, r) => answer(r, REPLY));
    const { host, connection, ...headers } = server.asked[0]?.headers ?? {};
    expect(Object.keys(headers).filter((name) => /openai|stainless|secret|user-agent/.test(name) && headers[name] !== 'node')).toEqual([]);
    expect([headers.authorization, host, connection]).toEqual(['Bearer k', expect.stringContaining('127.0.0.1'), 'keep-alive']);
  });

  it('a name and password of the address are sent as such and shown nowhere', async () => {
    server = await scriptedServer(refuse('go away', 403));
    const model = openaiModel({ url: server.url.replace('//', '//lu:ge%20heim@').concat('?key=geheim'), model: 'm', key: null });
    expect(model.url).toBe(server.url);
    expect(await model.answer(request, new AbortController().signal)).toEqual({ kind: 'denied', detail: expect.stringContaining('go away') });
    expect(server.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('lu:ge heim').toString('base64')}`);
  });
});
