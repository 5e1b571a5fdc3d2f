import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/decimal.ts';
import { textGrid } from '../../src/core/grid.ts';
import { datasetOf } from '../../src/table/dataset.ts';
import { readGrid } from '../../src/table/read.ts';
import { pack } from '../rules/tester.ts';

/** The data of several tables, and which labels contradict each other. */
function together(...tables: string[]): { data: string[]; conflicts: string[] } {
  const readings = tables.map((text, i) => readGrid(textGrid(`${i}.csv`, text.split('\n').map((line) => line.split('|'))), null));
  const { dataset, conflicts } = datasetOf(readings, pack, null, []);
  return { data: dataset.data.map(({ id, quantity }) => `${id} ${plainText(quantity.value)}`), conflicts: conflicts.map(({ args }) => ('label' in args ? args.label : '')) };
}

describe('the data of several tables', () => {
  it('keeps totals and rows of different tables apart', () => {
    expect(together('2024年物资表|\n项目|决算数（元）\n其他|1\n合计|3', '2024年培训表|\n项目|决算数（元）\n其他|2\n合计|5')).toEqual({
      data: ['2024年物资表/其他 1', '2024年培训表/其他 2', '2024年物资表/合计 3', '2024年培训表/合计 5'], conflicts: [],
    });
  });

  it('takes one fact that two tables state alike once, the finer of two roundings', () => {
    expect(together('2024年甲表|\n单位：万元|\n项目|决算数\n基本支出|3.21', '2024年乙表|\n单位：元|\n项目|决算数\n基本支出|32107.55')).toEqual({ data: ['expense.basic 32107.55'], conflicts: [] });
  });

  it('uses no fact that two tables state differently, and tells of it', () => {
    expect(together('2024年甲表|\n项目|决算数（元）\n基本支出|3\n项目支出|4', '2024年乙表|\n项目|决算数（元）\n基本支出|5')).toEqual({ data: ['expense.project 4'], conflicts: ['基本支出'] });
  });

  it('knows a fact on its own side of a table only', () => {
    const table = '2024年度总表|||\n单位：元|||\n收入||支出|\n项目|金额|项目|金额\n财政拨款收入|9|基本支出|8\n总计|9|总计|9';
    expect(together(table).data.toSorted()).toEqual(['expense.basic 8', 'expense.grand 9', 'income.fiscal 9', 'income.grand 9']);
    expect(together(table.replace('收入||支出|', '本年收入||本年支出|').replace('财政拨款收入|9', '基本支出|9')).data.toSorted()).toContain('expense.basic 8');
  });

  it('works out what the pack declares, with its working, and nothing from nought', () => {
    const derived = (budget: string) => datasetOf([readGrid(textGrid('a.csv', [['2024年表'], ['项目', '全年预算数（元）', '决算数（元）'], ['本年支出合计', budget, '956.4']]), null)], pack, null, []).dataset.derived.map(({ id, quantity, working, from }) => `${id} ${plainText(quantity.value)} ${working} ${from.join()}`);
    expect(derived('1000')).toEqual(['rate.execution 95.64 956.4 ÷ 1000 expense.total,expense.total@adjusted']);
    expect(derived('0')).toEqual([]);
  });
});
