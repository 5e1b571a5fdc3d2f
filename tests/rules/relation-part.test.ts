import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, run, type Case } from './tester.ts';

const rule = ruleOf('relation-part', RULES);

describe('relation-part', () => {
  it.each<Case>([
    { text: '公务用车购置及运行费1116.14万元。其中：购置费34.71万元，运行费⟦1116.14万元⟧。', severity: 'error' },
    { text: '办公用房⟦300.5平方米⟧，其中一楼220.25平方米，二楼118.75平方米。' },
    { text: '核定编制14人（其中行政⟦15人⟧）。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it('names no more parts than exceed the whole: what follows may belong to something else', () => {
    const { findings } = run(rule, { text: '办公用房总面积300.5平方米，其中一楼421.25平方米，二楼18.75平方米；院子777.5平方米，另借出12.5平方米。' });
    expect(findings.map(({ args }) => args['working'])).toEqual(['421.25平方米 > 300.5平方米']);
  });

  it('leaves to relation-sum what a relation of the pack has told of', () => {
    const text = '本年收入合计694.86万元，其中财政拨款收入997.24万元，其他收入3.62万元；年初结转和结余21.43万元。';
    expect(run(ruleOf('relation-sum', RULES), { text }).findings).toHaveLength(1);
    expect(run(rule, { text }).findings).toEqual([]);
  });

  it.each([
    '公务用车购置及运行费1150.85万元，其中：购置费34.71万元，运行费1116.14万元。',
    '本年收入1000.5万元，其中财政拨款800.2万元。',
    '接待10批次。主要包括：住宿费30万元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
