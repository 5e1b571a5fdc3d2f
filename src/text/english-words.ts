import { lexicon } from './lexicon.ts';

/** What an English number word does. `plural` denominators (fifths) need no numerator of one. */
export type Word =
  | { readonly kind: 'ones' | 'teens' | 'tens'; readonly value: number }
  | { readonly kind: 'hundred' | 'scale' | 'dozen'; readonly power: number }
  | { readonly kind: 'part'; readonly value: bigint; readonly plural: boolean; readonly ordinal: boolean }
  | { readonly kind: 'article' | 'half' | 'minus' };

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [string, number])[] = [['thousand', 3], ['million', 6], ['mil', 6], ['billion', 9], ['trillion', 12], ['quadrillion', 15], ['lakh', 5], ['lakhs', 5], ['crore', 7], ['crores', 7]];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
const TENTHS = ['thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth', 'hundredth'];

function* words(): Generator<readonly [string, Word]> {
  for (const [value, word] of ONES.entries()) yield [word, { kind: 'ones', value }];
  for (const word of ['nought', 'naught', 'nil']) yield [word, { kind: 'ones', value: 0 }];
  for (const [i, word] of TEENS.entries()) yield [word, { kind: 'teens', value: 10 + i }];
  for (const [i, word] of TENS.entries()) yield [word, { kind: 'tens', value: 20 + 10 * i }];
  for (const word of ['hundred', 'hundreds']) yield [word, { kind: 'hundred', power: 2 }];
  for (const [word, power] of SCALES) yield [word, { kind: 'scale', power }];
  for (const word of ['dozen', 'dozens']) yield [word, { kind: 'dozen', power: 0 }];
  yield* parts();
  for (const word of ['a', 'an']) yield [word, { kind: 'article' }];
  for (const word of ['half', 'halves']) yield [word, { kind: 'half' }];
  for (const word of ['minus', 'negative']) yield [word, { kind: 'minus' }];
}

function* parts(): Generator<readonly [string, Word]> {
  const named = [...ORDINALS.map((word, i) => [word, BigInt(i + 1)] as const), ...TENTHS.map((word, i) => [word, BigInt(30 + 10 * i)] as const),
    ['thousandth', 1000n], ['millionth', 10n ** 6n], ['billionth', 10n ** 9n], ['trillionth', 10n ** 12n]] as const;
  for (const [word, value] of named) {
    yield [word, { kind: 'part', value, plural: false, ordinal: true }];
    yield [`${word}s`, { kind: 'part', value, plural: true, ordinal: false }];
  }
  yield ['quarter', { kind: 'part', value: 4n, plural: false, ordinal: false }];
  yield ['quarters', { kind: 'part', value: 4n, plural: true, ordinal: false }];
}

export const ENGLISH = lexicon(words());

/** Before "one" these make a pronoun of it. */
export const PRONOUN_BEFORE = lexicon(['that', 'this', 'the', 'which', 'each', 'every', 'any', 'no', 'some', 'another', 'good', 'new', 'only', 'other', 'last', 'next', 'first'].map((word) => [[...word].reverse().join(''), true] as const));
