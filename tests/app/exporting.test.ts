import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { exported } from '../../src/app/exporting.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { readDocx } from '../../src/files/docx/read.ts';
import { scoreSheet } from '../../src/show/sheets.ts';
import { pack } from '../rules/tester.ts';

const BUDGET = '项目,年初预算数（元）,决算数（元）\n财政拨款收入,3500000.00,3615000.00\n';
const SCORES = '一级指标,二级指标,分值,目标值,实际完成值,得分\n产出,数量指标,30,,,28.5\n产出,质量指标,20,,,20\n效益,满意度,10,,,9.6\n';
const read = async (files: Readonly<Record<string, string>>) => (await readDataset(Object.entries(files).map(([path, words]) => ({ path, bytes: Buffer.from(words) })), pack, 2025)).dataset;
const sources = async (files: Readonly<Record<string, string>>) => ({ pack, dataset: await read(files), notes: [], previous: [], title: '报告', text: '一、情况\n本年财政拨款收入361.50万元，完成率99.9%。\n' });

describe('a report’s files', () => {
  it('hold the tables that it is written from, and the assessment with its sums', async () => {
    const book = await readXlsx(await exported(await sources({ 'budget.csv': BUDGET, 'scores.csv': SCORES }), 'xlsx'));
    expect(book.sheets.map(({ name }) => name)).toEqual(['数据表', '评分表']);
    expect(book.sheets[0]?.rows).toContainEqual(['财政拨款收入', '', '决算', expect.anything(), '3615000.00', '元', 'budget.csv!C2']);
    const [head, ...rows] = book.sheets[1]?.rows ?? [];
    expect(head).toEqual(['属于', '指标', '分值', '目标值', '实际完成值', '得分']);
    expect(rows.map((row) => [row[1], row[2], row[5]])).toEqual([['数量指标', '30', '28.5'], ['质量指标', '20', '20'], ['满意度', '10', '9.6'], ['合计', '60', '58.1']]);
  });

  it('hold no assessment where no table gives one, and no sum of a table that has its own', async () => {
    expect(scoreSheet(await read({ 'budget.csv': BUDGET }))).toBeNull();
    expect(scoreSheet(await read({ 'scores.csv': `${SCORES}合计,总分,60,,,58.1\n` }))?.rows.at(-1)).toEqual(['', '合计', '', '', '', '']);
  });

  it('say on demand where every figure comes from', async () => {
    const given = await sources({ 'budget.csv': BUDGET });
    const text = (bytes: Uint8Array): string => readDocx({ path: 'r.docx', bytes }).text;
    expect(text(await exported(given, 'docx'))).not.toContain('附件');
    const [, appendix = ''] = text(await exported(given, 'docx', true)).split('附件：数字出处\n');
    const rows = appendix.trim().split('\n').map((row) => row.split('\t'));
    expect(rows[0]).toEqual(['序号', '数字', '说的是', '出处']);
    expect(rows.slice(1).map(([n, figure, , from]) => [n, figure, from])).toEqual([['1', '361.50万元', 'budget.csv!C2：财政拨款收入 3615000.00元'], ['2', '99.9%', '无出处']]);
  });
});
