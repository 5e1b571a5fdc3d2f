// Reads and checks a long report: the defective example over and over, its amounts changed each time, beside 300 data.
//   node scripts/run.mjs bench/review.ts [characters]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ground } from '../src/account/ground.ts';
import { read } from '../src/account/read.ts';
import { check } from '../src/core/check.ts';
import { loadPack } from '../src/files/packs.ts';
import { readProjectFolder } from '../src/files/project.ts';
import { RULES } from '../src/rules/index.ts';
import { readFigures } from '../src/text/figures.ts';

const at = (path: string): string => fileURLToPath(new URL(`../data/${path}`, import.meta.url));
const wanted = Number(process.argv[2] ?? 300_000);
const ROUNDS = 15;
/** Of one list behind 其中, which nothing may make quadratic. */
const ITEMS = 20_000;
const WARM_UP = 3000;
const DATA = 300;

const pack = loadPack(at('packs'), 'zhengti-guangdong');
const { dataset } = await readProjectFolder(at('examples/county-library'), () => pack);
const report = readFileSync(at('examples/defective/report.md'), 'utf8');

let text = '';
for (let round = 0; text.length < wanted; round++) text += `${report.replace(/\d+(?:\.\d+)?万元/g, (amount) => amount.replace(/\d/, (digit) => String(((Number(digit) + round) % 9) + 1)))}\n`;
const data = Array.from({ length: DATA }, (_, i) => {
  const datum = dataset.data[i % dataset.data.length];
  if (!datum) throw new Error('the example has no data');
  return { ...datum, id: `d${i}`, label: i < dataset.data.length ? datum.label : `${datum.label}${i}` };
});

/** What the first round costs, as a command line pays it, and the median of those behind a warm-up, as a page or server pays it; in milliseconds. */
function timed(work: () => unknown): { first: string; median: string } {
  const once = (): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const first = once();
  for (const from = performance.now(); performance.now() - from < WARM_UP; ) once();
  const times = Array.from({ length: ROUNDS }, once).sort((x, y) => x - y);
  return { first: first.toFixed(0), median: (times[ROUNDS >> 1] ?? 0).toFixed(1) };
}

const known = ground({ pack, dataset: { ...dataset, data }, notes: [] });
console.log(`${text.length} characters, ${readFigures(text).length} figures, ${data.length} data`);
const list = `支出合计100万元，其中：${Array.from({ length: ITEMS }, (_, i) => `项目${i}支出${(i % 97) + 1}.${i % 10}万元`).join('、')}。`;

for (const [name, work] of [['figures', () => readFigures(text)], ['review', () => check(read(known, text), RULES)], [`${ITEMS} items of one list`, () => check(read(known, list), RULES)]] as const) {
  const { first, median } = timed(work);
  console.log(`${name.padEnd(24)} first ${first} ms, then ${median} ms`);
}
