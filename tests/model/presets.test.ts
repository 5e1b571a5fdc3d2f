import { afterEach, describe, expect, it } from 'vitest';
import type { Request } from '../../src/core/draft.ts';
import { parseReply } from '../../src/draft/reply.ts';
import { budgeted, reportBudget, requestBudget } from '../../src/model/budgeted.ts';
import { composer } from '../../src/model/composer.ts';
import { bodyOf } from '../../src/model/ladder.ts';
import { limited } from '../../src/model/limited.ts';
import { presetFor } from '../../src/model/presets.ts';
import { serverModel } from '../../src/model/server.ts';
import { openaiModel } from '../../src/model/openai.ts';
import type { Model } from '../../src/ports/model.ts';
import type { Body } from '../../src/ports/transport.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { answer, json, scriptedServer } from './server.ts';

const REPLY = JSON.stringify({ plan: '', sentences: [], gaps: [] });
const request = { material: {}, prompt: { id: 'p', version: 1, hash: 'h' }, messages: [{ role: 'user', content: 'json'.repeat(400) }], schema: { name: 's', json: {} }, temperature: 0.3, read: parseReply } as unknown as Request;
const never = new AbortController().signal;
const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

describe('what is known of a server beforehand', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['https://api.openai.com/v1', 'gpt-4.1', 'OpenAI', ['max_tokens', 'messages', 'model', 'response_format', 'temperature']],
    ['https://api.openai.com/v1', 'gpt-5-mini', 'OpenAI, reasoning', ['max_completion_tokens', 'messages', 'model', 'response_format']],
    ['https://api.deepseek.com/v1', 'deepseek-v4-pro', 'DeepSeek', ['max_tokens', 'messages', 'model', 'response_format', 'temperature', 'thinking']],
    ['https://dashscope.aliyuncs.com/compatible-mode/v1', 'qwen3-max', 'Qwen', ['enable_thinking', 'max_tokens', 'messages', 'model', 'response_format', 'temperature']],
    ['https://open.bigmodel.cn/api/paas/v4', 'glm-5', 'GLM', ['max_tokens', 'messages', 'model', 'response_format', 'temperature', 'thinking']],
    ['http://127.0.0.1:11434/v1', 'qwen3:8b', 'Ollama', ['max_tokens', 'messages', 'model', 'reasoning_effort', 'response_format', 'temperature']],
    ['http://10.0.0.3:8000/v1', 'Qwen3-32B', 'vLLM', ['chat_template_kwargs', 'max_tokens', 'messages', 'model', 'response_format', 'temperature']],
    ['https://openai.com.example.cn/v1', 'm', 'openai-compatible', ['max_tokens', 'messages', 'model', 'response_format', 'temperature']],
  ])('%s %s: %s', (address, model, name, sent) => {
    const preset = presetFor(address, model);
    expect([preset.name, Object.keys(bodyOf(model, request, preset, preset.extra)).toSorted()]).toEqual([name, sent]);
  });
});

describe('a server that will not have', () => {
  const asking = async (refuses: (body: Body) => string | null): Promise<Body[]> => {
    const bodies: Body[] = [];
    const transport = (body: Body) => {
      bodies.push(body);
      const message = refuses(body);
      return Promise.resolve(message === null ? { status: 200, body: { choices: [{ finish_reason: 'stop', message: { content: REPLY } }] } } : { status: 400, body: { error: { message } } });
    };
    expect((await serverModel({ name: 'm', url: null, transport, preset: { rung: 'json_schema', without: [], extra: { reasoning_effort: 'none' } } }).answer(request, never)).kind).toBe('ok');
    return bodies;
  };

  it('its own switch is asked without it', async () => expect(await asking((body) => ('reasoning_effort' in body ? "unknown field 'reasoning_effort'" : null))).toHaveLength(2));
  it('max_tokens is told max_completion_tokens', async () => expect((await asking((body) => ('max_tokens' in body ? "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." : null))).at(-1)).toHaveProperty('max_completion_tokens'));
  it('something that it does not name is asked with what no server refuses', async () => {
    const bodies = await asking((body) => (Object.keys(body).length > 3 ? 'bad request' : null));
    expect(Object.keys(bodies.at(-1) ?? {}).toSorted()).toEqual(['messages', 'model', 'response_format']);
  });
});

it('what was found out of a server outlives the process: the next one asks once', async () => {
  const server = await scriptedServer(({ body }, response) => (body.response_format ? json(response, 400, { error: { message: 'response_format' } }) : answer(response, REPLY)));
  const memory = await openSqliteStore(':memory:', () => '2026-01-01T00:00:00.000Z');
  cleanups.push(() => server.close(), () => memory.close());
  const ask = () => openaiModel({ url: server.url, model: 'm', key: 'geheim' }, { memory }).answer(request, never);
  expect((await ask()).kind).toBe('ok');
  expect(server.asked).toHaveLength(2);
  expect((await ask()).kind).toBe('ok');
  expect(server.asked).toHaveLength(3);
  expect(await memory.abilities(`${server.url} m`)).not.toContain('geheim');
});

describe('a budget', () => {
  const model: Model = { ...composer, kind: 'server', answer: () => Promise.resolve({ kind: 'ok', reply: { plan: '', sentences: [], gaps: [] }, usage: { input: 1500, output: 500 } }) };

  it('stops before it is overrun, and says which', async () => {
    const one = budgeted(model, [requestBudget(60_000), reportBudget(7000)]);
    const kinds: string[] = [];
    for (let i = 0; i < 4; i++) kinds.push((await one.answer(request, never)).kind);
    expect(kinds).toEqual(['ok', 'ok', 'budget', 'budget']);
    expect(await budgeted(model, [requestBudget(100)]).answer(request, never)).toEqual({ kind: 'budget', detail: 'request' });
  });

  it('counts what a server does not tell', async () => {
    const silent = budgeted({ ...model, answer: () => Promise.resolve({ kind: 'invalid', detail: '' }) }, [reportBudget(4500)]);
    expect([(await silent.answer(request, never)).kind, (await silent.answer(request, never)).kind, (await silent.answer(request, never)).kind]).toEqual(['invalid', 'invalid', 'budget']);
  });
});

it('a server is asked so much at a time, and everybody has a turn', async () => {
  let [running, most] = [0, 0];
  const slow: Model = { ...composer, answer: async () => { most = Math.max(most, ++running); await new Promise((resume) => setTimeout(resume, 5)); running--; return { kind: 'empty', detail: '' }; } };
  const model = limited(slow, 2);
  expect(await Promise.all(Array.from({ length: 7 }, () => model.answer(request, never)))).toHaveLength(7);
  expect(most).toBe(2);
});
