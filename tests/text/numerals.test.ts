import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { numeralJson } from '../../src/show/figures.ts';
import { readNumerals } from '../../src/text/scan.ts';

const values = (text: string) => readNumerals(text).map((numeral) => numeralJson(numeral).value);

/** A whole text that is one numeral, and its value. */
const WHOLE: [string, string][] = [
  ['负三十二', '-32'], ['負1.1', '-1.1'], ['−7', '-7'], ['１２，３４５', '12345'], ['.5', '0.5'], ['1.3e6', '1300000'], ['2.7e－1', '0.27'], ['2^10', '1024'], ['40k', '40000'], ['-2.5 M', '-2500000'], ['1.2b', '1200000000'],
  ['十打', '120'], ['五分之一', '1/5'], ['3/5', '3/5'], ['三百五十又三分之一', '1051/3'], ['一千分之二', '2/1000'], ['三 百 五十', '350'], ['一百二', '120'], ['两万五', '25000'], ['两千三点一', '2300.1'], ['一百零五', '105'],
  ['四十五亿四千零四万', '4540040000'], ['四千五百六十九万八千三百一十一亿', '4569831100000000'], ['4.78万亿', '4780000000000'], ['五兆', '5000000000000'], ['二十几万', '200000'], ['五百 余萬', '5000000'], ['拾万零五十六', '100056'],
  ['5亿1万4千6百', '500014600'], ['2千零30万', '20300000'], ['1千零1', '1001'], ['廿', '20'], ['一百万又五十万分之二十五', '500000000025/500000'],
  ['one hundred and sixty-one', '161'], ['1,674.5 million', '1674500000'], ['three quarters', '3/4'], ['two hundred and fifty-four hundredths', '20054/100'], ['minus five point five', '-5.5'], ['three dozens', '36'], ['half million', '500000'], ['½', '1/2'],
];

describe('numerals', () => {
  it.each(WHOLE)('reads %s as %s', (text, value) => {
    expect(readNumerals(text).map((numeral) => [text.slice(numeral.start, numeral.end), numeralJson(numeral).value])).toEqual([[text, value]]);
  });

  it.each(['技术队伍', '登陆大陆', '放肆', '美味十足', '家在四川', '统一一切', '拾起', 'That one is good', 'http://x.cn/?a=280024%2D9114'])('reads none in %s', (text) => expect(values(text)).toEqual([]));

  it('leaves a closing 多 and 余 to the figure', () => {
    expect(readNumerals('四百多人').map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
    expect(readNumerals('十多万人').map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
  });

  it('keeps numbers apart: clauses, dates, ratios of nothing', () => {
    expect(values('二百五, 二百五。')).toEqual(['250', '250']);
    expect(values('5/17/2018')).toEqual(['5', '17', '2018']);
    expect(values('二百点两')).toEqual(['200', '2']);
    expect(values('there are 12 out of 10')).toEqual(['12', '10']);
  });

  const DIGITS = '零一二三四五六七八九';
  const UNITS = ['', '十', '百', '千'];
  const GROUPS = ['', '万', '亿', '万亿'];

  /** How a whole number is written in characters, by the book. */
  function spelt(n: bigint): string {
    if (n === 0n) return '零';
    let out = '';
    for (let group = 3; group >= 0; group--) {
      const part = Number((n / 10000n ** BigInt(group)) % 10000n);
      if (part === 0) continue;
      const gap = out !== '' && part < 1000;
      out += (gap ? '零' : '') + small(part) + (GROUPS[group] ?? '');
    }
    return out;
  }

  function small(n: number): string {
    let out = '';
    let gap = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(n / 10 ** place) % 10;
      if (digit === 0) gap ||= out !== '';
      else {
        out += (gap ? '零' : '') + DIGITS.charAt(digit) + (UNITS[place] ?? '');
        gap = false;
      }
    }
    return out;
  }

  it('reads back every number that is written by the book', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), (n) => {
        const text = spelt(n);
        expect(readNumerals(`共${text}元`).map((numeral) => numeralJson(numeral).value)).toEqual([String(n)]);
      }),
      { numRuns: times(2000) },
    );
  });

  it('reads Arabic numbers in any dress alike', () => {
    const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }), (whole, cents) => {
        const value = `${whole}.${String(cents).padStart(2, '0')}`;
        const grouped = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
        for (const text of [value, grouped, wide(value)]) expect(values(`计${text}元`)).toEqual([value]);
      }),
    );
  });
});
