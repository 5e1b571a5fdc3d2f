import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyExample } from '../app/benches.ts';
import { scriptedServer } from '../model/server.ts';
import { gouji } from './terminals.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gouji-cli-')); });
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const DATA = '指标,数值,单位,期间\n财政拨款收入,8159635.29,元,2021年\n基本支出,3421886.78,元,2021年\n项目支出,4765400.00,元,2021年\n支出合计,8187286.78,元,2021年\n';
const RIGHT = '一、支出情况\n2021年财政拨款收入8159635.29元，支出8187286.78元；其中基本支出3421886.78元，项目支出4765400元。\n';

describe('gouji text and figures', () => {
  it('show a file as the other commands see it', async () => {
    const report = put('a.txt', '\uFEFF共３０万余篇次\r\n');
    expect(await gouji(['text', report])).toEqual({ code: 0, out: '共３０万余篇次\r\n', told: '' });
    const { out } = await gouji(['figures', report]);
    expect(JSON.parse(out)).toMatchObject({ figures: [{ start: 1, end: 7, value: '300000', hedge: 'more', numeral: { value: '300000' } }] });
    expect((await gouji(['figures', '-', '--format', 'pretty'], { stdin: '甲\n支出12元' })).out).toBe('2:3      12元\tmoney\t12 元\t\n');
  });

  it('tell of tracked changes, which are read as accepted', async () => {
    const change = { id: 1, author: '甲', date: '2026-01-01T00:00:00Z' };
    const children = [new TextRun('支出'), new DeletedTextRun({ text: '690', ...change }), new InsertedTextRun({ text: '691', ...change, id: 2 }), new TextRun('万元。')];
    const report = put('a.docx', await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] })));
    expect(await gouji(['text', report])).toEqual({ code: 0, out: '支出691万元。\n', told: expect.stringContaining('有 2 处修订，已按接受修订后的文字读取') });
    expect((await gouji(['review', report, '--lang', 'en'])).told).toContain('2 tracked changes');
  });

  it('read a pipe in GB18030', async () => {
    expect((await gouji(['text', '-'], { stdin: new Uint8Array([0xb9, 0xa4]) })).out).toBe('工');
  });

  it('answer line by line, a bad line with its error', async () => {
    const { out, code } = await gouji(['figures', '--lines'], { stdin: '{"id":"a","text":"12人"}\nnonsense\n\n{"id":2}\n{"id":3,"text":""}\n' });
    expect(code).toBe(0);
    expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', figures: [expect.objectContaining({ text: '12人' })] },
      { id: null, error: { code: 'request-invalid', message: expect.any(String) } },
      { id: 2, error: { code: 'request-invalid', message: expect.any(String) } },
      { id: 3, figures: [] },
    ]);
    const numerals = await gouji(['figures', '--numerals', '--lines'], { stdin: '{"id":1,"text":"一是12人"}' });
    expect(JSON.parse(numerals.out)).toEqual({ id: 1, numerals: [{ start: 0, end: 1, value: '1' }, { start: 2, end: 4, value: '12' }] });
  });
});

