import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('figure-precision', RULES);

describe('figure-precision', () => {
  it.each<Case>([
    { text: '支出⟦8159635.293元⟧。', severity: 'warning' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '支出8159635.29元、815.963万元、1.2345亿元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
