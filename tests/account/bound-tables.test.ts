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

describe('what tables of a report say of each other', () => {
  const sum = ruleOf('relation-sum', RULES);
  const part = ruleOf('relation-part', RULES);
  const conflict = ruleOf('figure-conflict', RULES);

  it.each([
    ['rates of a part above those of its whole', `一、支出\n单位：万元\n${table(['支出类别', '全年预算数', '决算数', '执行率'], ['基本支出', '845.62', '840.17', '99.36%'], ['其中：人员经费', '721.32', '718.05', '99.55%'])}\n`],
    ['codes', `一、支出\n单位：万元\n${table(['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'], ['301', '工资福利支出', '432.10', '302', '商品和服务支出', '61.38'], ['30101', '基本工资', '302.69', '30201', '办公费', '18.25'], ['30103', '奖金', '129.41', '30239', '其他交通费用', '43.13'])}\n`],
    ['two funds', `一、一般公共预算财政拨款支出决算表\n单位：万元\n${table(HEAD, ['城乡社区支出', '652.13', '648.02'], ['农林水支出', '231.04', '225.19'])}\n二、政府性基金预算财政拨款支出决算表\n单位：万元\n${table(HEAD, ['城乡社区支出', '1285.00', '1193.64'], ['农林水支出', '86.00', '85.23'])}\n`],
    ['empty cells between numbers', `一、支出\n单位：万元\n${table(['序号', '项目', '一季度', '二季度', '三季度', '合计'], ['1', '办公费', '3.22', '2.87', '3.51', '9.60'], ['2', '维修（护）费', '—', '1.86', '—', '1.86'], ['', '合计', '3.22', '4.73', '3.51', '11.46'])}\n`],
    ['other stacked tables', `一、项目\n${table(['项目名称', '', '康复服务', '', '', ''], ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值'], ['', '年度资金总额', '120.00', '135.60', '128.42', '10'], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], ['产出指标', '数量指标', '辅助器具', '≥600件', '634件', '20'])}\n`],
  ])('is no error: %s', (_, text) => {
    for (const rule of [sum, part, conflict, mismatch]) expectHits(rule, { text, data: '资金来源（万元）,年初预算数,全年预算数,全年执行数\n年度资金总额,120,135.6,128.42\n' });
  });

  it('does not take a bracketed name’s 支出 for all of it', () => {
    expectHits(mismatch, { text: '一、支出\n住房保障支出（类）住房改革支出（款）住房公积金（项）支出决算为83.62万元。\n', data: '项目,本年支出合计（元）\n住房公积金,836204.00\n合计,10683661.32\n' });
  });
});

describe('what a table says of itself', () => {
  const TABLE = (changed: readonly [string, string]): string => `一、项目\n单位：万元\n${table(['序号', '项目名称', '预算数', '支出数', '执行率', '结余'], ['1', '防火隔离带', '120.00', '113.65', '94.71%', '6.35'], ['2', '退化林修复', '86.00', '86.00', '100.00%', '—'], ['3', '病虫害防控', '53.00', '48.73', '91.94%', '4.27'], ['4', '林区道路', '30.00', '12.14', '40.47%', '17.86'], ['', '合计', '289.00', '260.52', '90.15%', '28.48']).replace(...changed)}\n`;
  const rate = ruleOf('relation-rate', RULES);
  const sum = ruleOf('relation-sum', RULES);

  it('holds, with rates in a column of their own', () => { for (const rule of [rate, sum]) expectHits(rule, { text: TABLE(['x', 'x']) }); });
  it('is tried row by row: a rate', () => expectHits(rate, { text: TABLE(['91.94%', '⟦97.94%⟧']), severity: 'error' }));
  it('is tried column by column: a total beside rates', () => {
    const { findings } = run(sum, { text: TABLE(['260.52', '265.02']) });
    expect(findings.map(({ args }) => args['working'])).toEqual(['12.14 + 48.73 + 86.00 + 113.65 ≠ 265.02']);
  });
});

describe('columns that are no sums', () => {
  const sum = ruleOf('relation-sum', RULES);
  const difference = ruleOf('relation-difference', RULES);

  it.each([
    ['codes of two digits', [['类', '款', '科目名称', '合计', '基本支出', '项目支出'], ['201', '06', '财政事务', '400.00', '300.00', '100.00'], ['201', '06', '行政运行', '300.00', '300.00', ''], ['201', '06', '一般行政管理事务', '100.00', '', '100.00']]],
    ['so much for each', [['单位', '在职人数（人）', '公用经费（万元）', '人均公用经费（万元/人）'], ['局机关', '58', '156.32', '2.70'], ['登记中心', '50', '98.75', '1.98'], ['整治中心', '33', '61.48', '1.86'], ['合计', '141', '316.55', '2.24']]],
    ['an average of its rows', [['学校', '学生（人）', '支出（万元）', '得分'], ['一中', '2651', '3668.98', '90.3'], ['二中', '1987', '2866.65', '95.1'], ['三中', '2210', '2068.69', '92.5'], ['合计', '6848', '8604.32', '92.4']]],
    ['rows that differ by chance', [['工程', '数量（套）', '单价（元）', '金额（万元）'], ['水泵', '20', '1500.00', '3.00'], ['闸门', '30', '4000.00', '12.00'], ['电机', '10', '2500.00', '2.50'], ['合计', '60', '—', '17.50']]],
  ] as const)('are left alone: %s', (_, rows) => { for (const rule of [sum, difference]) expectHits(rule, { text: `一、情况\n${table(...rows)}\n` }); });

  it('of a total row are other things than the total', () => {
    const rows = (scale: number): string => [['一般公共服务支出', 351.6, 274.79, 76.81], ['社会保障支出', 250.97, 250.97, 0], ['合计', 602.57, 525.76, 76.81]].map((row) => row.map((cell) => (typeof cell === 'number' ? (cell * scale).toFixed(2) : cell)).join('\t')).join('\n');
    expectHits(mismatch, { text: `一、情况\n单位：万元\n科目名称\t合计\t基本支出\t项目支出\n${rows(1)}\n`, data: `单位：元,,,\n科目名称,合计,基本支出,项目支出\n${rows(10_000).replaceAll('\t', ',')}\n` });
  });
});

it('neither an accumulated column nor the sum of several names is one datum', () => {
  const data = '项目,决算数（万元）\n2月,64.25\n护理补贴,575.50\n';
  expectHits(mismatch, { text: `一、情况\n单位：万元\n${table(['月份', '本月支出', '累计支出'], ['1月', '64.77', '64.77'], ['2月', '64.25', '129.02'])}\n`, data });
  expectHits(mismatch, { text: '一、情况\n居前两位的优抚补助、护理补贴合计1154.94万元。\n', data });
  expectHits(mismatch, { text: '一、情况\n护理补贴合计⟦1154.94万元⟧。\n', data });
});
