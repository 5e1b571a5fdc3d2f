import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, stateOf, type Case } from './tester.ts';

const rule = ruleOf('relation-sum', RULES);

describe('relation-sum', () => {
  it.each<Case>([
    { text: '本年支出合计⟦405.84万元⟧，其中基本支出249.00万元、项目支出165.84万元。', severity: 'error' },
    { text: '支出⟦8187286.78元⟧；其中基本支出3421886.78元，项目支出4765500元。' },
    { text: '“三公”经费⟦3.5万元⟧，其中因公出国（境）费0万元，公务用车购置及运行维护费2.86万元，公务接待费0.39万元。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each<Case>([
    { text: '全年预算支出合计⟦405.84万元⟧，其中基本支出249.00万元，项目支出165.84万元。' },
    { text: '本年支出⟦30万元⟧（基本支出12万元、项目支出13万元）。' },
  ])('knows whose parts they are in $text', (given) => expectHits(rule, given));

  it.each([
    '全年预算支出合计30万元，本年基本支出12万元，本年项目支出13万元。',
    '支出8187286.78元；其中基本支出3421886.78元，项目支出4765400元。',
    '本年支出合计691.38万元，其中基本支出361.53万元，项目支出329.85万元。',
    '本年支出合计1.2亿元，其中基本支出0.7亿元，项目支出0.4亿元，经营支出0.1亿元。',
    '收入总计716.30万元，其中本年收入合计694.86万元，年初结转和结余21.43万元。',
    '基本支出10万元。\n项目支出20万元。\n支出合计99万元。',
    '支出总计3443.60万元。本年支出2875.49万元，年末结转和结余565.71万元。',
    '本年支出合计30万元，上年基本支出12万元，上年项目支出13万元。',
  ])('passes %s', (text) => expectHits(rule, { text }));

  it('does not apply where no relation is stated', () => {
    expect(stateOf(rule, { text: '没有数字' })).toBe('not-applicable');
    expect(stateOf(rule, { text: '支出合计3元，基本支出1元，项目支出2元' })).toBe('passed');
  });
});
