import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/app/paths.ts';
import { openEvals, type Evals } from '../../src/app/evals.ts';
import { openRuns, type Runs } from '../../src/app/runs.ts';
import type { Bench } from '../../src/app/workbench.ts';
import { createApp, type App } from '../../src/http/app.ts';
import { listen } from '../../src/http/serve.ts';
import { composer } from '../../src/model/composer.ts';
import { draftEventSchema, projectSchema, type DraftEventJson, type ProjectJson } from '../../src/wire/api.ts';
import { datasetCodec } from '../../src/wire/dataset.ts';
import { benchWith } from '../app/benches.ts';

let bench: Bench;
let runs: Runs;
let evals: Evals;
let app: App;
const open = (options: { host?: string; token?: string | null } = {}): App =>
  createApp({ bench, runs, evals, web: '/nowhere', host: options.host ?? '127.0.0.1', token: options.token ?? null, version: '0.0.0' });

beforeEach(async () => {
  bench = await benchWith();
  runs = openRuns(bench);
  evals = await openEvals(':memory:');
  app = open();
});
afterEach(async () => {
  await runs.stopAll();
  await bench.store.close();
  await evals.close();
});

const LOCAL = { host: '127.0.0.1:4600' };
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://127.0.0.1:4600${path}`, { ...init, headers: { ...LOCAL, ...(init.headers as Record<string, string>) } }));
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

async function newProject(): Promise<ProjectJson> {
  const made = await send('POST', '/api/projects', { unit: '青岚县图书馆', year: 2025, reported: '2026-04-20' });
  expect(made.status).toBe(201);
  return projectSchema.parse(await made.json());
}

async function upload(id: string, folder: string, names: readonly string[]): Promise<Response> {
  const form = new FormData();
  form.set('folder', folder);
  for (const name of names) form.append('file', new File([readFileSync(join(EXAMPLES, 'county-library', folder, name))], name));
  return ask(`/api/projects/${id}/files`, { method: 'POST', body: form });
}

async function readyProject(): Promise<string> {
  const { id } = await newProject();
  await upload(id, 'notes', ['01-office.md', '02-readers.txt', '03-finance.md', '04-selfcheck.txt']);
  await upload(id, 'data', ['budget.xlsx']);
  return id;
}

async function events(response: Response): Promise<{ id: number; event: DraftEventJson }[]> {
  const blocks = (await response.text()).split('\n\n').filter((block) => block.includes('data:'));
  return blocks.map((block) => ({ id: Number(/^id: (\d+)$/m.exec(block)?.[1]), event: draftEventSchema.parse(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '')) }));
}

