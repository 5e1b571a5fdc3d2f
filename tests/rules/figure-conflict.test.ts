import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('figure-conflict', RULES);

describe('figure-conflict', () => {
  it.each<Case>([
    { text: '严查整改属地网站漏洞，共通报网络安全漏洞事件39起。\n二、其他\n此外，共通报网络安全漏洞事件⟦49起⟧。', severity: 'warning' },
    { text: '全年公务接待费支出16.28万元。\n二、其他\n公务接待费支出⟦16.82万元⟧，主要用于调研。', severity: 'warning' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '共通报网络安全漏洞事件39起。此外，共通报网络安全漏洞事件39起。',
    '2020年公务接待费支出16.28万元，2019年公务接待费支出16.82万元。',
    '公务接待费预算16.28万元，公务接待费支出16.82万元。',
    // One template's slot filled item by item, two parallel lists, and items that only end alike.
    '1.体育。2023年预算执行数为16.28万元，主要是活动。2.科普。2023年预算执行数为16.82万元，主要是活动。3.培训。2023年预算执行数为61.28万元，主要是活动。',
    '2024年预算：因公出国费6.20万元，公务用车购置费16.28万元。2023年决算：因公出国费6.20万元，公务用车购置费16.82万元。',
    '城南泵站改造项目支出16.28万元。城北泵站改造项目支出16.82万元。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
