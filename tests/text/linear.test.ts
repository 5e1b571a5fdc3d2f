import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/text/figures.ts';
import { readNumerals } from '../../src/text/scan.ts';

/** Units that once made, or could make, a reader look at the same characters again and again. */
const UNITS = [
  '9', '万', '一', '十', '一十', '零', '几', '数', '好', '1,', '1.', '1-', '1/', '1e', '1^', '-', '负', '（', '〔2022', '[', '一分之', '一又', '百分之', '一万亿', '5到', '5与', '1月至', '2022年至', '2022-', '一元一角', '小于', '约', '二点', '5 个 百 分 ',
  ' ', '1 ', '一 ', '一百 ', '十多', 'a', 'a ', 'one ', 'one and ', 'hundred ', 'twenty ', 'minus ', 'one over ', '1 million and ', 'and ', '1(a', '1 [', '¥', '$ ', '〇', '單位：万元\n', '第', '第一至', '\ud842', '打', '一打',
];

const LENGTH = 100_000;
const timed = (read: (text: string) => unknown, text: string): number => {
  const start = performance.now();
  read(text);
  return performance.now() - start;
};

describe('reading is linear', () => {
  it.each([['figures', readFigures], ['numerals', readNumerals]] as const)('in any run of one thing: %s', (_, read) => {
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length));
      expect([unit, timed(read, text) < 3000]).toEqual([unit, true]);
      expect([`1${unit}`, timed(read, `1${text}元`) < 3000]).toEqual([`1${unit}`, true]);
    }
  }, 120_000);

  it('passes a very long grouped number over whole', () => {
    expect(readFigures(`共1${',234'.repeat(30_000)}元，另12人`).map((figure) => figure.text)).toEqual(['12人']);
  });
});
