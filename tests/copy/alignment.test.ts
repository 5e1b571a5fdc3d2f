import fc from '../property.ts';
import { expect, it } from 'vitest';
import { aligned, common } from '../../src/copy/alignment.ts';
import { masked } from '../../src/copy/normalise.ts';

it('of two equal sides needs no alignment, and is what that gives', () => {
  const words = fc.array(fc.constantFrom('支', '出', '万', '元', '12', '3.50', '甲', '乙'), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(words, words, fc.array(fc.float({ min: 0, max: 12, noNaN: true }), { minLength: 80, maxLength: 80 }), (mine, numbers, steps) => {
    const [x, y] = [masked(mine.join('')), masked(mine.map((word, i) => (/\d/.test(word) ? (numbers[i] ?? word).replace(/\D/g, '') || '7' : word)).join(''))];
    if (x.codes.length !== y.codes.length) return;
    const bits = new Float32Array(x.codes.length + 1);
    for (let i = 1; i < bits.length; i++) bits[i] = (bits[i - 1] ?? 0) + (steps[i] ?? 1);
    const fragment = { a: 0, aEnd: x.codes.length, b: 0, bEnd: y.codes.length, weight: x.codes.length };
    const [fast, slow] = [common(x, y, fragment, bits), aligned(x, y, fragment, bits)];
    expect(fast.weight).toBe(slow.weight);
    expect(fast.bits).toBeCloseTo(slow.bits, 2);
  }));
});
