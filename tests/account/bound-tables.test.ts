import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, run } from '../rules/tester.ts';

const DATA = '单位：万元,,\n项目,年初预算数,决算数\n基本支出,320.00,328.10\n项目支出,200.00,202.45\n';
const mismatch = ruleOf('figure-mismatch', RULES);
const unit = ruleOf('figure-unit', RULES);
const table = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const HEAD = ['项目', '年初预算数', '决算数'] as const;

describe('figures in tables of a report', () => {
  it.each([
    ['with the unit above', `一、支出\n单位：万元\n${table(HEAD, ['基本支出', '320.00', '328.10'], ['项目支出', '200.00', '202.45'])}\n`],
    ['with the unit in the heads', `一、支出\n${table(['项目', '年初预算数（万元）', '决算数（万元）'], ['基本支出', '320.00', '328.10'])}\n`],
    ['of a column that is not understood', `一、支出\n单位：万元\n${table(['项目', '首报口径数', '决算数'], ['基本支出', '315.00', '328.10'])}\n`],
    ['of another year', `一、支出\n单位：万元\n${table(['项目', '2023年决算数', '2024年决算数'], ['基本支出', '300.00', '311.00'])}\n`],
    ['of a row that is another thing', `一、支出\n单位：万元\n${table(HEAD, ['其中：文化馆基本支出', '120.00', '128.10'])}\n`],
  ])('%s that are right, or that nobody can know, are not found', (_, text) => {
    expectHits(mismatch, { text, data: DATA });
    expectHits(unit, { text, data: DATA });
  });

  it('are held against the datum of their column, and mended in its unit', () => {
    expectHits(mismatch, { text: `一、支出\n单位：万元\n${table(HEAD, ['基本支出', '320.00', '328.10'], ['项目支出', '200.00', '⟦222.45⟧'])}\n`, data: DATA, fix: '202.45' });
    expectHits(mismatch, { text: `一、支出\n${table(['项目', '年初预算数（万元）', '决算数（万元）'], ['基本支出', '⟦302.00⟧', '328.10'])}\n`, data: DATA, fix: '320.00' });
  });

  it('say in their own scale what the data hold', () => {
    const text = `一、支出\n单位：万元\n${table(HEAD, ['项目支出', '200.00', '222.45'])}\n`;
    expect(run(mismatch, { text, data: DATA }).findings.map(({ args }) => args)).toMatchObject([{ written: '222.45', value: '202.45', unit: '万元' }]);
  });
});
