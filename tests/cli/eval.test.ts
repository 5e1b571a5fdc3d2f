import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVAL, HOME } from '../../src/app/paths.ts';
import { answer, json, scriptedServer, type ScriptedServer } from '../model/server.ts';
import { gouji } from './terminals.ts';

let home: string;
let env: Record<string, string>;
let server: ScriptedServer | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gouji-eval-'));
  env = { GOUJI_DATABASE: join(home, 'gouji.db') };
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(home, { recursive: true });
});

const evaluate = (...args: string[]) => gouji(['eval', ...args], { env });
const cases = (): string => join(home, 'cases');
const museum = (): Promise<{ code: number }> => evaluate('add', join(EVAL, 'reports/museum/report.md'), '--to', cases());

/** The shipped prompt with one word changed. */
function changedPrompt(): string {
  const path = join(home, 'changed.prompt.md');
  writeFileSync(path, readFileSync(join(HOME, 'prompts/section.prompt.md'), 'utf8').replace('语言平实', '语言朴实'));
  return path;
}

const timeless = (text: string): string => text.replace(/\d{8}-\d{6}(?:\.\d+)?/g, 'ID').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

describe('gouji eval add', () => {
  it('makes cases from a report in a project folder, and says which', async () => {
    const { code, out, told } = await evaluate('add', join(EVAL, 'reports/museum/report.md'), '--to', cases());
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(6);
    expect(out).toContain('museum/result.execution\t8\t3');
    expect(told).toContain('生成 6 个用例');
    expect(readdirSync(join(cases(), 'museum')).toSorted()).toContain('report.yaml');
  });

  it('derives notes from the report where there are none, and says so', async () => {
    const report = join(home, 'past.txt');
    writeFileSync(report, '2025年度部门整体支出绩效自评报告\n评价单位：云川县文化馆\n一、单位基本情况\n（一）机构职能\n云川县文化馆内设办公室、活动部2个部门，编制12人。主要职责是组织群众文化活动。\n');
    const { code, told } = await evaluate('add', report, '--to', cases());
    expect([code, told.includes('用报告自己的句子当笔记')]).toEqual([0, true]);
    expect(readFileSync(join(cases(), 'past/unit.duties.yaml'), 'utf8')).toContain('编制{{n.N001.q2}}');
    expect((await evaluate('run', '--cases', cases())).code).toBe(0);
  });

  it.each([
    ['no section that is known', '随便写写的一篇文章，没有标题，2025年，评价单位：某馆\n', '没有认得出的章节'],
    ['no year', '评价单位：某馆\n一、单位基本情况\n（一）机构职能\n某馆内设办公室、活动部两个部门，负责群众文化。\n', '评价年度'],
    ['no unit', '2025年\n一、单位基本情况\n（一）机构职能\n内设办公室、活动部两个部门，负责群众文化活动组织。\n', '--unit'],
  ])('refuses a report with %s', async (_, text, words) => {
    const report = join(home, 'past.txt');
    writeFileSync(report, text);
    const { code, told } = await evaluate('add', report, '--to', cases());
    expect([code, told]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(cases())).toBe(false);
  });
});