describe('gouji review', () => {
  it('passes a report that agrees with its data', async () => {
    const { code, out } = await gouji(['review', put('r.txt', RIGHT), '--data', put('d.csv', DATA)]);
    expect(out).toContain('错误 0，警告 0，提示 0');
    expect(code).toBe(0);
  });

  it('names the datum, the cell, the right value and the fix', async () => {
    const report = put('r.txt', RIGHT.replace('8159635.29', '8159636.29'));
    const { code, out } = await gouji(['review', report, '--data', put('d.csv', DATA), '--format', 'json']);
    expect(code).toBe(1);
    const review = JSON.parse(out) as { findings: object[]; coverage: { relations: object[] } };
    expect(review.findings).toEqual([expect.objectContaining({
      code: 'figure-mismatch', severity: 'error', text: '8159636.29元', fix: { replace: '8159635.29元' },
      evidence: [{ kind: 'datum', id: 'income.fiscal', label: '财政拨款收入', value: '8159635.29', unit: '元', cell: 'd.csv!B2' }],
    })]);
    expect(review.coverage.relations).toContainEqual({ id: 'G03', state: 'held', working: '3421886.78 + 4765400.00 = 8187286.78', missing: [] });
  });

  it('says in the reader\'s words what it had nothing to check against', async () => {
    const { out } = await gouji(['review', '-'], { stdin: RIGHT });
    expect(out).toContain('repeat-previous（缺 上年报告）');
    expect((await gouji(['review', '-', '--lang', 'en'], { stdin: RIGHT })).out).toContain('repeat-previous (missing last year’s report');
  });

  it('obeys --fail-on and --lang', async () => {
    const report = put('r.txt', '一、支出\n收入1元。\n二、其他\n');
    expect((await gouji(['review', report, '--fail-on', 'never'])).code).toBe(0);
    const english = await gouji(['review', report, '--lang', 'en']);
    expect(english.code).toBe(1);
    expect(english.out).toContain('r.txt:3:1 error “其他” is empty');
  });

  it('takes text and data by lines', async () => {
    const { out } = await gouji(['review', '--lines'], { stdin: `${JSON.stringify({ id: 1, text: RIGHT, data: DATA })}\n${JSON.stringify({ id: 2, text: RIGHT.replace('3421886.78', '3421887.78'), data: DATA })}\n` });
    const [right, wrong] = out.trim().split('\n').map((line) => JSON.parse(line) as { id: number; findings: { code: string }[] });
    expect(right).toMatchObject({ id: 1, findings: [] });
    expect(wrong?.findings.map(({ code }) => code)).toEqual(['relation-sum', 'figure-mismatch']);
  });

  it('reads on past a bad cell and says so', async () => {
    const { code, told, out } = await gouji(['review', put('r.txt', RIGHT), '--data', put('d.csv', `${DATA}满意度,高,%,2021年\n`)]);
    expect(told).toContain('d.csv 有 1 格没有用（B6）：是文字，不是数，如“高”');
    expect(out).toContain('有出处');
    expect(code).toBe(0);
  });

  it.each([
    [['review', '/nowhere/r.txt'], 2, '找不到'],
    [['review'], 2, '没有说是哪个报告'],
    [['review', 'x', '--colour'], 2, '--colour'],
    [['review', 'README.md', '--pack', 'hubei'], 2, 'zhengti-guangdong'],
    [['review', 'README.md', '--format', 'pdf'], 2, 'pretty | json'],
    [['fly'], 2, ''],
  ])('%j ends with %i and a word on it', async (args, code, words) => {
    const ran = await gouji(args);
    expect(ran.code).toBe(code);
    expect(ran.told).toContain(words);
    expect(ran.told).not.toMatch(/\n\s+at /);
  });
});

describe('gouji ledger', () => {
  it('tells where each figure comes from, as json, csv, xlsx and for people', async () => {
    const args = ['ledger', put('r.txt', `${RIGHT}增加7场。\n`), '--data', put('d.csv', DATA), '--notes', put('n.txt', '- 无关')];
    const { figures, coverage } = JSON.parse((await gouji([...args, '--format', 'json'])).out) as { figures: { text: string; status: string; by: { kind: string; cell?: string } | null; claim: object }[]; coverage: object };
    expect(figures.map(({ text, status, by }) => [text, status, by?.cell ?? null])).toEqual([
      ['2021年', 'consistent', null], ['8159635.29元', 'traced', 'd.csv!B2'], ['8187286.78元', 'traced', 'd.csv!B5'],
      ['3421886.78元', 'traced', 'd.csv!B3'], ['4765400元', 'traced', 'd.csv!B4'], ['7场', 'untraced', null],
    ]);
    expect(figures[2]?.claim).toEqual({ item: '支出', measure: 'amount', basis: null, year: 2021 });
    expect(coverage).toMatchObject({ seen: 6, traced: 4, untraced: 1 });
    const csv = (await gouji([...args, '--format', 'csv'])).out;
    expect(csv.split('\r\n')[0]).toBe('\uFEFF位置,数字,值,单位,说的是,状态,出处,说明');
    expect(csv).toContain('2:16,8187286.78元,8187286.78,元,支出 · 2021,有出处,d.csv!B5,支出合计 8187286.78元'.replace('2:16', /(\d+:\d+),8187286/.exec(csv)?.[1] ?? ''));
    expect((await gouji([...args, '--format', 'xlsx'])).out.slice(0, 2)).toBe('PK');
    const pretty = await gouji([...args, '--lang', 'en']);
    expect(pretty.out).toContain('untraced');
    expect(pretty.told).toContain('6 figures: 4 traced');
  });
});