describe('projects over HTTP', () => {
  it('are made, filled and read back whole', async () => {
    const { id, settings } = await newProject();
    expect(settings).toMatchObject({ title: '2025年度部门整体支出绩效自评报告', dates: { report: '2026-04-20' } });
    await upload(id, 'notes', ['01-office.md', '02-readers.txt']);
    const project = projectSchema.parse(await (await upload(id, 'data', ['budget.xlsx'])).json());
    expect(project.notes.length).toBeGreaterThan(20);
    expect(datasetCodec.parse(project.dataset).data.length).toBeGreaterThan(60);
    expect(project.files.map(({ path }) => path)).toEqual(['data/budget.xlsx', 'gouji.json', 'notes/01-office.md', 'notes/02-readers.txt']);
    const gone = projectSchema.parse(await (await ask(`/api/projects/${id}/files?path=notes/01-office.md`, { method: 'DELETE' })).json());
    expect(gone.files).toHaveLength(3);
    expect(await (await ask('/api/projects')).json()).toMatchObject([{ id, drafted: false }]);
  });

  it('keep what people say of a table, and tell how it was understood', async () => {
    const { id } = await newProject();
    const form = new FormData();
    form.set('folder', 'data');
    form.append('file', new File(['单位：万元,,\n项目,二上数,决算数\n甲费,5,4\n'], 'b.csv'));
    const before = projectSchema.parse(await (await ask(`/api/projects/${id}/files`, { method: 'POST', body: form })).json());
    expect(before.unread.map(({ cell, words }) => `${cell.ref} ${words}`)).toEqual(['B3 列名看不懂']);
    const tables = [{ file: 'data/b.csv', column: 'B', basis: 'initial' }];
    const after = projectSchema.parse(await (await ask(`/api/projects/${id}/tables`, { method: 'PUT', body: JSON.stringify(tables), headers: { 'content-type': 'application/json' } })).json());
    expect(after.unread).toEqual([]);
    expect(after.settings.tables).toMatchObject(tables);
    expect(after.tables.find(({ file }) => file === 'data/b.csv')?.columns.map(({ letter, basis, unit }) => [letter, basis, unit])).toEqual([['B', 'initial', null], ['C', 'actual', null]]);
    expect((await ask(`/api/projects/${id}/tables`, { method: 'PUT', body: JSON.stringify([{ file: 'x', basis: 'guess' }]), headers: { 'content-type': 'application/json' } })).status).toBe(400);
  });

  it('tell what could not be read, in the language asked for', async () => {
    const { id } = await newProject();
    const form = new FormData();
    form.set('folder', 'data');
    form.append('file', new File(['指标,数值（人）\n满意度,高\n参观,3\n'], '..\\..\\data\\a.csv'));
    const project = projectSchema.parse(await (await ask(`/api/projects/${id}/files`, { method: 'POST', body: form, headers: { 'accept-language': 'en' } })).json());
    expect(project.files.map(({ path }) => path)).toContain('data/a.csv');
    expect(project.problems).toEqual([{ code: 'table-left', what: '1 cells of data/a.csv were not used (B2): text, not a number, such as “高”', hint: expect.any(String) }]);
  });

  it.each([
    ['GET', '/api/projects/none', undefined, 404, 'not-found'],
    ['GET', '/api/nothing', undefined, 404, 'not-found'],
    ['POST', '/api/projects', { unit: '', year: 2025 }, 400, 'request-invalid'],
    ['POST', '/api/projects', { unit: '馆', year: 2025, pack: 'hubei' }, 400, 'pack-missing'],
    ['GET', '/api/projects/x/drafts/none/events', undefined, 404, 'not-found'],
  ] as const)('answer %s %s with a problem', async (method, path, body, status, code) => {
    const response = body ? await send(method, path, body) : await ask(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status, code, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.any(String) });
  });

  it('describe themselves', async () => {
    const document = (await (await ask('/api/openapi.json')).json()) as { openapi: string; paths: Record<string, unknown>; components: { schemas: Record<string, unknown> } };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/projects', '/api/projects/{id}/files', '/api/projects/{id}/drafts', '/api/projects/{id}/drafts/{run}/events', '/api/projects/{id}/reviews']));
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['Project', 'Problem', 'Review', 'Version']));
  });
});

