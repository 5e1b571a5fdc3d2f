import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-count', RULES);

describe('relation-count', () => {
  it.each<Case>([
    { text: '我单位设有秘书科、网安科、网宣科⟦四个⟧部门。', severity: 'warning' },
    { text: '设置机构⟦3个⟧：即综合办公室、党建办公室（组织人事、宣传）、公共服务办公室和应急管理办公室。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '我单位设有秘书科、网安科、网宣科三个部门。',
    '设置机构4个：即综合办公室、党建办公室（组织人事、宣传）、公共服务办公室和应急管理办公室。',
    '公安、文旅等20个部门参加。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
