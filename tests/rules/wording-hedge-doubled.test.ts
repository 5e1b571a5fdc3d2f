import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('wording-hedge-doubled', RULES);

describe('wording-hedge-doubled', () => {
  it.each<Case>([
    { text: '共收集⟦约60余份⟧材料。', fix: '60余份' },
    { text: '满意度⟦超过95%以上⟧。', fix: '超过95%', severity: 'warning' },
    { text: '⟦近500家左右⟧单位。', fix: '近500家' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '共60余份，约500家，95%以上，超15亿人次。',
    '没有数字',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
