import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { figureJson } from '../../src/show/figures.ts';
import { readFigures } from '../../src/text/figures.ts';

/** What the oracle says of a figure: its text, exact value (as n/d) and unit. */
interface Answer {
  readonly text: string;
  readonly n: bigint;
  readonly d: bigint;
  readonly unit: string;
}

const SCALES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n, 萬: 10_000n, 億: 100_000_000n };
const PATTERN = /(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([余多]?)([百千]?[万亿萬億]?)([余多]?)\s?(元|人|家|项|篇次|%|倍|公里|个百分点)/g;

/** A plain reader by regular expression and big integers: slow, small, and of another make than the one under test. */
function oracle(text: string): Answer[] {
  return [...text.matchAll(PATTERN)].map(([written, sign, whole = '', decimals = '', , scales = '', , unit = '']) => {
    const scale = [...scales].reduce((product, char) => product * (SCALES[char] ?? 1n), 1n);
    const n = BigInt(whole.replaceAll(',', '') + decimals) * scale * (sign ? -1n : 1n);
    return { text: written, n, d: 10n ** BigInt(decimals.length), unit };
  });
}

const rational = (value: string): [bigint, bigint] => {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  return [BigInt(whole + decimals) * (value.startsWith('-') ? -1n : 1n), 10n ** BigInt(decimals.length)];
};

const whole = fc.oneof(fc.nat({ max: 99 }).map(String), fc.nat({ max: 99_999_999 }).map(String), fc.nat({ max: 999_999_999 }).map((n) => n.toLocaleString('en-US')));
const mantissa = fc.tuple(whole, fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: '' })).map(([n, d]) => (d === '' ? n : `${n}.${d}`));
const numeral = fc.tuple(mantissa, fc.constantFrom('', '', '', '万', '亿', '萬', '億', '百万', '千万'), fc.constantFrom('', ' ')).map((parts) => parts.join(''));
const figure = fc.tuple(numeral, fc.constantFrom('元', '人', '家', '项', '篇次', '%', '倍', '公里', '个百分点')).map((parts) => parts.join(''));
const filler = fc.constantFrom('，收入合计', '。其中：', '；较预算增加', '、支出', '\r\n共有', '𠮷，', '（含', '）；', '，上年为');
const text = fc.array(fc.tuple(filler, figure), { minLength: 1, maxLength: 12 }).map((parts) => `${parts.map((part) => part.join('')).join('')}。`);

describe('the reader and a naive oracle', () => {
  it('agree on random texts built from generated numerals', () => {
    fc.assert(
      fc.property(text, (written) => {
        const read = readFigures(written).map(figureJson);
        const expected = oracle(written);
        expect(read.map((found) => written.slice(found.core.start, found.core.end))).toEqual(expected.map((answer) => answer.text));
        for (const [i, answer] of expected.entries()) {
          const [n, d] = rational(read[i]?.value ?? '0');
          expect(n * answer.d).toBe(answer.n * d);
          expect(read[i]?.unit).toBe(answer.unit);
        }
      }),
      { numRuns: times(1000) },
    );
  });

  it('agree on 余 and 多 before and behind the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('余', '多'), fc.constantFrom('万', '亿'), fc.boolean(), (tens, more, scale, inside) => {
        const written = `共${tens * 10}${inside ? more + scale : scale + more}元。`;
        const [found] = readFigures(written).map(figureJson);
        const [answer] = oracle(written);
        expect([found?.text, found?.value, found?.hedge]).toEqual([answer?.text, String(answer?.n), 'more']);
      }),
    );
  });
});
