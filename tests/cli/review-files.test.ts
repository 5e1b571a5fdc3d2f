import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/files/docx/read.ts';
import { gouji } from './terminals.ts';

const DATA = '指标,数值（元）\n财政拨款收入,3615000.00\n';
const LINES = ['青岚县档案馆自评报告', '一、收入情况', '本年财政拨款收入361.50元，全部到位。', '二、其他', '截至12月，约60余人次查档。'];

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-review-'));
  data = join(folder, 'data.csv');
  writeFileSync(data, DATA);
});
afterEach(() => rmSync(folder, { recursive: true }));

const docx = async (): Promise<string> => {
  const children = LINES.map((text) => new Paragraph(/^[一二]、/.test(text) ? { text, heading: HeadingLevel.HEADING_1 } : text));
  const path = join(folder, '报告.docx');
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
};

describe('a review of files as people have them', () => {
  it('of Word says heading and paragraph, not lines', async () => {
    const { out } = await gouji(['review', await docx(), '--data', data]);
    expect(out).toContain('报告.docx 第3段（一、收入情况）');
    const { findings } = JSON.parse((await gouji(['review', join(folder, '报告.docx'), '--data', data, '--format', 'json'])).out) as { findings: { place: object; text: string }[] };
    expect(findings.find(({ text }) => text === '361.50元')?.place).toEqual({ heading: '一、收入情况', paragraph: 3 });
  });

  it('fixes a text in place and keeps the old one', async () => {
    const path = join(folder, 'report.md');
    writeFileSync(path, LINES.join('\n'));
    const { told } = await gouji(['review', path, '--data', data, '--fix']);
    expect(readFileSync(path, 'utf8')).toContain('财政拨款收入361.50万元');
    expect(told).toContain('已改：“361.50元”→“361.50万元”');
    const kept = readdirSync(folder).find((name) => name.startsWith('report') && name !== 'report.md') ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(LINES.join('\n'));
    expect((await gouji(['review', path, '--data', data, '--fix'])).told).toContain('没有可以自动改的地方');
  });

  it('fixes a Word file by tracked changes in another', async () => {
    const path = await docx();
    const before = readFileSync(path);
    const to = join(folder, '批注.docx');
    await gouji(['review', path, '--data', data, '--fix', '--to', to]);
    expect(readFileSync(path)).toEqual(before);
    expect(readDocx({ path: to, bytes: readFileSync(to) }).text).toContain('财政拨款收入361.50万元');
    const refused = await gouji(['review', path, '--fix']);
    expect([refused.code, refused.told]).toEqual([2, expect.stringContaining('缺少 --to')]);
    expect((await gouji(['review', path, '--data', data, '--to', to])).told).toContain('已导出');
    expect(readDocx({ path: to, bytes: readFileSync(to) }).text).toContain('财政拨款收入361.50元');
  });

  it('comes as one page of its own, with the text, its marks and what each rests on', async () => {
    const path = join(folder, 'report.md');
    writeFileSync(path, `${LINES.join('\n')}\n<b>&`);
    const { out, code } = await gouji(['review', path, '--data', data, '--format', 'html']);
    expect(code).toBe(1);
    expect(out).toMatch(/<mark class="error">361\.50元<\/mark><sup id="t1"><a href="#f1">1<\/a><\/sup>/);
    expect(out).toContain('data.csv!B2');
    expect(out).toContain('&lt;b&gt;&amp;');
    expect(out).not.toMatch(/https?:|<script|<link/);
    const words = /<article[^>]*>([\s\S]*)<\/article>/.exec(out)?.[1]?.replace(/<sup[\s\S]*?<\/sup>/g, '').replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(words).toBe(`${LINES.join('\n')}\n<b>&`);
  });

  it('takes tables, notes and last year’s report out of any of them', async () => {
    for (const [name, content] of [['gouji.json', JSON.stringify({ title: '报告', unit: '青岚县档案馆', year: 2025 })], ['data/收支.html', '<p>单位：万元</p><table><tr><td>指标</td><td>决算数</td></tr><tr><td>财政拨款收入</td><td>361.50</td></tr></table>'], ['notes/记录.html', '<p>全年接待查档群众1260人次。</p>'], ['previous/2024.htm', '<p>上年接待查档群众1200人次。</p>'], ['report.md', '一、情况\n财政拨款收入361.50万元。\n全年接待查档群众1260人次。']] as const) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { coverage } = JSON.parse((await gouji(['review', join(folder, 'report.md'), '--format', 'json'])).out) as { coverage: { figures: { seen: number; traced: number } } };
    expect(coverage.figures).toMatchObject({ seen: 2, traced: 2 });
  });

  it('of a report with its list of sources leaves that out', async () => {
    const path = join(folder, 'r.docx');
    const text = join(folder, 'r.md');
    writeFileSync(text, LINES.join('\n'));
    await gouji(['export', text, '--to', path, '--sources', '--data', data]);
    const found = async (file: string): Promise<number> => (JSON.parse((await gouji(['review', file, '--data', data, '--format', 'json'])).out) as { findings: object[] }).findings.length;
    expect(readDocx({ path, bytes: readFileSync(path) }).text).toContain('附件：数字出处');
    expect(await found(path)).toBe(await found(text));
    expect((await gouji(['export', text, '--to', join(folder, 's.docx'), '--sources'])).told).toContain('没有数据表和笔记');
  });

  it('goes into a page that is named, and never into the project’s own material', async () => {
    const path = await docx();
    const to = join(folder, '审核.html');
    expect((await gouji(['review', path, '--data', data, '--to', to])).told).toContain('已导出');
    expect(readFileSync(to, 'utf8')).toMatch(/^<!doctype html>/);
    writeFileSync(join(folder, 'gouji.json'), JSON.stringify({ title: '报告', unit: '青岚县档案馆', year: 2025 }));
    mkdirSync(join(folder, 'data'));
    for (const name of ['x.docx', 'x.html']) expect((await gouji(['review', path, '--data', data, '--to', join(folder, 'data', name)])).told).toContain('会被当成材料');
  });

  it('says what was changed and what could not be, and that a text is in another encoding now', async () => {
    const path = await docx();
    expect((await gouji(['review', path, '--data', data, '--fix', '--to', join(folder, 'c.docx')])).told).toMatch(/已改：“361\.50元”→“361\.50万元”[\s\S]*批注 \d+ 条/);
    const text = join(folder, 'r.txt');
    writeFileSync(text, Buffer.from([0xff, 0xfe, ...Buffer.from(LINES.join('\n'), 'utf16le')]));
    expect((await gouji(['review', text, '--data', data, '--fix'])).told).toContain('现在存成了 UTF-8');
  });
});
