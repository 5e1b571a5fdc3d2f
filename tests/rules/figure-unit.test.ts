import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('figure-unit', RULES);

describe('figure-unit', () => {
  const data = '指标,数值,单位,期间\n公用经费,312475.20,元,2025年\n财政拨款收入,3862540,元,2025年\n';
  it.each<Case>([
    { data, text: '公用经费⟦31.25元⟧。', fix: '31.25万元', severity: 'error' },
    { data, text: '财政拨款收入⟦3862540万元⟧。', fix: '3862540元' },
    { data, text: '财政拨款收入⟦386.25亿元⟧。', fix: '386.25万元' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '公用经费31.25万元。',
    '公用经费31.26元。',
  ])('passes %s', (text) => expectHits(rule, { text, data }));
});
