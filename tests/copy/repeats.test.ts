import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/copy/normalise.ts';
import { repeatsWithin } from '../../src/copy/repeats.ts';

const PARAGRAPH = '严格执行预算管理各项制度，切实提高资金使用效率，确保专款专用，不得截留挪用。';

/** The oracle: is there a pair of equal, apart runs of `min` normalised characters? Quadratic. */
function hasRepeat(text: string, min: number): boolean {
  const { codes } = normalise(text);
  const words = String.fromCharCode(...codes);
  for (let a = 0; a + 2 * min <= words.length; a++) if (words.indexOf(words.slice(a, a + min), a + min) >= 0) return true;
  return false;
}

describe('repeats within a text', () => {
  it('pairs each later place with the first, in the original offsets', () => {
    const text = `甲乙。${PARAGRAPH}\r\n丙丁𠮷。${PARAGRAPH.replaceAll('，', ' , ')}戊己`;
    const [passage, ...others] = repeatsWithin(text, 30);
    expect(others).toEqual([]);
    expect(text.slice(passage?.a.start, passage?.a.end)).toBe(PARAGRAPH.slice(0, -1));
    expect(text.slice(passage?.b.start, passage?.b.end)).toBe(PARAGRAPH.slice(0, -1).replaceAll('，', ' , '));
  });

  it('takes a copy with a changed figure for one passage', () => {
    const [passage, ...others] = repeatsWithin(`甲。今年以来全市公安机关共巡查属地政府网站50539家次并逐一登记造册上报，${PARAGRAPH}\n乙。今年以来全市公安机关共巡查属地政府网站50639家次并逐一登记造册上报，${PARAGRAPH}`, 30);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ kind: 'near', a: { start: 2 } });
  });

  it('draws a copy out to where its clause begins, over words that were put in between', () => {
    const text = '甲。发挥档案部门的牵头作用，联合教育、民政、卫健等单位的人员力量，坚持从全县文化事业发展全局来安排部署好年度编研任务。\n乙，内容完整。发挥档案馆牵头力量，坚持从全县文化事业发展全局来安排部署好年度编研任务，形成合力。';
    const [passage, ...others] = repeatsWithin(text, 24);
    expect(others).toEqual([]);
    expect(text.slice(passage?.b.start, passage?.b.end)).toBe('发挥档案馆牵头力量，坚持从全县文化事业发展全局来安排部署好年度编研任务');
    expect(text.slice(passage?.a.start, passage?.a.end)).toMatch(/^发挥档案部门的牵头作用.*编研任务$/);
    expect(passage?.kind).toBe('near');
  });

  it('takes two copied paragraphs with other list numbers for two passages', () => {
    const other = '加强档案数字化扫描质量抽查，建立批次验收和返工登记办法，全年抽查合格。';
    const found = repeatsWithin(`一是${PARAGRAPH}\n二是${other}\n丙。\n${PARAGRAPH}${other}`, 24);
    expect(found.map(({ kind }) => kind)).toEqual(['exact', 'exact']);
  });

  it('is not misled by an earlier place that only begins like the one that was copied', () => {
    const found = repeatsWithin(`甲${PARAGRAPH.slice(0, 20)}乙。\n丙${PARAGRAPH}\n丁戊。\n${PARAGRAPH}`, 30);
    expect(found).toHaveLength(1);
    expect(found[0]?.weight).toBe(normalise(PARAGRAPH).codes.length);
  });

  it('finds full width and half width alike', () => {
    const [passage] = repeatsWithin(`共巡查ＡＢ网站５０５３９家次并逐一登记造册上报整改完成情况。\n共巡查ab网站50539家次并逐一登记造册上报整改完成情况。`, 20);
    expect(passage?.kind).toBe('exact');
  });

  it('agrees with the oracle on whether there is any', () => {
    const words = fc.array(fc.constantFrom(PARAGRAPH, '甲', '乙', '丙丁', '，', '戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'), { maxLength: 8 });
    fc.assert(fc.property(words, (parts) => {
      const text = parts.join('');
      expect(repeatsWithin(text, 30).length > 0).toBe(hasRepeat(text, 30));
    }));
  });

  it('gives sides that are equal, apart and long enough', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(PARAGRAPH.slice(0, 24), PARAGRAPH.slice(10), '甲', '乙'), { maxLength: 12 }), (parts) => {
      const text = parts.join('。');
      for (const { a, b, weight, kind, similarity } of repeatsWithin(text, 20)) {
        const words = (side: typeof a): string => String.fromCharCode(...normalise(text.slice(side.start, side.end)).codes);
        const lengths = [words(a).length, words(b).length];
        if (kind === 'exact') expect(words(a)).toBe(words(b));
        if (kind === 'exact') expect(lengths).toEqual([weight, weight]);
        expect(similarity).toBeCloseTo(weight / Math.max(...lengths));
        expect([words(a).at(0), words(a).at(-1)]).toEqual([words(b).at(0), words(b).at(-1)]);
        expect(weight).toBeGreaterThanOrEqual(20);
        expect(a.end).toBeLessThanOrEqual(b.start);
      }
      const later = repeatsWithin(text, 20).map(({ b }) => b).toSorted((p, q) => p.start - q.start);
      later.slice(1).forEach((b, i) => expect(b.start).toBeGreaterThanOrEqual(later[i]?.end ?? 0));
    }));
  });
});
