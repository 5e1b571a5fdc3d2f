import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { readFigures } from '../../src/text/figures.ts';

describe('fold', () => {
  it.each([
    ['traditional characters', '財政撥款收入與參加', '财政拨款收入与参加'],
    ['one width', 'a,b;(c):１２３％', 'a，b；（c）：123%'],
    ['a line broken in a sentence', '全年共组织各类读者活动一百二十\n六场次', '全年共组织各类读者活动一百二十 六场次'],
    ['a sentence that has ended', '全年共组织各类读者活动若干场。\n下一年继续', '全年共组织各类读者活动若干场。\n下一年继续'],
    ['a heading', '一、单位基本情况和职能\n本馆有五个科室', '一、单位基本情况和职能\n本馆有五个科室'],
  ])('%s', (_, text, folded) => expect(fold(text)).toBe(folded));

  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fold(text).length === text.length));
  });

  it('參 is a number to the figure reader and a word to the rules', () => {
    expect(readFigures('人民幣貳拾參萬元').map(({ value }) => String(value?.units))).toEqual(['230000']);
  });
});
