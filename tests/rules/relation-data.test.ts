import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { ruleOf, run, stateOf } from './tester.ts';

const rule = ruleOf('relation-data', RULES);
const table = (basic: string, previous: string): string => `某馆2025年度决算表,,\n单位：元,,\n项目,决算数,上年决算数\n基本支出,${basic},10\n项目支出,200.5,20\n本年支出合计,300.75,${previous}\n`;

describe('relation-data', () => {
  it.each([
    ['100.25', '30', []],
    ['100.26', '30', ['data.csv!B6']],
    ['100.25', '31', ['data.csv!C6']],
    ['101', '31', ['data.csv!B6', 'data.csv!C6']],
  ])('with %s and %s: %j', (basic, previous, cells) => {
    const { findings } = run(rule, { text: '', data: table(basic, previous) });
    expect(findings.map(({ args }) => args['cell'])).toEqual(cells);
  });

  it('shows the working and every cell', () => {
    const [finding] = run(rule, { text: '', data: table('100.26', '30') }).findings;
    expect(finding?.at).toEqual({ file: 'data.csv', sheet: null, ref: 'B6' });
    expect(finding?.evidence.map((evidence) => (evidence.kind === 'working' ? evidence.text : evidence.kind === 'datum' ? evidence.cell : ''))).toEqual(['100.26 + 200.5 ≠ 300.75', 'data.csv!B6', 'data.csv!B4', 'data.csv!B5']);
    expect(rule.say.en(finding?.args ?? {}).what).toBe('The table does not add up: 100.26 + 200.5 ≠ 300.75');
  });

  it('knows when it has nothing to try', () => {
    expect(stateOf(rule, { text: '' })).toBe('insufficient-data');
    expect(stateOf(rule, { text: '', data: table('100.25', '30') })).toBe('passed');
  });
});
