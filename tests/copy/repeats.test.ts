import fc from 'fast-check';
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
    }));
  });
});
