import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('figure-period', RULES);

describe('figure-period', () => {
  const data = '指标,数值,单位,期间\n财政拨款收入,8159635.29,元,2021年\n';
  it.each<Case>([
    { data, text: '评价年度：⟦2020年度⟧\n一、情况\n无', severity: 'error' },
    { data, text: '一、情况\n我办⟦2020年⟧收到财政拨款收入8159635.29元。' },
    { text: '评价年度：2021年度\n现将⟦2020年度⟧情况报告如下\n一、情况' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '评价年度：2021年度\n根据2022年通知，现将2021年度情况报告如下\n一、情况\n2021年财政拨款收入8159635.29元，2020年度为0元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
