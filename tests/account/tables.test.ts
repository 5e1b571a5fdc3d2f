import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { run } from '../rules/tester.ts';

const ARITHMETIC = /^(?:relation-(?:sum|part|difference|change|rate)|figure-conflict)$/;

/** The words that the arithmetic rules point at. */
const told = (text: string): string[] =>
  RULES.filter(({ code }) => ARITHMETIC.test(code)).flatMap((rule) =>
    run(rule, { text }).findings.map(({ at }) => ('start' in at ? text.slice(at.start, at.end) : at.ref)));

/** Rows of cells as a table with tabs. */
const table = (...rows: string[]): string => rows.map((row) => row.replace(/ +/g, '\t')).join('\n');

describe('tables in a text', () => {
  it.each<{ name: string; text: string; hits: string[] }>([
    { name: 'obeys', text: table('科目 决算数', '基本支出 30.50', '项目支出 11.20', '本年支出合计 41.70'), hits: [] },
    { name: 'breaks the pack', text: table('科目 决算数', '基本支出 30.50', '项目支出 11.20', '本年支出合计 47.10'), hits: ['47.10'] },
    { name: 'two columns that obey', text: table('科目 2022年 2023年', '合计 30.50 40.20', '甲费 10.25 21.20', '乙费 20.25 19.00'), hits: [] },
  ])('$name', ({ text, hits }) => {
    expect(told(text)).toEqual(hits);
  });
});