describe('gouji eval run', () => {
  it('records the composer where nothing is recorded, then replays, twice the same but for times', async () => {
    await museum();
    expect(await evaluate('run', '--cases', cases())).toMatchObject({ code: 0, told: expect.stringContaining('还没有录音') });
    const [one, two] = [await evaluate('run', '--cases', cases(), '--format', 'json'), await evaluate('run', '--cases', cases(), '--format', 'json')];
    expect(one.told).toContain('重放录音');
    expect(one.code).toBe(0);
    expect(timeless(one.out)).toBe(timeless(two.out));
  });

  it('names every stale case after one word of the prompt has changed, and fails', async () => {
    await museum();
    await evaluate('run', '--cases', cases());
    const { code, out } = await evaluate('run', '--cases', cases(), '--prompt', changedPrompt());
    expect(code).toBe(1);
    expect(out).toContain('录音过时 6 次');
    for (const section of ['unit.duties', 'unit.spending', 'result.execution', 'result.tasks', 'problems', 'measures']) expect(out).toContain(`museum/${section} 第 1 次`);
    const junit = await evaluate('run', '--cases', cases(), '--prompt', changedPrompt(), '--format', 'junit');
    expect(junit.out).toContain('tests="6" failures="6"');
  });

  it('names what is missing', async () => {
    await museum();
    await evaluate('run', '--cases', cases());
    const { code, out } = await evaluate('run', '--cases', cases(), '--mode', 'replay', '--trials', '2');
    expect([code, out]).toEqual([1, expect.stringContaining('没有录音 6 次')]);
  });

  it('runs the cases that are named', async () => {
    await museum();
    const { out } = await evaluate('run', '--cases', cases(), '--cases', 'problems', '--cases', 'measures', '--format', 'json');
    expect((JSON.parse(out) as { results: { case: string }[] }).results.map((result) => result.case)).toEqual(['museum/measures', 'museum/problems']);
  });

  it('asks a server with the trial as seed, tells usage and cost, and replays what it recorded', async () => {
    await museum();
    const reply = JSON.stringify({ plan: '', gaps: [], sentences: [{ kind: 'policy', text: '管理较为规范。', notes: [] }] });
    server = await scriptedServer((_, response) => answer(response, reply));
    const asked = await gouji(['eval', 'record', '--cases', cases(), '--cases', 'problems', '--trials', '2', '--price', '2,8'], { env: { ...env, GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'org/m:8b' } });
    expect(asked.out).toContain('输入 22、输出 14 词元，约 0.0002');
    expect(server.asked.map(({ body }) => (body as unknown as { seed: number }).seed).toSorted()).toEqual([1, 2]);
    expect(readdirSync(join(cases(), 'recordings/org_m_8b/section/museum')).toSorted()).toEqual(['problems.1.yaml', 'problems.2.yaml']);
    const before = server.asked.length;
    const replayed = await evaluate('run', '--cases', cases(), '--cases', 'problems', '--trials', '2', '--model', 'org/m:8b', '--format', 'json');
    expect(server.asked).toHaveLength(before);
    expect((JSON.parse(replayed.out) as { results: { text: string; lacks: { notes: string[] } }[] }).results[0]).toMatchObject({ text: '管理较为规范。', lacks: { notes: [expect.any(String), expect.any(String)] } });
  });

  it('keeps what was done when the server fails, and goes on from there', async () => {
    await museum();
    const reply = JSON.stringify({ plan: '', gaps: [], sentences: [] });
    let failing = true;
    server = await scriptedServer((_, response, index) => (failing && index >= 2 ? json(response, 401, { error: { message: 'expired' } }) : answer(response, reply)));
    const ask = () => gouji(['eval', 'run', '--mode', 'live', '--cases', cases(), '--concurrency', '1', '--format', 'json'], { env: { ...env, GOUJI_MODEL_URL: server?.url ?? '', GOUJI_MODEL: 'm' } });
    expect(await ask()).toMatchObject({ code: 3, out: '' });
    failing = false;
    const before = server.asked.length;
    const again = await ask();
    expect(again.told).toContain('接着上次，已有 2 次');
    expect(server.asked.length - before).toBe(4);
    expect((JSON.parse(again.out) as { results: unknown[] }).results).toHaveLength(6);
  });

  it('stops at Ctrl-C, keeps what is done and says how to go on', async () => {
    await museum();
    const controller = new AbortController();
    server = await scriptedServer((_, response, index) => {
      if (index === 2) controller.abort();
      answer(response, JSON.stringify({ plan: '', gaps: [], sentences: [] }));
    });
    const { code, told } = await gouji(['eval', 'run', '--mode', 'live', '--cases', cases(), '--concurrency', '1'], { env: { ...env, GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' }, signal: controller.signal });
    expect(code).toBe(130);
    expect(told).toMatch(/做完的 [23]\/6 次都已保存/);
  });

  it.each([
    [['run', '--mode', 'live', '--model', 'm'], '没有配置模型服务'],
    [['run', '--prompt', '99'], 'section@'],
    [['run', '--mode', 'later'], 'replay | record'],
    [['run', '--trials', '0'], '3 | 2-3'],
    [['run', '--cases', 'nothing-like-it'], '没有用例'],
    [['run', '--concurrency', 'many'], '--concurrency'],
    [['run', '--price', 'cheap'], '2,8'],
    [['dance'], 'run | record'],
    [['compare', 'x', 'y'], '没有“x”这次运行'],
    [['bless', 'x'], '没有“x”这次运行'],
    [['export', 'excel'], 'promptfoo'],
  ])('%j is told what is wrong', async (args, words) => {
    const { code, told } = await evaluate(...args);
    expect([code, told]).toEqual([2, expect.stringContaining(words)]);
  });

  it('names the file and the place of a faulty case', async () => {
    await museum();
    const file = join(cases(), 'museum/problems.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('min: 80', 'min: many'));
    const { code, told } = await evaluate('run', '--cases', cases());
    expect([code, told]).toEqual([2, expect.stringContaining('museum/problems.yaml 不对（/expect/length/min）')]);
  });

  it.each([
    ['not YAML', 'exchanges: [', '/'],
    ['no recording', 'model: 3', '/model'],
  ])('names the file and the place of a faulty recording: %s', async (_, text, place) => {
    await museum();
    await evaluate('record', '--cases', cases());
    const folder = join(cases(), 'recordings');
    const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    writeFileSync(join(folder, file), text);
    const { code, told } = await evaluate('run', '--cases', cases(), '--mode', 'replay');
    expect([code, told]).toEqual([2, expect.stringContaining(`${file} 不对（${place}）`)]);
  });
});

describe('bless, compare and report', () => {
  it('hold a changed prompt against the baseline, in every format', async () => {
    await museum();
    await evaluate('run', '--cases', cases());
    expect((await evaluate('bless', '--cases', cases())).code).toBe(0);
    expect(existsSync(join(cases(), 'baselines/builtin-composer.json'))).toBe(true);
    const changed = await evaluate('record', '--cases', cases(), '--prompt', changedPrompt());
    expect([changed.code, changed.out]).toEqual([0, expect.stringContaining('没有变化的证据')]);
    const compared = await evaluate('compare', '--cases', cases(), '--format', 'json');
    expect(JSON.parse(compared.out)).toMatchObject({ unit: 'case', verdict: 'no-evidence', trials: 1 });
    for (const format of ['html', 'md', 'xml', 'json']) expect((await evaluate('report', '--cases', cases(), '--to', join(home, `r.${format}`))).code).toBe(0);
    expect(readFileSync(join(home, 'r.md'), 'utf8')).toContain('**没有变化的证据**');
    expect((await evaluate('report', '--to', join(home, 'r.doc'))).code).toBe(2);
  });

  it('an edited case is not compared, and what is stale is no baseline', async () => {
    await museum();
    await evaluate('run', '--cases', cases());
    await evaluate('bless', '--cases', cases());
    const file = join(cases(), 'museum/problems.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('forbidden: []', 'forbidden: [采购启动]'));
    const { code, out } = await evaluate('run', '--cases', cases());
    expect([code, out]).toEqual([0, expect.stringContaining('用例改过，未比 1: museum/problems')]);
    await evaluate('run', '--cases', cases(), '--mode', 'replay', '--prompt', changedPrompt());
    expect(await evaluate('bless', '--cases', cases())).toMatchObject({ code: 2, told: expect.stringContaining('不能作基线') });
  });

  it('a page needs nothing from outside and shows both texts of a case', async () => {
    await museum();
    await evaluate('run', '--cases', cases());
    await evaluate('bless', '--cases', cases());
    const reply = JSON.stringify({ plan: '', gaps: [], sentences: [{ kind: 'policy', text: '<b>管理</b>较为规范。', notes: [] }] });
    server = await scriptedServer((_, response) => answer(response, reply));
    await gouji(['eval', 'run', '--mode', 'live', '--cases', cases()], { env: { ...env, GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' } });
    const first = (await evaluate('run', '--cases', cases(), '--format', 'json')).out;
    const { run } = JSON.parse(first) as { run: { id: string } };
    const live = (await evaluate('run', '--cases', cases(), '--mode', 'live')).code;
    expect(live).toBe(0);
    await evaluate('report', run.id, '--against', 'baseline', '--cases', cases(), '--to', join(home, 'r.html'));
    const page = readFileSync(join(home, 'r.html'), 'utf8');
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
    expect(page).toContain('<details id="museum/result.execution">');
    expect(page).toContain('<svg class="plot"');
  });
});

it('exports the cases for promptfoo, without any value', async () => {
  await museum();
  const to = join(home, 'promptfoo');
  expect((await evaluate('export', 'promptfoo', '--cases', cases(), '--to', to)).code).toBe(0);
  const config = JSON.parse(readFileSync(join(to, 'promptfooconfig.json'), 'utf8')) as { tests: { vars: { case: string }; assert: { type: string; value: string }[] }[] };
  const requests = JSON.parse(readFileSync(join(to, 'requests.json'), 'utf8')) as Record<string, unknown[]>;
  expect(config.tests.map(({ vars }) => vars.case).toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(JSON.stringify(requests)).not.toContain('1246.15');
  const noDigit = config.tests[0]?.assert.find(({ type }) => type === 'javascript')?.value ?? '';
  const holds = (text: string): unknown => new Function('output', `return ${noDigit}`)({ sentences: [{ text }] });
  expect([holds('支出{{n.N012.q1}}。'), holds('支出3万元。')]).toEqual([true, false]);
});
