import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gouji } from './terminals.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-usage-'));
  mkdirSync(join(folder, 'project', 'notes'), { recursive: true });
  writeFileSync(join(folder, 'project', 'gouji.json'), JSON.stringify({ title: '报告', unit: '青岚县档案馆', year: 2025 }));
  writeFileSync(join(folder, 'project', 'notes', 'a.txt'), '全年接待查档群众1260人次。');
  mkdirSync(join(folder, 'old'));
  for (const name of ['a.wps', 'empty.txt']) writeFileSync(join(folder, 'old', name), '');
  writeFileSync(join(folder, 'r.md'), '一、情况\n全年接待查档群众1260人次。\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is used wrongly is told with what to do', () => {
  it.each<[string, string, string]>([
    ['review', '没有说是哪个报告', '写在命令后面'],
    ['review @/r.md @/r.md', '多了“@/r.md”', '去掉它'],
    ['review --nonsense @/r.md', '没有 --nonsense 这个选项', '--previous'],
    ['review @/r.md --format xml', '--format 的值不对', 'pretty | json | html'],
    ['review @/r.md --to a.docx --to b.docx', '--to 写了两次', '只留一个'],
    ['review @/r.md --fix=yes', '--fix 后面不带值', '去掉等号'],
    ['review @/project', '@/project 是文件夹', '写明文件夹里的哪个文件'],
    ['compare @/r.md', '没有说是哪个新稿', '写在命令后面'],
    ['export @/r.md', '缺少 --to', '存到哪个文件'],
    ['export @/project --to @/x.docx', '@/project 里还没有报告', 'gouji draft'],
    ['export @/r.md --to @/x.xlsx', '没有可以导出的数据', 'data/'],
    ['export @/r.md --to @/none/x.docx', '写不进 @/none/x.docx：所在的文件夹不存在', '换一个'],
    ['revise @/project', '@/project 里还没有报告', 'gouji draft'],
    ['revise @/r.md', '@/r.md 不是项目文件夹', 'gouji.json'],
    ['corpus remove none', '比对库里没有 none', 'corpus status'],
    ['repeats @/r.md --lang fr', '没有 fr 这种语言', 'zh-CN'],
    ['corpus status more', '多了“more”', '去掉它'],
    ['repeats @/old', '@/old/a.wps 是 WPS 自己的格式', '另存为 docx'],
    ['corpus add @/old', '@/old/empty.txt 里没有内容', '写上内容'],
    ['data @/project', '@/project 里没有表格', 'notes/'],
    ['repeats', '没有说是哪个文件或文件夹', '写在命令后面'],
  ])('gouji %s', async (line, what, hint) => {
    const { code, told } = await gouji(line.replaceAll('@', folder).split(' '));
    expect(code).toBe(2);
    expect(told).toContain(what.replaceAll('@', folder));
    expect(told).toContain(hint.replaceAll('@', folder));
    expect(told).not.toMatch(/ENOENT|ERR_|undefined| at /);
  });

  it('does not export into a project’s own material', async () => {
    writeFileSync(join(folder, 'project', 'report.md'), '一、情况\n全年接待查档群众1260人次。\n');
    const { code, told } = await gouji(['export', join(folder, 'project'), '--to', join(folder, 'project', 'notes', 'x.docx')]);
    expect([code, told]).toEqual([2, expect.stringContaining('会被当成材料')]);
    rmSync(join(folder, 'project', 'report.md'));
  });

  it('takes the language before the command too', async () => expect((await gouji(['--lang', 'en', 'figures', join(folder, 'none')])).told).toContain('is not there'));
  it('compares a file that is named twice with nothing', async () => expect((await gouji(['repeats', join(folder, 'r.md'), join(folder, 'r.md')])).out).toContain('1 份报告，重复 0 处'));
});

describe('gouji corpus', () => {
  it('lists what it holds, and goes on where one is not there', async () => {
    const env = { GOUJI_DATABASE: join(folder, 'g.db') };
    const [a, b] = [join(folder, 'r.md'), join(folder, 's.md')];
    writeFileSync(b, '二、其他\n全年没有发生安全事故，消防设施完好。\n');
    await gouji(['corpus', 'add', a, b], { env });
    expect((await gouji(['corpus', 'status'], { env })).out).toMatch(new RegExp(`报告 2 份[\\s\\S]*${a}\\n[\\s\\S]*${b}\\n`));
    const { code, out } = await gouji(['corpus', 'remove', 'none', 'r.md'], { env });
    expect([code, out]).toEqual([2, `已移出 ${a}\n`]);
    expect((JSON.parse((await gouji(['corpus', 'status', '--format', 'json'], { env })).out) as { names: string[] }).names).toEqual([b]);
  });
});