describe('gouji draft', () => {
  it('writes a report that its own review passes; what a person changes in it stays, and the new words lie beside', async () => {
    const { folder: project, remove } = copyExample('county-library');
    const env = { GOUJI_DATABASE: join(folder, 'g.db') };
    try {
      const first = await gouji(['draft', project], { env });
      expect(first.code).toBe(0);
      expect(first.told).toContain('内置撰写器');
      expect(first.told).toContain('[18/18]');
      const report = join(project, 'report.md');
      const text = readFileSync(report, 'utf8');
      expect((await gouji(['review', report], { env })).code).toBe(0);
      const changed = text.replace('691.24万元', '692.24万元');
      writeFileSync(report, changed);
      const review = await gouji(['review', report], { env });
      expect(review.out).toContain('data/budget.xlsx!收支决算!D4');
      expect(review.out).toContain('改为 691.24万元');
      const again = await gouji(['draft', project], { env });
      expect(again.code).toBe(1);
      expect(again.told).toContain('1 节有新稿待你取舍');
      expect(readFileSync(report, 'utf8')).toBe(changed);
      expect(readFileSync(join(project, 'report.proposed.md'), 'utf8')).toBe(text);

      const revised = await gouji(['revise', project], { env });
      expect([revised.code, revised.out]).toEqual([1, expect.stringMatching(/\[-692\.24万?元?-\]\{\+691\.24/)]);
      expect(revised.told).toContain('部门整体支出情况：问题 2 → 0');
      expect(readFileSync(report, 'utf8')).toBe(changed);
      writeFileSync(report, readFileSync(join(project, 'report.proposed.md')));
      expect(await gouji(['revise', project], { env })).toMatchObject({ code: 0, told: expect.stringContaining('没有可以改好的地方') });
      expect((await gouji(['revise', project, '--rounds', '0'], { env })).code).toBe(2);
    } finally {
      remove();
    }
  });

  it('asks what the notes and tables contradict each other about, before it drafts', async () => {
    const { folder: project, remove } = copyExample('county-library');
    try {
      writeFileSync(join(project, 'notes', '09-late.txt'), '财政拨款收入688.24万元\n');
      const { told } = await gouji(['draft', project], { env: { GOUJI_DATABASE: join(folder, 'g.db') } });
      expect(told).toContain('? notes/09-late.txt:1 写的是688.24万元，data/budget.xlsx!收支决算!D4 是财政拨款收入 6912430.5元，以哪个为准？');
      expect(told.indexOf('以哪个为准')).toBeLessThan(told.indexOf('[1/18]'));
    } finally {
      remove();
    }
  });

  it('shows the requests, or one section, without touching the report', async () => {
    const { folder: project, remove } = copyExample('water-bureau');
    try {
      const dry = await gouji(['draft', project, '--dry-run']);
      const requests = dry.out.trim().split('\n').map((line) => JSON.parse(line) as { section: string; messages: { role: string }[] });
      expect(requests.length).toBeGreaterThanOrEqual(18);
      expect(requests[0]?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
      expect(dry.out).not.toMatch(/184263500|18426\.35|93\.8/);
      const section = await gouji(['draft', project, '--section', 'result.score']);
      expect(section.out).toContain('自评95.8分');
      expect(existsSync(join(project, 'report.md'))).toBe(false);
      expect(await gouji(['draft', project, '--section', 'nothing'])).toMatchObject({ code: 2, told: expect.stringContaining('result.score') });
    } finally {
      remove();
    }
  });

  it('shows no request of what must not be sent', async () => {
    const { folder: project, remove } = copyExample('county-library');
    try {
      writeFileSync(join(project, 'notes', 'zz.txt'), '秘密★\n库房改造按期完成。\n');
      const { code, out, told } = await gouji(['draft', project, '--dry-run'], { env: { GOUJI_MODEL_URL: 'http://127.0.0.1:9/v1', GOUJI_MODEL: 'm' } });
      expect([code, out]).toEqual([2, '']);
      expect(told).toContain('notes/zz.txt:1 标有密级（秘密★），不发给模型');
    } finally {
      remove();
    }
  });

  it('ends with 3 when the model is out of reach, and leaves no report', async () => {
    const server = await scriptedServer(() => {});
    await server.close();
    const { folder: project, remove } = copyExample('county-library');
    try {
      const { code, told } = await gouji(['draft', project], { env: { GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' } });
      expect(code).toBe(3);
      expect(told).toContain(`连不上模型服务 ${server.url}`);
      expect(existsSync(join(project, 'report.md'))).toBe(false);
    } finally {
      remove();
    }
  });

  it.each([
    ['an empty folder', (project: string) => rmSync(join(project, 'gouji.json')), 'gouji.json'],
    ['bad settings', (project: string) => writeFileSync(join(project, 'gouji.json'), '{"title":""}'), '/title'],
    ['a missing pack', (project: string) => writeFileSync(join(project, 'gouji.json'), '{"title":"报告","unit":"馆","year":2025,"pack":"hubei"}'), 'hubei'],
    ['no material', (project: string) => { rmSync(join(project, 'notes'), { recursive: true }); rmSync(join(project, 'data'), { recursive: true }); }, '没有笔记也没有数据'],
  ])('ends with 2 on %s', async (_, spoil, words) => {
    const { folder: project, remove } = copyExample('county-library');
    try {
      spoil(project);
      const { code, told } = await gouji(['draft', project]);
      expect(told).toContain(words);
      expect(code).toBe(2);
    } finally {
      remove();
    }
  });
});
