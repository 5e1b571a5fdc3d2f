import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { add, compare, decimal, decimalText, divide, multiply, parseDecimal, plainText, round, shift, subtract, type Decimal } from '../../src/core/decimal.ts';

/** The oracle: a fraction of BigInts. */
const value = (d: Decimal): [bigint, bigint] => [BigInt(d.units), 10n ** BigInt(d.scale)];
const same = (d: Decimal, n: bigint, m: bigint): boolean => value(d)[0] * m === n * value(d)[1];

const anyDecimal = fc.record({ units: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), scale: fc.nat(12) }).map(({ units, scale }) => decimal(units, scale));

describe('decimals', () => {
  it.each([
    ['3421886.78', '4765400.00', '8187286.78'],
    ['0.1', '0.2', '0.3'],
    ['99999999999999999999.99', '0.01', '100000000000000000000.00'],
  ])('%s + %s = %s', (a, b, sum) => expect(decimalText(add(parseDecimal(a) as Decimal, parseDecimal(b) as Decimal))).toBe(sum));

  it.each([['2.5', 0, '3'], ['-2.5', 0, '-3'], ['815.9635', 2, '815.96'], ['0.005', 2, '0.01'], ['7', 2, '7.00'], ['-0.004', 2, '0.00']] as const)('rounds %s to %i places: %s', (text, places, rounded) =>
    expect(decimalText(round(parseDecimal(text) as Decimal, places))).toBe(rounded),
  );

  it.each(['', '.', '1.2.3', '1e5', '１', '1,000', ' 1', '--1', 'NaN'])('does not read %j', (text) => expect(parseDecimal(text)).toBeUndefined());

  it('reads back what it writes', () => {
    fc.assert(fc.property(anyDecimal, (d) => {
      expect(parseDecimal(decimalText(d))).toEqual(d);
      expect(compare(parseDecimal(plainText(d)) as Decimal, d)).toBe(0);
    }));
  });

  it('computes as fractions of whole numbers do', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: -12, max: 12 }), (a, b, power) => {
        const [[an, am], [bn, bm]] = [value(a), value(b)];
        expect(same(add(a, b), an * bm + bn * am, am * bm)).toBe(true);
        expect(same(subtract(a, b), an * bm - bn * am, am * bm)).toBe(true);
        expect(same(multiply(a, b), an * bn, am * bm)).toBe(true);
        expect(same(shift(a, power), power >= 0 ? an * 10n ** BigInt(power) : an, power >= 0 ? am : am * 10n ** BigInt(-power))).toBe(true);
        expect(compare(a, b)).toBe(an * bm < bn * am ? -1 : an * bm > bn * am ? 1 : 0);
      }),
    );
  });

  it('divides to within half of the last place, and refuses zero', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal.filter((d) => BigInt(d.units) !== 0n), fc.nat(6), (a, b, places) => {
        const [qn, qm] = value(divide(a, b, places));
        const [[an, am], [bn, bm]] = [value(a), value(b)];
        // |q − a/b| ≤ 10^−places / 2, over one denominator
        const off = qn * am * bn - an * bm * qm;
        const scale = am * bn * qm;
        expect((off < 0n ? -off : off) * 2n * 10n ** BigInt(places) <= (scale < 0n ? -scale : scale)).toBe(true);
      }),
    );
    expect(() => divide(decimal(1), decimal(0, 2), 2)).toThrow(RangeError);
  });
});
