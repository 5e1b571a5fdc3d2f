import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/account/read.ts';
import { PACKS } from '../../src/app/paths.ts';
import { isCell } from '../../src/core/place.ts';
import { guardArchive } from '../../src/files/archive.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { writeDocx } from '../../src/files/docx/write.ts';
import { loadPack } from '../../src/files/packs.ts';
import { readProjectFolder } from '../../src/files/project.ts';
import { review } from '../../src/flow/review.ts';
import { officialBlocks } from '../../src/text/official.ts';
import { pack } from '../rules/tester.ts';

const REPORT = '2025年度部门整体支出绩效自评报告\n\n评价年度：2025年度\n评价单位：青岚县图书馆\n\n一、单位基本情况\n（一）机构职能\n内设5个科室，编制18人。\n\n项目\t本年\t上年\n本年支出合计\t691.38\t654.97\n其中：基本支出\t361.53\t340.00\n\n1.办公条件\n（1）库房\n库房改造完成。\n二、绩效自评情况\n读者满意度96.2%。\n';
const blocksOf = (text: string) => officialBlocks(text, readReport(text, pack).sections);
const lines = (text: string): string[] => text.split('\n').map((line) => line.trimEnd()).filter(Boolean);

describe('a report as a Word file', () => {
  it('knows what each line is', () => {
    expect(blocksOf(REPORT).map((block) => (block.kind === 'heading' ? `h${block.level}` : block.kind))).toEqual(['title', 'field', 'field', 'h1', 'h2', 'paragraph', 'table', 'h3', 'h4', 'paragraph', 'h1', 'paragraph']);
  });

  it('is read again with the same lines, headings and tables', async () => {
    const { text, blocks } = readDocx({ path: 'r.docx', bytes: await writeDocx(blocksOf(REPORT)) });
    expect(lines(text)).toEqual(lines(REPORT));
    expect(blocks.flatMap(({ level, start, end }) => (level === null ? [] : [`${level} ${text.slice(start, end)}`]))).toEqual(['1 一、单位基本情况', '2 （一）机构职能', '3 1.办公条件', '4 （1）库房', '1 二、绩效自评情况']);
    expect(blocksOf(text)).toEqual(blocksOf(REPORT));
  });

  it('has the measures of GB/T 9704', async () => {
    const bytes = await writeDocx(blocksOf(REPORT));
    let parts = '';
    guardArchive('r.docx', bytes, 'docx', (name, content) => { if (name === 'word/document.xml') parts = content.toString('utf8'); });
    expect(parts).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(parts).toMatch(/<w:pgMar[^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1588"/);
  });

  it('is reviewed as the report is: the same findings at the same words', async () => {
    const folder = fileURLToPath(new URL('../../data/examples/defective/', import.meta.url));
    const project = await readProjectFolder(folder, (id) => loadPack(PACKS, id));
    const report = project.report ?? '';
    const { text } = readDocx({ path: 'r.docx', bytes: await writeDocx(blocksOf(report)) });
    const found = (words: string) => review({ ...project, text: words }).findings.map(({ code, severity, args, at }) => ({ code, severity, args, words: isCell(at) ? at.ref : words.slice(at.start, at.end).replace(/\s/g, '') }));
    expect(found(text)).toEqual(found(report));
    expect(found(text).length).toBeGreaterThan(20);
  });
});
