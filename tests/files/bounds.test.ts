import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/decimal.ts';
import { readDataset } from '../../src/files/dataset.ts';
import { pack } from '../rules/tester.ts';

const HEAD = ['项目', '决算数（元）'];
const read = async (path: string, bytes: Uint8Array) => {
  const { dataset, problems } = await readDataset([{ path, bytes }, { path: 'good.csv', bytes: new TextEncoder().encode('项目,决算数（元）\n基本支出,5\n') }], pack, 2024);
  return { data: dataset.data, told: problems.map(({ code, args }) => `${code} ${'reason' in args ? args.reason : 'what' in args ? args.what : ''}`.trim()) };
};

describe('what has a size has a bound', () => {
  it('refuses names of 300,000 characters before anything is done with them', async () => {
    const long = '长'.repeat(300_000);
    const { data, told } = await read('a.xlsx', await writeXlsx({ sheets: [{ name: 's', rows: [HEAD, ...Array.from({ length: 3000 }, (_, i) => [long, i]), ['公用经费', 7]] }] }));
    expect(data.map(({ id }) => id)).toEqual(['expense.office', 'expense.basic']);
    expect(told).toEqual(['table-left too-long']);
    for (const { label } of data) expect(label.length).toBeLessThan(20);
  });

  it('tells of columns that lie far out, and reads the near ones', async () => {
    const cells = new Map([['1,16383', { value: 1 }]]);
    expect(await read('a.xlsx', await writeXlsx({ sheets: [{ name: 's', rows: [HEAD, ['公用经费', 7]], cells }] }))).toMatchObject({ data: [{ id: 'expense.office' }, { id: 'expense.basic' }], told: ['table-beyond > 256 columns'] });
  });

  it('reads the first hundred sheets and tells of the others', async () => {
    const sheets = Array.from({ length: 130 }, (_, i) => ({ name: `s${i}`, rows: [HEAD, [`项目${i}`, i]] }));
    const { data, told } = await read('a.xlsx', await writeXlsx({ sheets }));
    expect(data).toHaveLength(101);
    expect(told).toEqual(['table-beyond > 100']);
  });

  it('tells of rows beyond twenty thousand', async () => {
    const text = `${HEAD.join(',')}\n${Array.from({ length: 20_500 }, (_, i) => `第${i}项费用,${i}`).join('\n')}\n`;
    const { data, told } = await read('a.csv', new TextEncoder().encode(text));
    expect(data.length).toBe(20_000);
    expect(told).toEqual(['table-beyond > 20000']);
  });

  it('reads .ods, and says what its format does not tell', async () => {
    const { data, told } = await read('a.ods', await writeOds({ sheets: [{ name: 's', rows: [HEAD, ['公用经费', 7.25]] }] }));
    expect(data.map(({ id, quantity }) => `${id} ${plainText(quantity.value)}${quantity.unit}`)).toEqual(['expense.office 7.25元', 'expense.basic 5元']);
    expect(told).toEqual(['table-plain']);
  });

  it('says that an empty file is empty', async () => expect(await read('a.csv', new TextEncoder().encode(' \n'))).toMatchObject({ told: ['file-empty'] }));

  it.each(['xls', 'ods', 'xlsx'])('says plainly that a .%s is none, and reads the rest', async (ending) => {
    expect(await read(`a.${ending}`, new TextEncoder().encode('no workbook'))).toMatchObject({ data: [{ id: 'expense.basic' }], told: ['file-format'] });
  });
});
