import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { GoujiError, isNotice } from '../../src/core/error.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { readProse } from '../../src/files/prose.ts';
import { withParts } from '../../src/files/zip.ts';
import { sayFailure } from '../../src/show/failures.ts';
import { pack } from '../rules/tester.ts';
import { chance, damaged } from './broken.ts';
import { pdf } from './pdfs.ts';

/** How many of each are tried; those that a process of their own reads are slow. More with GOUJI_BROKEN=300. */
const MANY = Number(process.env['GOUJI_BROKEN'] ?? 0);
const SECONDS = 5;

const ROWS = [['项目', '决算数（元）'], ...Array.from({ length: 60 }, (_, i) => [`第${i}项支出`, i * 12.5])];
const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
const docx = await Packer.toBuffer(new Document({ sections: [{ children: [...Array.from({ length: 60 }, (_, i) => new Paragraph(`第${i}项工作按期完成。`)), new Table({ rows: [new TableRow({ children: [cell('项目'), cell('决算数（元）')] }), new TableRow({ children: [cell('支出'), cell('12.50')] })] })] }] }));
const page = Buffer.from(`<meta charset="utf-8"><h1>一、情况</h1>${'<p>全年支出<b>12.50</b>元。</p>'.repeat(60)}<table>${ROWS.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`);
const FILES: readonly [extension: string, whole: Uint8Array, count: number][] = [
  ['docx', docx, 300], ['html', page, 300], ['csv', Buffer.from(ROWS.map((row) => row.join(',')).join('\n')), 300], ['txt', Buffer.from('第一项工作按期完成。\n'.repeat(60)), 300],
  ['xlsx', await writeXlsx({ sheets: [{ name: 's', rows: ROWS }] }), 24], ['ods', await writeOds({ sheets: [{ name: 's', rows: ROWS }] }), 24],
  ['doc', readFileSync(new URL('old.doc', import.meta.url)), 12], ['pdf', pdf('BT /F1 16 Tf 80 700 Td (Expenditure 691.38) Tj ET'), 12],
];

/** Read in every way that it may be used, or refused with words. */
async function tried(path: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  const { problems } = await readDataset([{ path, bytes }], pack, 2025);
  for (const problem of problems) expect(sayFailure(problem, 'zh-CN').hint).not.toBe('');
  if (/\.(?:csv|xlsx|ods|xls)$/.test(path)) return problems.every(isNotice) ? 'read' : 'refused';
  try {
    readProse({ path, bytes });
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(GoujiError);
    return 'refused';
  }
}

describe('files that are damaged', () => {
  it.each(FILES)('of .%s each is read or refused with a word, in time', async (extension, whole, count) => {
    const next = chance(extension.length * 7919 + 1);
    const outcomes = { read: 0, refused: 0 };
    let slowest = 0;
    for (let i = 0; i < (MANY || count); i++) {
      const from = performance.now();
      outcomes[await tried(`a.${extension}`, damaged(whole, next))]++;
      slowest = Math.max(slowest, performance.now() - from);
    }
    if (MANY > 0) console.log(`.${extension}: ${outcomes.read} read, ${outcomes.refused} refused, the slowest ${Math.round(slowest)} ms, ${process.memoryUsage.rss() >> 20} MB`);
    expect(outcomes.read + outcomes.refused).toBe(MANY || count);
    expect(slowest).toBeLessThan(SECONDS * 1000);
    expect(await tried(`a.${extension}`, whole)).toBe('read');
  }, 400_000);

  it('that hold more than they may are refused before they are a tree', () => {
    const many = Buffer.from(`<w:document xmlns:w="x"><w:body>${'<w:p/>'.repeat(300_000)}</w:body></w:document>`);
    expect(() => readProse({ path: 'a.docx', bytes: withParts(docx, new Map([['word/document.xml', many]])) })).toThrow(/file-heavy/);
    expect(() => readProse({ path: 'a.html', bytes: Buffer.from('<b>'.repeat(150_000)) })).toThrow(/file-heavy/);
  });
});
