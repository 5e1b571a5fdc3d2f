import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/text/tables.ts';

/** Heads, and rows as `name: cell cell`, · for an empty cell. */
const shown = (text: string): { heads: readonly string[]; rows: string[] }[] =>
  readTables(text).map(({ heads, rows }) => ({ heads, rows: rows.map(({ label, cells }) => `${label}: ${cells.map((cell) => (cell ? text.slice(cell.start, cell.end) : '·')).join(' ')}`) }));

describe('readTables', () => {
  const cases: { name: string; text: string; tables: ReturnType<typeof shown> }[] = [
    {
      name: 'Markdown',
      text: '| 科目 | 2022年 | 2023年 |\n| --- | ---: | ---: |\n| 接待费 | 3.20 | 2.10 |\n| 出国费 | 0 | — |',
      tables: [{ heads: ['2022年', '2023年'], rows: ['接待费: 3.20 2.10', '出国费: 0 ·'] }],
    },
    {
      name: 'tabs, with a running number and a column of words',
      text: '序号\t项目\t预算\t执行\t说明\n1\t甲\t10\t9\t按期\n2\t乙\t1,200.50\t1,100\t推迟',
      tables: [{ heads: ['预算', '执行'], rows: ['甲: 10 9', '乙: 1,200.50 1,100'] }],
    },
    {
      name: 'a cell a line, with borders behind them',
      text: '年度|\n合计|\n出国费|\n接待费|\n2022年|\n30|\n10|\n20|\n2023年|\n28|\n9|\n19|',
      tables: [{ heads: ['合计', '出国费', '接待费'], rows: ['2022年: 30 10 20', '2023年: 28 9 19'] }],
    },
    {
      name: 'heads of two levels, borders on lines of their own',
      text: ['年度', '合计', '接待费', '车辆费', '合计', '购置', '运行', '2022年', '50', '20', '30', '10', '20', '2023年', '45', '18', '27', '9', '18'].join('\n|\n'),
      tables: [{ heads: ['合计', '接待费', '车辆费', '购置', '运行'], rows: ['2022年: 50 20 30 10 20', '2023年: 45 18 27 9 18'] }],
    },
    {
      name: 'rows run together in one line; 其中 rows with fewer cells join',
      text: '资金（万元） 预算数 执行数 分值 年度总额： 100 98 10 其中：财政拨款 80 78 其他资金 20 20',
      tables: [{ heads: ['预算数', '执行数', '分值'], rows: ['年度总额：: 100 98 10', '其中：财政拨款: 80 78 ·', '其他资金: 20 20 ·'] }],
    },
    { name: 'prose with numbers', text: '2023年预算100万元，支出98 万元，完成98%。\n一、概况\n共3 个项目。', tables: [] },
    { name: 'a single bordered line', text: '联系人：张某|电话：12345', tables: [] },
  ];
  it.each(cases)('$name', ({ text, tables }) => {
    expect(shown(text)).toEqual(tables);
  });

  it('cells stand where they are written', () => {
    const text = '说明：\r\n项目\t数\r\n甲\t12\r\n乙\t13\r\n';
    expect(readTables(text).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell && text.slice(cell.start, cell.end))))).toEqual(['12', '13']);
  });

  it.each([['|', 60_000], ['1|', 60_000], ['1 ', 60_000], ['|\n', 60_000], ['甲|\n', 40_000]])('reads %j times %i without more than linear time', (piece, count) => {
    const started = performance.now();
    readTables(piece.repeat(count));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
