import { describe, expect, it } from 'vitest';
import { openLine, openLines } from '../../src/core/open.ts';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('structure-open', RULES);

describe('structure-open', () => {
  it.each<Case>([
    { text: '（一）评价小组\n⟦【待补充：写小组成立日期、成员姓名职务和分工。】⟧\n', severity: 'warning' },
    { text: '（一）评价小组\n小组于3月成立。⟦【待补充：成员分工】⟧' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each(['（一）评价小组\n待补充材料已于3月报齐。', '【说明】待补充。'])('passes %s', (text) => expectHits(rule, { text }));

  it('reads back what is written, whatever the need holds', () => {
    const text = `甲\n${openLine('写【分工】\n和日期')}\n乙`;
    expect(openLines(text).map(({ need }) => need)).toEqual(['写分工和日期']);
  });
});
