import { afterEach, describe, expect, it } from 'vitest';
import type { Request } from '../../src/core/draft.ts';
import { parseReply } from '../../src/draft/reply.ts';
import { openaiModel } from '../../src/model/openai.ts';
import { answer, json, scriptedServer, type Script, type ScriptedServer } from './server.ts';

const REPLY = { plan: '', sentences: [{ kind: 'fact', text: '支出{{x}}。', notes: [] }], gaps: [] };
const request = {
  material: {}, prompt: { id: 'p', version: 1, hash: 'h' }, messages: [{ role: 'system', content: '写' }, { role: 'user', content: 'json' }],
  schema: { name: 's', json: { type: 'object' } }, temperature: 0.3, read: parseReply,
} as unknown as Request;

let server: ScriptedServer;
afterEach(() => server.close());

async function ask(script: Script, { signal = new AbortController().signal, timeout = 5000 } = {}) {
  server = await scriptedServer(script);
  return openaiModel({ url: server.url, model: 'm', key: 'k', timeout }).answer(request, signal);
}

describe('an OpenAI-compatible server', () => {
  it('is asked over chat completions with a strict schema, and its reply and usage come back', async () => {
    expect(await ask((_, response) => answer(response, JSON.stringify(REPLY)))).toEqual({ kind: 'ok', reply: REPLY, usage: { input: 11, output: 7 } });
    expect(server.asked).toMatchObject([{ path: '/v1/chat/completions', body: { model: 'm', temperature: 0.3, messages: request.messages, response_format: { type: 'json_schema' } } }]);
  });

  it('that has no json_schema is asked once more without', async () => {
    const outcome = await ask(({ body }, response) => (body.response_format ? json(response, 400, { error: { message: 'response_format not supported' } }) : answer(response, JSON.stringify(REPLY))));
    expect(outcome.kind).toBe('ok');
    expect(server.asked).toHaveLength(2);
  });

  it.each<[string, string, Script]>([
    ['invalid', 'prose', (_, r) => answer(r, '好的，以下是草稿：支出691万元。')],
    ['invalid', 'a shape of its own', (_, r) => answer(r, '{"text":"支出691万元"}')],
    ['empty', 'nothing', (_, r) => answer(r, '')],
    ['empty', 'null', (_, r) => answer(r, null)],
    ['truncated', 'half of it', (_, r) => answer(r, JSON.stringify(REPLY).slice(0, 30), 'length')],
    ['filtered', 'a filter', (_, r) => answer(r, null, 'content_filter')],
    ['refused', 'a refusal', (_, r) => answer(r, null, 'stop', { refusal: '不能' })],
    ['error', 'an unknown end', (_, r) => answer(r, JSON.stringify(REPLY), 'network_error')],
    ['error', 'an error with status 200', (_, r) => json(r, 200, { error: { message: 'overloaded' } })],
    ['denied', 'a wrong key', (_, r) => json(r, 401, { error: { message: 'bad key' } })],
    ['invalid', 'no JSON', (_, r) => { r.writeHead(200, { 'content-type': 'text/html' }); r.end('<html>'); }],
    ['timeout', 'silence', () => {}],
  ])('is %s when it sends %s', async (kind, _, script) => {
    expect((await ask(script, { timeout: kind === 'timeout' ? 150 : 5000 })).kind).toBe(kind);
  });

  it('can be stopped', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect((await ask(() => {}, { signal: controller.signal })).kind).toBe('aborted');
  });

  it('that nobody runs is unreachable', async () => {
    server = await scriptedServer(() => {});
    const { url } = server;
    await server.close();
    expect(await openaiModel({ url, model: 'm', key: null }).answer(request, new AbortController().signal)).toEqual({ kind: 'unreachable', detail: 'ECONNREFUSED' });
  });
});
