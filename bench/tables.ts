/** Table reading alone, after the library has parsed the file: milliseconds for a wide project list of N rows. `node scripts/run.mjs bench/tables.ts` */
import { textGrid } from '../src/core/grid.ts';
import { readGrid } from '../src/table/read.ts';

const list = (rows: number): string[][] => [
  ['2024年度项目支出预算执行情况汇总表'], ['填报单位：云川县民政局', '', '', '', '', '', '', '', '金额单位：万元'],
  ['序号', '项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分', '备注'],
  ...Array.from({ length: rows }, (_, i) => [String(i + 1), `第${i}号项目经费`, String(i % 977), `${i % 983}.5`, `${i % 971}.25`, '96.23%', '10', '9.62', '']),
];

for (const rows of [500, 1000, 2000, 4000, 8000, 20_000]) {
  const grid = textGrid('list.csv', list(rows));
  const times = Array.from({ length: rows > 10_000 ? 1 : 5 }, () => {
    const started = performance.now();
    readGrid(grid, null);
    return performance.now() - started;
  }).toSorted((a, b) => a - b);
  console.log(`${rows} rows\t${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms\t${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}
