import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { ruleOf, run } from '../rules/tester.ts';

const rule = ruleOf('figure-mismatch', RULES);
const table = (...rows: string[]): string => rows.map((row) => row.replaceAll('|', '\t')).join('\n');
const told = (text: string, data: string): string[] => run(rule, { text, data }).findings.map(({ at }) => ('start' in at ? text.slice(at.start, at.end) : at.ref));

describe('a cell of a report’s table', () => {
  const data = '单位：万元\n乡镇,产业发展,公共服务\n青溪镇,28.71,17.23\n白岩乡,17.00,18.11\n';
  it('is not held against a datum of one column alone', () => expect(told(table('单位：万元', '乡镇|公共服务|合计', '青溪镇|17.23|77.68', '白岩乡|18.11|100.16'), data)).toEqual([]));
  it('is held against that of its own column', () => expect(told(table('单位：万元', '乡镇|公共服务|合计', '青溪镇|17.32|77.68', '白岩乡|18.11|100.16'), data)).toEqual(['17.32']));

  it('is not money counted as people', () => {
    const counted = '救助类别,救助人数（人次）,发放金额（元）\n城市低保,3256,21456300\n农村低保,8741,38564100\n';
    expect(told(table('救助类别|救助人数（人次）|发放金额（万元）|占比（%）', '城市低保|3256|2145.63|35.75', '农村低保|8741|3856.41|64.25'), counted)).toEqual([]);
  });
});

describe('what is still to be written', () => {
  const rules = RULES.filter(({ code }) => code.startsWith('figure-'));
  it('states no figures', () => expect(rules.flatMap((one) => run(one, { text: '一、职能\n【待补充：写内设机构及3个科室的职责，只写一遍。】', notes: '- 职责由办公室起草', data: '项目,单位,决算数\n基本支出,万元,5\n' }).findings)).toEqual([]));
});
