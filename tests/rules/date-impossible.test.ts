import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('date-impossible', RULES);

describe('date-impossible', () => {
  it.each<Case>([
    { text: '于⟦2026年2月30日⟧收到通知。', severity: 'error' },
    { text: '填报日期：⟦2022年13月31日⟧' },
    { text: '评价年度：⟦20211年度⟧' },
    { text: '现将⟦221年度⟧情况报告如下' },
    { text: '⟦2023年2月29日⟧开会' },
    { text: '⟦4月31日⟧开会' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '2024年2月29日、2月29日、12月31日、2022年、12月、3年、2021年度',
    '112年度歲入預算數，111年度決算數',
    '2024–25年度预算，2023–24年度修订预算',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
