import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/text/word-diff.ts';

const marked = (before: string, after: string): string =>
  wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('');

describe('a word diff', () => {
  it.each([
    ['支出691.24万元', '支出697.24万元', '支出-691.24-+697.24+万元'],
    ['增长8.7%。', '增长18.7%。', '增长-8.7%-+18.7%+。'],
    ['收入1,234.50元', '收入1,234.50元', '收入1,234.50元'],
    ['', '新句。', '+新句。+'],
    ['旧句。', '', '-旧句。-'],
  ])('%s → %s', (before, after, shown) => expect(marked(before, after)).toBe(shown));

  it('loses nothing of either text', () => {
    const text = fc.string({ unit: fc.constantFrom('支', '出', '增', '长', '3', '.', ',', '%', '。', '\n', '元'), maxLength: 40 });
    fc.assert(fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      const side = (gone: string): string => changes.filter(({ kind }) => kind !== gone).map((change) => change.text).join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }));
  });

  it('shows long texts whole', () => {
    expect(wordDiff('甲'.repeat(30_000), '乙'.repeat(30_000))).toHaveLength(2);
  });

  it('shows texts that have nothing in common whole', () => {
    const text = (from: number): string => Array.from({ length: 4000 }, (_, i) => String.fromCharCode(from + ((i * 7919) % 3000))).join('，');
    expect(wordDiff(text(0x4e00), text(0x6e00)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
