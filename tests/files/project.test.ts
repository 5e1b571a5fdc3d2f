import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES, PACKS } from '../../src/app/paths.ts';
import { GoujiError } from '../../src/core/error.ts';
import { decodeText } from '../../src/files/bytes.ts';
import { readFolder } from '../../src/files/folder.ts';
import { readNotes, splitNotes } from '../../src/files/notes.ts';
import { loadPack } from '../../src/files/packs.ts';
import { readProjectFolder } from '../../src/files/project.ts';
import { saveText } from '../../src/files/save.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gouji-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const open = () => readProjectFolder(folder, (id) => loadPack(PACKS, id));
/** 工作笔记 in GB18030. */
const GB_NOTE = new Uint8Array([0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xca, 0xbc, 0xc7]);

function failure(act: () => unknown): object {
  try {
    act();
  } catch (error) {
    if (error instanceof GoujiError) return { code: error.code, ...error.args };
    throw error;
  }
  return {};
}

describe('text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('工作笔记')],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFF工作笔记')],
    ['GB18030', GB_NOTE],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'工作笔记'].map((c) => c.charCodeAt(0))).buffer)])],
  ])('is read from %s', (_, bytes) => expect(decodeText('a', bytes)).toBe('工作笔记'));

  it('is not guessed', () => expect(failure(() => decodeText('a.txt', new Uint8Array([0x80, 0xff, 0x20])))).toEqual({ code: 'file-encoding', file: 'a.txt' }));
});

describe('notes', () => {
  it.each([
    ['# 馆办\n\n- 甲\n- 乙，\n  续行\n\n丙\r\n丁', [[3, '馆办', '甲'], [4, '馆办', '乙，续行'], [7, '馆办', '丙'], [8, '馆办', '丁']]],
    ['1. 甲\n2、乙\n（3）丙\n12场活动', [[1, null, '甲'], [2, null, '乙'], [3, null, '丙'], [4, null, '12场活动']]],
    ['3.5万元已付', [[1, null, '3.5万元已付']]],
    ['全年接待读者二十一万三千六百人次比上年多\n一万多人次。\n办展览12场', [[1, null, '全年接待读者二十一万三千六百人次比上年多一万多人次。'], [3, null, '办展览12场']]],
    ['A first line that is wrapped\nhere', [[1, null, 'A first line that is wrapped here']]],
    ['办展览12场\n参观30万人次\n收到，明天给', [[1, null, '办展览12场'], [2, null, '参观30万人次'], [3, null, '收到，明天给']]],
    ['问题：一是分馆冷热不均；二是人手不足。', [[1, '问题', '分馆冷热不均'], [1, '问题', '人手不足']]],
    ['①修堤3公里②清淤5公里', [[1, null, '修堤3公里'], [1, null, '清淤5公里']]],
    ['**登记股（小梁）**\n\n窗口4个\n__执法大队__：\n办案287件', [[3, '登记股（小梁）', '窗口4个'], [5, '执法大队', '办案287件']]],
    ['**甲**和**乙**', [[1, null, '**甲**和**乙**']]],
    ['\n\n', []],
    ['1.4月18日启动\n2.100万页扫描完成\n3.验收合格', [[1, null, '4月18日启动'], [2, null, '100万页扫描完成'], [3, null, '验收合格']]],
    ['1.5月完成维修\n2.3个科室参加', [[1, null, '5月完成维修'], [2, null, '3个科室参加']]],
    ['1.5万元办公费\n2.3万元差旅费', [[1, null, '1.5万元办公费'], [2, null, '2.3万元差旅费']]],
    ['用了\n2.5万元培训费\n还有', [[1, null, '用了'], [2, null, '2.5万元培训费'], [3, null, '还有']]],
  ] as const)('of %j', (text, expected) => expect(splitNotes(text).map(({ line, heading, text: words }) => [line, heading, words])).toEqual(expected));
});

describe('who speaks, and what is said beside the work', () => {
  it.each([
    ['# 财务科\n支出3万元', 'notes/a.md', [['财务科', false]]],
    ['支出3万元', 'notes/03-办公室.txt', [['办公室', false]]],
    ['王科长 10:32\n支出3万元\n[图片]\n收到', 'notes/chat.txt', [['王科长', false], ['王科长', true], ['王科长', true]]],
    ['2025-01-15 09:02:11 王芳(办公室)\n把材料发一下哈，周五前@所有人\n收到👌 存在问题呢？\n花了98万', 'notes/chat.txt', [['王芳(办公室)', true], ['王芳(办公室)', true], ['王芳(办公室)', false]]],
    ['【水政科】巡河12次', 'notes/chat.txt', [['水政科', false]]],
    ['大家早上好\n好的\n收到，全年12场\n明天给', 'notes/chat.txt', [[null, true], [null, true], [null, false], [null, true]]],
  ] as const)('of %j', (text, path, expected) => expect(readNotes({ path, bytes: new TextEncoder().encode(text) }, 1).notes.map(({ speaker, aside }) => [speaker, aside])).toEqual(expected));
});

