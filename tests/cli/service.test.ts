import { afterEach, describe, expect, it } from 'vitest';
import { answer, json, scriptedServer, type Script, type ScriptedServer } from '../model/server.ts';
import { gouji } from './terminals.ts';

let server: ScriptedServer | undefined;
afterEach(async () => { await server?.close(); server = undefined; });

const REPLY = JSON.stringify({ plan: '', sentences: [{ kind: 'fact', text: '新增藏书{{books.new}}。', notes: [] }], gaps: [] });

async function told(args: string[], script?: Script, env: Record<string, string> = {}) {
  if (script) server = await scriptedServer(script);
  const { code, out, told: err } = await gouji(args, { env: { LANG: 'en', ...(server ? { GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' } : {}), ...env } });
  return { code, out, err };
}

describe('gouji model test', () => {
  it('asks in each way, tells what works, and sends nothing of anybody’s', async () => {
    const { code, out, err } = await told(['model', 'test'], ({ body }, r) => (body.response_format?.type === 'json_schema' ? json(r, 400, { error: { message: 'json_schema is not supported' } }) : answer(r, REPLY)));
    expect(code).toBe(0);
    expect(out.replace(/\d\.\d s/g, '0.0 s')).toBe('json_schema  the server failed: 400 json_schema is not supported\ntool         works, 0.0 s\njson_object  works, 0.0 s\ntext         works, 0.0 s\nDrafting uses tool\n');
    expect(err).toContain('nothing real is sent');
    expect(server?.asked).toHaveLength(4);
  });

  it.each<[string, Script, number]>([
    ['a server that writes prose', (_, r) => answer(r, '好的，以下是草稿。'), 4],
    ['a key that is refused', (_, r) => json(r, 401, { error: { message: 'bad key' } }), 1],
  ])('ends with 3 for %s', async (_, script, times) => {
    const { code, out } = await told(['model', 'test', '--format', 'json'], script);
    expect([code, (JSON.parse(out) as { best: unknown }).best, server?.asked.length]).toEqual([3, null, times]);
  });

  it('says what to do where none is configured', async () => {
    expect(await told(['model', 'test'])).toMatchObject({ code: 2, err: expect.stringContaining('Set GOUJI_MODEL_URL') });
    expect((await told(['model', 'probe'])).code).toBe(2);
  });
});

describe('gouji doctor', () => {
  it('lists what is installed, and that the composer writes', async () => {
    const { code, out } = await told(['doctor']);
    expect([code, out.split('\n').filter(Boolean).every((line) => line.startsWith('✓'))]).toEqual([0, true]);
    expect(out).toContain('zhengti-guangdong');
    expect(out).toContain('the built-in composer writes');
  });

  it('says that a server is there, without asking it for anything', async () => {
    const { code, out } = await told(['doctor', '--format', 'json'], (_, r) => answer(r, REPLY));
    const { checks } = JSON.parse(out) as { checks: { check: string; ok: boolean; state: string }[] };
    expect([code, checks.find(({ check }) => check === 'model')]).toMatchObject([0, { ok: true, state: expect.stringMatching(/^m http:\/\/127/) }]);
    expect(server?.asked.map(({ path }) => path)).toEqual(['/v1/models']);
  });

  it.each(['', 'user:secret@'])('names a server that is gone, and no password: %j', async (credentials) => {
    const gone = await scriptedServer(() => undefined);
    await gone.close();
    const { code, out } = await told(['doctor'], undefined, { GOUJI_MODEL_URL: gone.url.replace('http://', `http://${credentials}`), GOUJI_MODEL: 'm' });
    expect([code, out.includes('ECONNREFUSED'), out.includes('secret')]).toEqual([3, true, false]);
  });
});

describe('gouji prompt', () => {
  it('lists those that drafting uses', async () => {
    const { out } = await told(['prompt', 'list', '--format', 'json']);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(['again', 'assign', 'revise', 'section']);
  });

  it('shows one, with where its inputs come from', async () => {
    const { code, out } = await told(['prompt', 'show', 'assign']);
    expect([code, out]).toMatchObject([0, expect.stringMatching(/^assign@\d+ .*\n[^]*quarantined: notes\n[^]*## system\n[^]*## user\n/)]);
  });

  it('shows what differs between two, and ends with 1', async () => {
    const { code, out } = await told(['prompt', 'diff', 'section', 'section-bare']);
    expect([code, /\[-[^]+-\]/.test(out)]).toEqual([1, true]);
    expect(await told(['prompt', 'diff', 'section', 'section'])).toMatchObject({ code: 0, out: '' });
    expect(await told(['prompt', 'show', 'nothing'])).toMatchObject({ code: 2, err: expect.stringContaining('assign@2') });
  });
});
