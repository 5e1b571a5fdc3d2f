import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-rate', RULES);

describe('relation-rate', () => {
  it.each<Case>([
    { text: '支出预算为18.00万元，支出决算为6.28万元，完成预算的⟦43.89%⟧。', severity: 'error' },
    { text: '通报漏洞39起，处置率⟦170%⟧。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '支出预算为18.00万元，支出决算为6.28万元，完成预算的34.89%。',
    '一般公共预算收入4.98亿元，完成预算的107.4%。',
    '处置率100%，完成率128%。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
