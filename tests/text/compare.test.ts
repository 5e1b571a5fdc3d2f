import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/text/compare.ts';

const BEFORE = '一、情况\n全年支出691.38万元，比上年增加36.40万元。\n开馆347天，接待读者31.8万人次，活动126场。\n其他没有。\n旧段落要移动到后面去，内容不变。\n';
const told = (a: string, b: string) => compareTexts(a, b).paragraphs.map(({ kind, a: x, b: y }) => [kind, (y ? b.slice(y.start, y.end) : a.slice(x?.start, x?.end)).slice(0, 4)]);
const figures = (a: string, b: string) => compareTexts(a, b).figures.map(({ kind, label, before, after }) => `${kind} ${label} ${before} ${after}`);

describe('two versions of a text', () => {
  it('tells changed, moved, added and removed paragraphs apart', () => {
    const after = '一、情况\n旧段落要移动到后面去，内容不变。\n全年支出697.38万元，比上年增加42.40万元。\n开馆347天，接待读者31.8万人次，活动126场，新增藏书1.24万册。\n补了全新的一段话在这里。\n';
    expect(told(BEFORE, after)).toEqual([['moved', '旧段落要'], ['changed', '全年支出'], ['changed', '开馆34'], ['added', '补了全新'], ['removed', '其他没有']]);
  });

  it('takes no marks of Markdown for changes', () => {
    const word = '一、情况\n项目\t预算数\t决算数\n支出\t320.00\t328.10\n完。\n';
    expect(compareTexts('# 一、情况\n| 项目 | 预算数 | 决算数 |\n|---|---|---|\n| 支出 | 320.00 | 328.10 |\n完。\n', word)).toEqual({ paragraphs: [], figures: [] });
    expect(compareTexts('| 支出 | 320.00 |\n## 完。\n', '完。\n支出\t320.00\n').paragraphs.map(({ kind, changes }) => [kind, changes])).toEqual([['moved', [{ kind: 'same', text: '完。' }]]]);
  });

  it('lists every figure that changed, came or went, with its words', () => {
    expect(figures(BEFORE, BEFORE.replace('691.38万元', '697.38万元').replace('126场', '126场，新增藏书1.24万册').replace('347天，', ''))).toEqual(['changed 全年支出 691.38万元 697.38万元', 'removed 开馆 347天 null', 'added 新增藏书 null 1.24万册']);
  });

  it('never changes a number by halves', () => {
    const [paragraph] = compareTexts('支出691.38万元。', '支出697.38万元。').paragraphs;
    expect(paragraph?.changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['691.38', '697.38']);
  });

  it('finds nothing in other width, blanks and line ends', () => expect(compareTexts('支出 691 万元。\r\n其他。', '支出691万元。\n\n其他。')).toEqual({ paragraphs: [], figures: [] }));

  it('accounts for every paragraph of both, whatever they are', () => {
    const line = fc.constantFrom('甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚壬', '支出3万元', '支出4万元', '一', '子丑寅卯辰巳午未申酉戌亥');
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (a, b) => {
      const { paragraphs } = compareTexts(a.join('\n'), b.join('\n'));
      const equal = a.length - paragraphs.filter((one) => one.a !== null).length;
      expect(equal).toBe(b.length - paragraphs.filter((one) => one.b !== null).length);
      if (a.join('\n') === b.join('\n')) expect(paragraphs).toEqual([]);
    }));
  });
});
