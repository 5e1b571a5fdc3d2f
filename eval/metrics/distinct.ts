import { repeatsWithin } from '../../src/copy/repeats.ts';

/** Normalised characters from which a passage that comes again counts. */
const SHORTEST = 16;

/** 1 less the share of the text that says again what stands before it in the same section. */
export function distinctScore(text: string): number {
  if (text === '') return 0;
  const again = repeatsWithin(text, SHORTEST).reduce((sum, { b }) => sum + (b.end - b.start), 0);
  return Math.max(0, 1 - again / text.length);
}
