import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-average', RULES);

describe('relation-average', () => {
  it.each<Case>([
    { text: '公务用车运行费17.90万元，车辆保有量为3辆，车均运行费⟦5.97元⟧。', severity: 'warning' },
    { text: '由2000年的13395亿元增加到2018年的183352亿元，年均增幅⟦51.65%⟧。', severity: 'error' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '公务用车运行费17.90万元，车辆保有量为3辆，车均运行费5.97万元。',
    '由2000年的13395亿元增加到2018年的183352亿元，年均增幅15.65%。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
