import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, stateOf, type Case } from './tester.ts';

const rule = ruleOf('structure-empty', RULES);

describe('structure-empty', () => {
  it.each<Case>([
    { text: '一、单位基本情况\n有。\n⟦四、其他自评情况⟧\n ', severity: 'error' },
    { text: '一、甲\n⟦（一）评价小组⟧\n（二）自评工作过程\n已完成。' },
    { text: '一、甲\n⟦1.预算编制情况。⟧\n2.预算执行情况。\n完成。' },
    { text: '⟦单位基本情况⟧\n二、自评工作开展情况\n有。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '一、单位基本情况\n（一）机构职能。我馆负责借阅。\n二、其他\n无。',
    '（二）年度总体工作\n一、第一项\n内容。\n二、第二项\n内容。\n（三）目标\n内容。',
    '没有标题的报告。',
    // Items of a list: whole sentences side by side, with a comma or a semicolon in them or without.
    '一、主要职责\n（一）负责档案接收；指导业务。\n（二）完成县委交办的其他任务。\n二、机构设置\n有。',
    '一、预算单位构成\n1. 云川县档案馆（本部）。\n2. 云川县档案服务中心。\n二、编制\n有。',
    '一、“三公”经费\n（一）公务接待费2.85万元，与上年预算持平。\n（二）因公出国（境）费。本年无此项支出。\n二、其他\n无。',
  ])('passes %s', (text) => expectHits(rule, { text }));

  it('does not apply to a text without headings', () => {
    expect(stateOf(rule, { text: '正文' })).toBe('not-applicable');
    expect(stateOf(rule, { text: '一、甲\n乙' })).toBe('passed');
  });
});
