import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/passage.ts';
import { masked, normalise } from '../../src/copy/normalise.ts';
import { passagesOf } from '../../src/copy/passages.ts';
import { repeatsWithin } from '../../src/copy/repeats.ts';
import { repeatedIn, suffixArray } from './suffix-array.ts';

const MIN = 30;
/** Equal characters from which texts are copies even where most of one stands in the other. */
const SURE = 60;

/** Text of rare characters, so that equal stretches are copies; and copies of it cut out anywhere. */
const rare = fc.array(fc.integer({ min: 0x4e00, max: 0x9f00 }), { minLength: 20, maxLength: 120 }).map((codes) => String.fromCharCode(...codes));
const pieces = fc.array(rare, { minLength: 2, maxLength: 4 }).chain((texts) => {
  const cut = fc.tuple(fc.nat({ max: texts.length - 1 }), fc.nat({ max: 60 }), fc.integer({ min: 10, max: 120 })).map(([of, from, length]) => (texts[of] ?? '').slice(from, from + length));
  return fc.tuple(fc.constant(texts), fc.array(cut, { maxLength: 5 }));
});
const shuffled = pieces.chain(([texts, copies]) => fc.shuffledSubarray([...texts, ...copies], { minLength: texts.length + copies.length })).map((parts) => parts.join('\n'));

const covered = (text: string, side: 'a' | 'b', passages: readonly Passage[]): Set<number> => {
  const { offsets } = normalise(text);
  return new Set([...offsets.keys()].filter((i) => passages.some((passage) => (offsets[i] ?? 0) >= passage[side].start && (offsets[i] ?? 0) < passage[side].end)));
};

/** The most characters in a row that are repeated and in no passage. */
function longestLeft(repeated: Uint8Array, found: ReadonlySet<number>): number {
  let [longest, run] = [0, 0];
  repeated.forEach((is, i) => { run = is === 1 && !found.has(i) ? run + 1 : 0; longest = Math.max(longest, run); });
  return longest;
}

describe('a suffix array', () => {
  it('of a short text is right', () => {
    expect(suffixArray('banana')).toEqual({ order: [5, 3, 1, 0, 4, 2], common: [0, 1, 3, 0, 0, 2] });
    expect([...repeatedIn('abcdabcxabcd', 4)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });
});

describe('exact repeats', () => {
  it('within a text are those of a suffix array', () => {
    fc.assert(fc.property(shuffled, (text) => {
      const repeated = repeatedIn(String.fromCharCode(...normalise(text).codes), MIN);
      const found = covered(text, 'b', repeatsWithin(text, MIN));
      // Each later place is paired with one earlier place: another may go on a little further.
      expect(longestLeft(repeated, found)).toBeLessThan(MIN);
      const exact = covered(text, 'b', repeatsWithin(text, MIN).filter(({ kind }) => kind === 'exact'));
      for (const i of exact) expect(repeated[i], `${i}`).toBe(1);
    }), { numRuns: times(300) });
  });

  it('between two texts are those of a suffix array of both', () => {
    fc.assert(fc.property(pieces, rare, ([texts, copies], other) => {
      const [a, b] = [texts.join('\n'), [other, ...copies].join('\n')];
      const codes = [a, b].map((text) => String.fromCharCode(...masked(text).codes)) as [string, string];
      const repeated = repeatedIn(`${codes[0]}\u0000${codes[1]}`, SURE).slice(codes[0].length + 1);
      const twice = repeatedIn(codes[1], SURE);
      const found = covered(b, 'b', passagesOf([{ id: 'a', text: a }, { id: 'b', text: b }], MIN).filter((passage) => passage.a.document !== passage.b.document));
      repeated.forEach((is, i) => { if (is === 1 && twice[i] === 0) expect(found, `${i}`).toContain(i); });
    }), { numRuns: times(300) });
  });
});
