import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { readSections } from '../../src/text/sections.ts';
import { readSentences } from '../../src/text/sentences.ts';

const tree = (text: string, known?: Parameters<typeof readSections>[1]): string[] => readSections(text, known).map((section) => `${'·'.repeat(section.depth)}${section.number ?? ''}${section.title}`);

describe('sections', () => {
  it.each([
    ['一、甲\n（一）乙\n1.丙\n（1）丁\n二、戊', ['1甲', '·1乙', '··1丙', '···1丁', '2戊']],
    ['一、甲\r\n正文\r\n二、乙\r\n', ['1甲', '2乙']],
    ['（一）评价小组。我馆成立小组。\n（二）过程。完成。', ['1评价小组', '2过程']],
    ['（二）任务\n一、学习\n二、防线\n（三）目标', ['2任务', '·1学习', '·2防线', '3目标']],
    ['一、甲\n1．乙\n2．丙\n二、丁\n1、戊', ['1甲', '·1乙', '·2丙', '2丁', '·1戊']],
    ['3.5%的支出用于此项\n2021年完成\n十、其他', ['10其他']],
    ['1.完成甲，推进乙，落实丙；\n2.完成丁，推进戊。', []],
    ['(四）改进措施', ['4改进措施']],
  ])('of %j', (text, expected) => expect(tree(text)).toEqual(expected));

  it('knows a title without its mark', () => {
    expect(tree('单位基本情况\n（一）机构\n有。\n二、自评', [{ title: '单位基本情况', mark: 1, number: 1 }])).toEqual(['1单位基本情况', '·1机构', '2自评']);
  });

  it('has spans that nest and bodies between headings, on anything', () => {
    const lines = fc.constantFrom('一、甲', '二、乙', '（一）丙', '（二）丁', '1.戊', '（1）己', '正文。', '', '\r\n');
    fc.assert(
      fc.property(fc.array(lines), (parts) => {
        const text = parts.join('\n');
        const sections = readSections(text);
        for (const [i, section] of sections.entries()) {
          const parent = sections[section.parent];
          expect(section.body.start).toBe(section.heading.end);
          expect(section.span.start).toBe(section.heading.start);
          expect(section.body.end).toBeLessThanOrEqual(section.span.end);
          if (parent) expect(parent.span.start <= section.span.start && section.span.end <= parent.span.end).toBe(true);
          const before = sections[i - 1];
          if (before) expect(before.body.end).toBe(section.heading.start);
        }
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['甲。乙；丙！\n丁', ['甲。', '乙；', '丙！', '丁']],
    ['他说：“完成。”然后走了。', ['他说：“完成。”', '然后走了。']],
    ['  甲 \r\n\r\n 乙。 ', ['甲', '乙。']],
    ['', []],
  ])('of %j', (text, expected) => expect(readSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected));
});
