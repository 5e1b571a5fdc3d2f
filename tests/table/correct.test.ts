import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/core/correction.ts';
import { plainText } from '../../src/core/decimal.ts';
import { textGrid } from '../../src/core/grid.ts';
import { datasetOf } from '../../src/table/dataset.ts';
import { readGrid } from '../../src/table/read.ts';
import { pack } from '../rules/tester.ts';

const nothing: Correction = { file: 't.csv', sheet: null, column: null, row: null, unit: null, year: null, basis: null, fact: null };
const TABLE = '2024年度收支表,,,\n单位：万元,,,\n项目,二上数,决算数,执行率\n本年支出合计,5,4,0.8\n其他,2,1,0.5'.split('\n').map((line) => line.split(','));

const read = (...corrections: Partial<Correction>[]): string[] => {
  const reading = readGrid(textGrid('t.csv', TABLE), null, corrections.map((said) => ({ ...nothing, ...said })));
  return datasetOf([reading], pack, null, []).dataset.data.map(({ id, quantity, cell }) => `${cell.ref} ${id} ${plainText(quantity.value)}${quantity.unit ?? ''}`);
};

describe('what a person says of a table', () => {
  it('is not needed where the heads are known', () => expect(read()).toEqual(['C4 expense.total 40000元', 'C5 其他 10000元']));
  it.each<{ name: string; said: Partial<Correction>; data: string[] }>([
    { name: 'the basis of a column that was not understood', said: { column: 'B', basis: 'adjusted' }, data: ['B4 expense.total@adjusted 50000元', 'B5 其他@adjusted 20000元', 'C4 expense.total 40000元', 'C5 其他 10000元'] },
    { name: 'the unit of a column', said: { column: 'C', unit: '元' }, data: ['C4 expense.total 4元', 'C5 其他 1元'] },
    { name: 'the year of a column', said: { column: 'C', year: 2023, basis: 'prior' }, data: ['C4 expense.total@previous 40000元', 'C5 其他@previous 10000元'] },
    { name: 'that a column is to be left out', said: { column: 'C', basis: 'ignore' }, data: [] },
    { name: 'the fact of a row', said: { row: 5, fact: 'expense.project' }, data: ['C4 expense.total 40000元', 'C5 expense.project 10000元'] },
    { name: 'nothing of another file', said: { file: 'u.csv', column: 'C', unit: '元' }, data: ['C4 expense.total 40000元', 'C5 其他 10000元'] },
  ])('$name', ({ said, data }) => expect(read(said).toSorted()).toEqual(data.toSorted()));
});
