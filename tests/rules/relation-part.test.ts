import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-part', RULES);

describe('relation-part', () => {
  it.each<Case>([
    { text: '公务用车购置及运行费⟦1116.14万元⟧。其中：购置费34.71万元，运行费1116.14万元。', severity: 'error' },
    { text: '核定编制14人（其中行政⟦15人⟧）。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '公务用车购置及运行费1150.85万元，其中：购置费34.71万元，运行费1116.14万元。',
    '本年收入1000.5万元，其中财政拨款800.2万元。',
    '接待10批次。主要包括：住宿费30万元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
