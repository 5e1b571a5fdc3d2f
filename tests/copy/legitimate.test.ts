import { describe, expect, it } from 'vitest';
import { legitimateSpans } from '../../src/copy/legitimate.ts';
import { coverOf, ownLetters } from '../../src/account/own-text.ts';

describe('text that every unit writes', () => {
  it.each<[string, string[], string[]]>([
    ['本馆2024年度无政府性基金预算收入和支出。', ['无政府性基金预算收入和支出'], ['年度无政府性基金预算收入和支出。']],
    ['机要通信用车0辆、应急保障用车0辆、其他用车1辆。', ['机要通信用车……其他用车'], ['机要通信用车0辆、应急保障用车0辆、其他用车1辆']],
    ['机要通信用车0辆。其他用车1辆。', ['机要通信用车……其他用车'], []],
    [`甲${'乙'.repeat(90)}丙`, ['甲……丙'], []],
    ['甲乙，甲乙。', ['甲乙'], ['甲乙，甲', '乙，甲乙。']],
  ])('%s', (text, phrases, expected) => expect(legitimateSpans(text, phrases).map(({ start, end }) => text.slice(Math.max(0, start), end))).toEqual(expected));

  it.each<[string, number]>([
    ['人员进出', 4],
    ['基本支出比上年增加12.5万元', 3],
    ['按《预算法实施条例》执行', 3],
    ['按“乡村振兴、党建引领”要求执行', 5],
    ['按“乡村振兴。党建引领”要求执行', 13],
    ['2024年预算安排30.00万元', 3],
  ])('own letters of %s: %i', (text, count) => expect(ownLetters(text, { start: 0, end: text.length }, coverOf(text, []))).toBe(count));

  it('knows a quoted name by what stands before a stretch too', () => {
    const text = '“卫生健康支出-行政单位医疗”科目';
    expect(ownLetters(text, { start: 3, end: text.length }, coverOf(text, []))).toBe(2);
  });

  it('leaves out what is legitimate', () => expect(ownLetters('无收入和支出，扎实推进', { start: 0, end: 11 }, coverOf('无收入和支出，扎实推进', [{ start: -2, end: 6 }]))).toBe(4));
});
