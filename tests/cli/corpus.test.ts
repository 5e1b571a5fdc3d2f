import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyExample } from '../app/benches.ts';
import { gouji } from './terminals.ts';

/** Characters that no other seed shares. */
const words = (seed: number): string => Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + 700 * seed + i) + (i % 20 === 19 ? '。' : '')).join('');

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-cli-'));
  env = { GOUJI_DATABASE: join(folder, 'store.db') };
  for (const [name, seed] of [['a', 1], ['b', 2]] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'report.md'), `一、情况\n${words(seed)}\n`);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) => gouji(args, { env });
const codes = async (report: string): Promise<string[]> => (JSON.parse((await run('review', report, '--corpus', '--format', 'json')).out) as { findings: { code: string }[] }).findings.map(({ code }) => code);

describe('gouji corpus', () => {
  it('keeps reports of one name apart by where they lie, and knows a file however its path is written', async () => {
    await run('corpus', 'add', join(folder, 'a', 'report.md'), `${folder}/b/../b/report.md`);
    await run('corpus', 'add', `${folder}/a/../b/report.md`);
    expect((await run('corpus', 'status')).out).toContain('报告 2 份');
    expect(await codes(`${folder}/b/../a/report.md`)).not.toContain('repeat-other');
    writeFileSync(join(folder, 'copy.md'), readFileSync(join(folder, 'a', 'report.md')));
    expect(await codes(join(folder, 'copy.md'))).toContain('repeat-other');
  });

  it('does not hold a unit\'s own last year against it', async () => {
    const [report, last] = [join(folder, 'p', 'report.md'), join(folder, 'p', 'previous', '2024.md')];
    mkdirSync(join(folder, 'p', 'previous'), { recursive: true });
    for (const file of [report, last]) writeFileSync(file, `一、情况\n${words(4)}\n`);
    await run('corpus', 'add', last);
    expect(await codes(report)).not.toContain('repeat-other');
    writeFileSync(join(folder, 'copy.md'), readFileSync(last));
    expect(await codes(join(folder, 'copy.md'))).toContain('repeat-other');
  });

  it('takes of a project folder its report and last year\'s, not its notes nor what was exported', async () => {
    const copied = copyExample('county-library');
    writeFileSync(join(copied.folder, 'report.md'), words(3));
    writeFileSync(join(copied.folder, 'old.md'), words(3));
    await run('corpus', 'add', copied.folder);
    expect((await run('corpus', 'status')).out).toContain('报告 2 份');
    copied.remove();
  });

  it('says which name it does not know', async () => {
    const { code, told } = await run('corpus', 'remove', '没有的');
    expect([code, told]).toEqual([2, expect.stringContaining('没有 没有的')]);
  });
});

describe('a target that cannot be written to', () => {
  it.each([
    [['export', 'REPORT', '--to', 'x.pdf'], '.docx, .xlsx, .html'],
    [['review', 'REPORT', '--to', 'x.docx'], '批注只能写进 Word 文件'],
  ])('%j', async (args, said) => {
    const { code, told } = await run(...args.map((word) => word === 'REPORT' ? join(folder, 'a', 'report.md') : word));
    expect([code, told]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('gouji revise', () => {
  it('tells which note it cannot read, and counts in each section what is left there', async () => {
    const copied = copyExample('defective');
    writeFileSync(join(copied.folder, 'notes', 'z.pdf'), '%PDF garbage');
    const { told } = await run('revise', copied.folder);
    copied.remove();
    expect(told).toContain('notes/z.pdf');
    const counts = [...told.matchAll(/问题 (\d+) → (-?\d+)/g)].map(([, before, after]) => [Number(before), Number(after)] as const);
    expect(counts.length).toBeGreaterThan(2);
    for (const [before, after] of counts) expect(after >= 0 && after < before, `${before} → ${after}`).toBe(true);
  });
});
