import { describe, expect, it } from 'vitest';
import { textGrid } from '../../src/core/grid.ts';
import { readHead } from '../../src/table/head.ts';
import { readGrid } from '../../src/table/read.ts';

const HEAD = ['项目', '决算数（元）'];
const rows = (count: number, row: (i: number) => string[]): string[][] => Array.from({ length: count }, (_, i) => row(i));
const milliseconds = (act: () => void): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

/** Each took from twenty seconds to for ever when something was worse than linear. */
describe('reading tables stays linear', () => {
  it('in a bracket of letters that never closes', () => expect(milliseconds(() => readHead(`决算数（${'a'.repeat(180)}！`))).toBeLessThan(200));
  it.each<{ name: string; grid: string[][] }>([
    { name: '其中 under 其中', grid: [HEAD, ...rows(4000, (i) => [`${i % 2 ? '其中：' : '其中：1.'}费${i}`, '5'])] },
    { name: 'thousands of small tables', grid: Array.from({ length: 2000 }, (_, i) => [[`表${i}（元）`, ''], ['项目', '决算数'], [`甲${i}`, '5'], ['', '']]).flat() },
    { name: 'heads over nothing', grid: rows(4000, () => ['项目', '决算数']) },
    { name: 'names full of blanks and brackets', grid: [HEAD, ...rows(2000, (i) => [`${'（ '.repeat(90)}${i}`, '5'])] },
  ])('in $name', ({ grid }) => expect(milliseconds(() => readGrid(textGrid('t.csv', grid), null))).toBeLessThan(5000));
});
