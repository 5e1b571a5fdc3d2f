import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/core/decimal.ts';
import { cellText } from '../../src/core/place.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { pack } from '../rules/tester.ts';
import { zipOf } from './archives.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reading(path: string, content: Uint8Array | string, year: number | null = 2025) {
  const { dataset, problems } = await readDataset([{ path, bytes: typeof content === 'string' ? bytes(content) : content }], pack, year);
  return {
    year: dataset.year,
    rows: dataset.data.map((datum) => `${datum.id} ${datum.label} ${decimalText(datum.quantity.value)}${datum.quantity.unit ?? ''} ${datum.period?.text ?? '-'} ${cellText(datum.cell)}`),
    problems: problems.map(({ code, args }) => ({ code, ...args })),
  };
}

describe('tables', () => {
  it('reads labels, units, periods and scope from a long table', async () => {
    const { rows, problems } = await reading('facts.csv', '指标,数值,单位,期间,口径\n财政拨款收入,8159635.29,元,2021年,\n在职人数,12,人,2021年末,编内\n满意度,96.2%,,2021年,\n', null);
    expect(rows).toEqual(['income.fiscal 财政拨款收入 8159635.29元 2021年 facts.csv!B2', 'staff.actual 在职人数 12人 2021年末 facts.csv!B3', '满意度 满意度 96.2% 2021年 facts.csv!B4']);
    expect(problems).toEqual([]);
  });

  it('reads periods and bases from the heads of a wide table, 单位：万元 above it, separators in quotes', async () => {
    const text = '某局2025年度收支决算表,,,\n单位：万元,,,\n项目,年初预算数,决算数,上年决算数\n一、本年收入合计,"1,710.00","1,855.95",\n其中：财政拨款收入,,18.5,0\n';
    const { rows } = await reading('budget.csv', text);
    expect(rows).toEqual([
      'income.total@initial 本年收入合计 17100000元 2025年 budget.csv!B4',
      'income.total 本年收入合计 18559500元 2025年 budget.csv!C4',
      'income.fiscal 财政拨款收入 185000元 2025年 budget.csv!C5',
      'income.fiscal@previous 财政拨款收入 0元 2024年 budget.csv!D5',
    ]);
  });

  it('takes the year from the title, or leaves last year without a number', async () => {
    const table = '项目,决算数,上年决算数\n财政拨款收入,2,1\n';
    expect(await reading('a.csv', `某局2024年度决算表,,\n单位：元,,\n${table}`, null)).toMatchObject({ year: 2024, problems: [], rows: ['income.fiscal 财政拨款收入 2元 2024年 a.csv!B4', 'income.fiscal@previous 财政拨款收入 1元 2023年 a.csv!C4'] });
    expect(await reading('a.csv', table, null)).toMatchObject({ year: null, rows: ['income.fiscal 财政拨款收入 2 - a.csv!B2', 'income.fiscal@prior 财政拨款收入 1 - a.csv!C2'], problems: [{ code: 'table-unit', file: 'a.csv', sheet: '', range: 'A1:C2' }] });
  });

  it('reads a workbook: sheets, numbers without binary noise, unknown formulas', async () => {
    const book = await writeXlsx({
      sheets: [
        { name: '收支', rows: [['单位：元'], ['项目', '决算数'], ['基本支出', 0.1 + 0.2], ['项目支出', 12345678.9]] },
        { name: '率', rows: [['指标', '数值'], ['满意度', 0.985], ['浓度', 0.0000005]], cells: new Map([['1,1', { value: 0.985, style: { numFmt: '0.00%' } }]]) },
        { name: '指标', rows: [['指标', '数值', '单位'], ['接待读者', 21.36, '万人次']], cells: new Map([['1,1', { value: null, formula: 'B9*2' }]]) },
        { name: '草稿', hidden: true, rows: [['项目', '决算数'], ['基本支出', 1]] },
      ],
    });
    const { rows, problems } = await reading('data/b.xlsx', book);
    expect(rows).toEqual(['expense.basic 基本支出 0.3元 2025年 data/b.xlsx!收支!B3', 'expense.project 项目支出 12345678.9元 2025年 data/b.xlsx!收支!B4', '满意度 满意度 98.5% 2025年 data/b.xlsx!率!B2', '浓度 浓度 0.0000005 2025年 data/b.xlsx!率!B3']);
    expect(problems).toEqual([
      { code: 'table-unit', file: 'data/b.xlsx', sheet: '率', range: 'A1:B3' },
      { code: 'table-left', file: 'data/b.xlsx', sheet: '指标', reason: 'formula', count: '1', cells: 'B2', text: '=B9*2' },
      { code: 'table-hidden', file: 'data/b.xlsx', sheet: '草稿', what: 'sheet' },
    ]);
  });

  it.each([
    ['text in a number cell', 'a.csv', '指标,数值（人）\n满意度,较高\n参观,12\n', ['参观'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'text', count: '1', cells: 'B2', text: '较高' }],
    ['ragged rows', 'a.csv', '指标,数值（人）\n参观,12,多余\n讲座\n', ['参观'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'head-missing', count: '1', cells: 'C2', text: '多余' }],
    ['a column that nothing heads', 'a.csv', '指标,数值（人）\n参观,12,31\n', ['参观'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'head-missing', count: '1', cells: 'C2', text: '31' }],
    ['numbers under no head', 'a.csv', '指标,数值（人）\n参观,12\n说明：以下为旧数\n甲,5\n', ['参观'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'no-table', count: '1', cells: 'B4', text: '5' }],
    ['a head that is not understood', 'a.csv', '指标,首报口径数,决算数（元）\n参观费,12,13\n', ['参观费'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'head-unknown', count: '1', cells: 'B2', text: '12' }],
    ['an unclosed quote', 'a.csv', '指标,数值（人）\n参观,"12\n讲座,3\n', [], { code: 'csv-quote', file: 'a.csv', row: '2' }],
    ['the same thing twice', 'a.csv', '指标,数值（人）\n参观,12\n参观,13\n讲座,3\n', ['讲座'], { code: 'table-left', file: 'a.csv', sheet: '', reason: 'twice', count: '2', cells: 'B2、B3', text: '参观' }],
    ['no table at all', 'a.csv', '今天天气很好\n', [], { code: 'table-none', file: 'a.csv', sheet: '' }],
    ['another format', 'a.rtf', 'x', [], { code: 'file-format', file: 'a.rtf', expected: 'csv, tsv, xlsx, xls, ods, docx, doc, pdf, html, htm' }],
    ['no archive', 'a.xlsx', 'x', [], { code: 'file-format', file: 'a.xlsx', expected: 'xlsx' }],
    ['an unknown encoding', 'a.csv', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]), [], { code: 'file-encoding', file: 'a.csv' }],
  ] as const)('tells of %s and reads the rest', async (_, path, content, ids, problem) => {
    const { rows, problems } = await reading(path, content);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(ids);
    expect(problems).toEqual([problem]);
  });

  it('tells two numbers of one label apart by the point of the year and by scope', async () => {
    const { rows, problems } = await reading('a.csv', '指标,数值,单位,期间,口径\n藏书量,100,册,2025年初,\n藏书量,120,册,2025年末,\n车辆,3,辆,2025年末,本级\n车辆,9,辆,2025年末,含下属\n');
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['藏书量@start', '藏书量', '车辆', '车辆@含下属']);
    expect(problems).toEqual([]);
  });

  it('reads nothing from dashes and empty cells, which are unknown and not 0', async () => {
    expect((await reading('a.csv', '指标,数值\n甲,\n乙,—\n丙,0\n')).rows).toEqual(['丙 丙 0 2025年 a.csv!B4']);
  });

  it('refuses a 300 MB bomb with a lying header before any library opens it', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', new Uint8Array(300 << 20), 1000);
    expect(bomb.length).toBeLessThan(1 << 20);
    const before = process.memoryUsage().rss;
    const { problems } = await reading('bomb.xlsx', bomb);
    expect(problems).toEqual([{ code: 'archive-unsafe', file: 'bomb.xlsx', reason: '> 40 MB unpacked' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 << 20);
  });
});
