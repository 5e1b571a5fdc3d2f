import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gouji } from './terminals.ts';

const COPIED = '县档案馆会同县文旅局赴石涧镇实地走访，梳理出古籍修复方面的诉求37件，逐条落实并纳入馆际协作机制。';
const OTHERS = COPIED.replace('37件', '52件');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-repeats-'));
  mkdirSync(join(folder, '2023'));
  writeFileSync(join(folder, '2023', 'report.md'), `一、情况\n${COPIED}\n`);
  writeFileSync(join(folder, 'report.txt'), `二、成效\n${OTHERS}\n`);
  writeFileSync(join(folder, 'table.csv'), `${COPIED}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('gouji repeats', () => {
  it('compares all texts below a folder and shows both places', async () => {
    const { code, out } = await gouji(['repeats', folder]);
    expect(code).toBe(1);
    expect(out).toContain('只有数字不同（45字，100%相同）');
    expect(out).toContain(`${join(folder, '2023', 'report.md')}:2:1`);
    expect(out).toContain(`${join(folder, 'report.txt')}:2:1`);
    expect(out).toContain('2 份报告，重复 1 处');
  });

  it('gives spans of the files as JSON', async () => {
    const files = [join(folder, '2023', 'report.md'), join(folder, 'report.txt')];
    const { out } = await gouji(['repeats', ...files, '--format', 'json']);
    expect(JSON.parse(out)).toEqual({ passages: [{ a: { document: files[0], start: 5, end: 5 + COPIED.length - 1 }, b: { document: files[1], start: 5, end: 5 + OTHERS.length - 1 }, similarity: 1, kind: 'masked' }] });
  });

  it('takes all lines as one corpus, one passage a line', async () => {
    const stdin = [{ id: '甲', text: COPIED }, { id: '乙', text: '全年无事。' }, { id: '丙', text: COPIED }].map((line) => JSON.stringify(line)).join('\n');
    const { code, out } = await gouji(['repeats', '--lines'], { stdin });
    expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ a: { document: '甲', start: 0, end: COPIED.length - 1 }, b: { document: '丙', start: 0, end: COPIED.length - 1 }, kind: 'exact' })]);
    expect(code).toBe(1);
  });

  it('answers a bad line with its error and goes on with the rest', async () => {
    const stdin = [`{"id":"甲","text":"${COPIED}"}`, 'nonsense', '{"id":"丁"}', `{"id":"丙","text":"${COPIED}"}`].join('\n');
    const { code, out } = await gouji(['repeats', '--lines'], { stdin });
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as { id?: unknown; error?: { code: string }; kind?: string });
    expect(lines.map(({ id, error, kind }) => [id, error?.code, kind])).toEqual([[null, 'request-invalid', undefined], ['丁', 'request-invalid', undefined], [undefined, undefined, 'exact']]);
    expect(code).toBe(1);
  });

  it('says that a folder holds nothing that it can read', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, told } = await gouji(['repeats', join(folder, 'empty')]);
    expect([code, told]).toEqual([2, expect.stringContaining('里没有 docx、pdf、txt、md 文件')]);
  });

  it.each<[string, string[], string]>([
    ['no file', [], '没有说是哪个文件或文件夹'],
    ['a file that is not there', ['nowhere.md'], 'nowhere.md'],
    ['a length that tells nothing', ['.', '--min', '2'], '8, 9, …'],
  ])('names what is wrong: %s', async (_, args, told) => {
    const ran = await gouji(['repeats', ...args]);
    expect(ran.code).toBe(2);
    expect(ran.told).toContain(told);
  });
});