describe('drafting over HTTP', () => {
  it('tells of each section while it goes, keeps the version, reviews it and takes edits', async () => {
    const id = await readyProject();
    const { run } = (await (await send('POST', `/api/projects/${id}/drafts`, {})).json()) as { run: string };
    const stream = await ask(`/api/projects/${id}/drafts/${run}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const told = await events(stream);
    expect(told.map(({ id: n }) => n)).toEqual(told.map((_, i) => i));
    const plan = told[0]?.event;
    expect(plan).toMatchObject({ kind: 'plan', model: 'builtin-composer' });
    expect(told.filter(({ event }) => event.kind === 'section')).toHaveLength(plan?.kind === 'plan' ? plan.sections.length : -1);
    expect(told.at(-1)?.event).toMatchObject({ kind: 'done', complete: true });

    const resumed = await events(await ask(`/api/projects/${id}/drafts/${run}/events`, { headers: { 'last-event-id': '3' } }));
    expect(resumed.map(({ id: n }) => n)).toEqual(told.slice(4).map(({ id: n }) => n));

    const project = projectSchema.parse(await (await ask(`/api/projects/${id}`)).json());
    const [mark] = project.version?.marks.filter(({ key }) => key === 'income.fiscal') ?? [];
    expect(project.version?.text.slice(mark?.start, mark?.end)).toBe('691.24万元');

    const csv = await ask(`/api/projects/${id}/ledger?format=csv&lang=en`);
    expect(csv.headers.get('content-disposition')).toContain('ledger.csv');
    expect(await csv.text()).toMatch(/691\.24万元,6912400,元,财政拨款收入[^,]*,traced,data\/budget\.xlsx!收支决算!D4/);

    const wrong = project.version?.text.replaceAll('691.24万元', '697.24万元') ?? '';
    expect(await (await send('PUT', `/api/projects/${id}/report`, { text: wrong })).json()).toMatchObject({ number: 2, author: 'person' });
    const review = (await (await ask(`/api/projects/${id}/reviews`, { method: 'POST' })).json()) as { findings: { id: string; code: string; fix: { replace: string } }[] };
    expect(review.findings.map(({ code, fix }) => [code, fix?.replace])).toContainEqual(['figure-mismatch', '691.24万元']);

    const finding = review.findings[0]?.id ?? '';
    expect((await send('POST', `/api/projects/${id}/dismissals`, { finding, reason: '以财政批复为准', by: '陆' })).status).toBe(201);
    const after = (await (await ask(`/api/projects/${id}/reviews`, { method: 'POST' })).json()) as { findings: { id: string }[]; dismissed: { id: string }[] };
    expect(after.findings.map((f) => f.id)).not.toContain(finding);
    expect(after.dismissed.map((f) => f.id)).toEqual([finding]);
    expect((await ask(`/api/projects/${id}/dismissals/${finding}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('runs once at a time and can be stopped', async () => {
    const id = await readyProject();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    let asked = (): void => {};
    const started = new Promise<void>((resolve) => { asked = resolve; });
    bench = { ...bench, model: { ...composer, answer: async (request, signal) => { asked(); await held; return composer.answer(request, signal); } } };
    runs = openRuns(bench);
    app = open();
    const { run } = (await (await send('POST', `/api/projects/${id}/drafts`, {})).json()) as { run: string };
    expect((await send('POST', `/api/projects/${id}/drafts`, {})).status).toBe(409);
    expect((await (await ask(`/api/projects/${id}`)).json()) as ProjectJson).toMatchObject({ run });
    await started;
    expect((await ask(`/api/projects/${id}/drafts/${run}`, { method: 'DELETE' })).status).toBe(204);
    release();
    expect((await events(await ask(`/api/projects/${id}/drafts/${run}/events`))).at(-1)?.event).toMatchObject({ kind: 'done', complete: false });
  });

  it('stopped before its first section, is told as stopped', async () => {
    const id = await readyProject();
    bench = { ...bench, model: { ...composer, answer: (_, signal) => new Promise((resolve) => { signal.addEventListener('abort', () => resolve({ kind: 'aborted', detail: '' })); }) } };
    runs = openRuns(bench);
    app = open();
    const { run } = (await (await send('POST', `/api/projects/${id}/drafts`, {})).json()) as { run: string };
    expect((await ask(`/api/projects/${id}/drafts/${run}`, { method: 'DELETE' })).status).toBe(204);
    expect((await events(await ask(`/api/projects/${id}/drafts/${run}/events`))).at(-1)?.event).toMatchObject({ kind: 'error', problem: { code: 'interrupted' } });
  });
});

describe('who may ask', () => {
  it.each([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a rebound name', { host: 'evil.example' }],
  ])('not %s', async (_, headers) => expect((await send('POST', '/api/projects', { unit: '馆', year: 2025 }, headers)).status).toBe(403));

  it('the page itself', async () => expect((await ask('/api/projects', { headers: { origin: 'http://127.0.0.1:4600' } })).status).toBe(200));

  it('beyond this machine only those with the token', async () => {
    app = open({ host: '0.0.0.0', token: 'geheim' });
    expect((await ask('/api/projects')).status).toBe(401);
    expect((await ask('/api/projects', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    expect((await ask('/api/projects', { headers: { authorization: 'Bearer geheim' } })).status).toBe(200);
    const visited = await ask('/api/projects?token=geheim');
    expect(visited.status).toBe(200);
    expect((await ask('/api/projects', { headers: { cookie: visited.headers.get('set-cookie')?.split(';')[0] ?? '' } })).status).toBe(200);
  });

  it('with no more than it can take', async () => {
    const { id } = await newProject();
    const form = new FormData();
    form.set('folder', 'notes');
    form.append('file', new File([new Uint8Array(65 << 20)], 'a.txt'));
    const response = await ask(`/api/projects/${id}/files`, { method: 'POST', body: form });
    expect(response.status).toBe(413);
  });
});

describe('a listening server', () => {
  it('answers over real HTTP and ends although a stream is open', async () => {
    const id = await readyProject();
    bench = { ...bench, model: { ...composer, answer: (_, signal) => new Promise((resolve) => { signal.addEventListener('abort', () => resolve({ kind: 'aborted', detail: '' })); }) } };
    runs = openRuns(bench);
    const listening = await listen(open(), '127.0.0.1', 0);
    expect(((await (await fetch(`${listening.address}/api/health`)).json()) as { version: string }).version).toBe('0.0.0');
    const { run } = (await (await fetch(`${listening.address}/api/projects/${id}/drafts`, { method: 'POST' })).json()) as { run: string };
    const stream = await fetch(`${listening.address}/api/projects/${id}/drafts/${run}/events`);
    const reader = stream.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"kind":"plan"');
    await runs.stopAll();
    await listening.close();
    await expect(fetch(`${listening.address}/api/health`)).rejects.toThrow();
  });

  it('says when its port is taken', async () => {
    const first = await listen(app, '127.0.0.1', 0);
    const port = Number(new URL(first.address).port);
    await expect(listen(app, '127.0.0.1', port)).rejects.toMatchObject({ code: 'port-taken' });
    await first.close();
  });
});
