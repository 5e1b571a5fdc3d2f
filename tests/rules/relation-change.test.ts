import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-change', RULES);

describe('relation-change', () => {
  it.each<Case>([
    { text: '支出1360.13万元，比上年减少613.80万元，下降⟦36.0%⟧。', severity: 'error' },
    { text: '收入35215万元，同比增加805万元，下降⟦2%⟧。' },
    { text: '由13395亿元增加到183352亿元，增长了⟦13.69倍⟧。' },
    { text: '税收收入19860万元，同比增加2047万元，增长⟦12%⟧。', severity: 'info' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '支出1360.13万元，比上年减少613.80万元，下降31.1%。',
    '收入35215万元，同比增加805万元，增长2%。',
    '由13395亿元增加到183352亿元，增长到13.69倍。',
    '地方收入30161万元，同比增长14.6%，同口径增收4376万元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