describe('a project folder', () => {
  it('is read whole, numbering notes through all files', async () => {
    cpSync(join(EXAMPLES, 'water-bureau'), folder, { recursive: true });
    const project = await open();
    expect(project.problems).toEqual([]);
    expect(project.notes.map(({ id }) => id)).toEqual(project.notes.map((_, i) => `N${String(i + 1).padStart(3, '0')}`));
    expect(project.notes.some((note) => note.file === 'notes/02-projects.txt' && note.text.includes('供水保证率'))).toBe(true);
    expect(project.dataset.dates.map(({ id, iso }) => [id, iso])).toEqual([['d.year', '2025'], ['d.report', '2026-04-28']]);
  });

  it('goes on past files that cannot be read', async () => {
    put('gouji.json', '{"title":"报告","unit":"某馆","year":2025}');
    put('notes/a.txt', '- 甲');
    put('notes/b.txt', '  \n');
    put('notes/c.pdf', '%PDF');
    put('notes/d.txt', new Uint8Array([0x80, 0xff, 0x20]));
    put('data/bad.csv', '指标,数值（人）\n乙,很多\n丙,3\n');
    const project = await open();
    expect(project.notes).toHaveLength(1);
    expect(project.dataset.data).toHaveLength(1);
    expect(project.problems.map(({ code }) => code)).toEqual(['file-empty', 'file-format', 'file-encoding', 'table-left']);
  });

  it.each([
    ['{"title":"报告"}', { path: '/unit' }],
    ['{"title":"报告","unit":"馆","year":"2025"}', { path: '/year' }],
    ['{', { path: '/' }],
    ['{"title":"报告","unit":"馆","year":2025,"colour":1}', { path: '/' }],
  ])('names what is wrong in gouji.json: %s', async (json, expected) => {
    put('gouji.json', json);
    await expect(open()).rejects.toMatchObject({ code: 'settings-invalid', args: { file: 'gouji.json', ...expected } });
  });

  it('tells when there is none', () => expect(failure(() => readFolder(join(folder, 'none')))).toMatchObject({ code: 'file-missing' }));
});

describe('a pack', () => {
  const copy = (): string => {
    cpSync(join(PACKS, 'zhengti-guangdong'), join(folder, 'p'), { recursive: true });
    put('p/pack.yaml', '{ id: p, title: 报告 }');
    return folder;
  };

  it('that is missing is named with those that exist', () => expect(failure(() => loadPack(PACKS, 'hubei'))).toEqual({ code: 'pack-missing', pack: 'hubei', known: 'general, zhengti-guangdong' }));

  it('has what its base has, and its own', () => {
    put('q/pack.yaml', '{ id: q, title: 底 }');
    put('q/facts.yaml', '- { id: a, label: 甲, dimension: money }');
    put('q/phrases.yaml', 'residue: [请填写]');
    put('p/pack.yaml', '{ id: p, title: 报告, base: q, titles: [自评] }');
    put('p/facts.yaml', '- { id: b, label: 乙, dimension: money }');
    put('p/phrases.yaml', 'residue: [请说明]');
    const pack = loadPack(folder, 'p');
    expect([pack.facts.map(({ id }) => id), pack.phrases.residue, pack.titles, pack.outline]).toEqual([['a', 'b'], ['请填写', '请说明'], ['自评'], []]);
    put('q/pack.yaml', '{ id: q, title: 底, base: p }');
    expect(failure(() => loadPack(folder, 'p'))).toMatchObject({ code: 'pack-invalid', file: 'p/pack.yaml', path: '/base', problem: 'p → q → p' });
  });

  it.each([
    ['facts.yaml', '- { id: a, label: 甲, dimension: weight }', { file: 'p/facts.yaml', path: '/0/dimension' }],
    ['relations.yaml', '- { id: G1, title: 甲, total: nothing, parts: [income.total] }', { file: 'p/relations.yaml', path: '/0' }],
    ['outline.yaml', '- { id: a, mark: 1, title: 甲, templates: [["{{nothing}}。"]] }', { file: 'p/outline.yaml', path: '/0/templates' }],
    ['outline.yaml', '- { id: a, mark: 1, title: 甲 }\n- { id: a, mark: 1, title: 乙 }', { file: 'p/outline.yaml', path: '/', problem: 'a ×2' }],
    ['pack.yaml', '{ id: q, title: 报告 }', { file: 'p/pack.yaml', path: '/id' }],
    ['phrases.yaml', 'template: [', { file: 'p/phrases.yaml', path: '/' }],
  ])('that is wrong in %s names file and path', (file, content, expected) => {
    const packs = copy();
    put(`p/${file}`, content);
    expect(failure(() => loadPack(packs, 'p'))).toMatchObject({ code: 'pack-invalid', ...expected });
  });
});

describe('saving', () => {
  it('keeps what stood there under another name', () => {
    const path = join(folder, 'report.md');
    expect(saveText(path, '一')).toBeNull();
    expect(saveText(path, '一')).toBeNull();
    expect(saveText(path, '二')).toBe(join(folder, 'report.1.md'));
    expect(saveText(path, '三')).toBe(join(folder, 'report.2.md'));
  });

  it('says when it cannot', () => expect(failure(() => saveText(join(folder, 'none', 'report.md'), ''))).toMatchObject({ code: 'file-write', reason: 'ENOENT' }));
});
