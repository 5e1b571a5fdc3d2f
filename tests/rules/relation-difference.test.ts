import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-difference', RULES);

describe('relation-difference', () => {
  it.each<Case>([
    { text: '2016年三公经费33.00万元，2015年三公经费57.55万元，与上年对比减少⟦21.55万元⟧。', severity: 'error' },
    { text: '车辆运行费2.94万元，比去年3.01万元少⟦0.70万元⟧。' },
    { text: '总收入为97.67亿元。总支出为96.77亿元。总收支相抵后，结转结余为⟦1.90亿元⟧。' },
    { text: '增长6.0%，比预算增幅（7.0%）低⟦3.0个百分点⟧。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '2016年三公经费33.00万元，2015年三公经费57.55万元，与上年对比减少24.55万元。',
    '总收入为97.67亿元。总支出为96.77亿元。总收支相抵后，结转结余为0.90亿元。',
    '全国财政收入增长6%，比预算增幅（7%）低1个百分点。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
