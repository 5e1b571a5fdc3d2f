import type { Stretch } from './ends.ts';
import type { Normalised } from './normalise.ts';

/** Characters that are looked at beyond an end, on either side. */
const WINDOW = 36;
/** Characters that what is left of a clause must have, and the share of them that must stand on the other side too, in order. */
const FEWEST = 6;
const SHARE = 0.8;
const MARKS = /[，。；：！？\n\r,;:!?]/;

/**
 * Draws a passage of one text out to where its clause begins, where the other side has the words too with others put in between
 * (充分发挥网信部门的统筹协调[作用，整合…职能]作用): the alignment at the ends finds such a long insertion too dear. With how many characters more are equal.
 */
export function toClauseStart(text: string, { codes, offsets }: Normalised, { a, b }: Pick<Stretch, 'a' | 'b'>, from: number): { readonly a: number; readonly b: number; readonly more: number } {
  const startOf = (place: number, least: number): number => {
    let start = place;
    while (start > least && place - start < WINDOW && !MARKS.test(text.slice((offsets[start - 1] ?? 0) + 1, offsets[start]))) start--;
    return start;
  };
  const [own, other] = [startOf(b, from), startOf(a, 0)];
  const behind = reach(codes, own, b, Math.max(0, a - WINDOW), a);
  if (behind) return { a: behind.start, b: own, more: behind.equal };
  const ahead = reach(codes, other, a, Math.max(from, b - WINDOW), b);
  return ahead ? { a: other, b: ahead.start, more: ahead.equal } : { a, b, more: 0 };
}

/** Where in `low`–`high` the words of `start`–`end` begin that stand there in order; null where too few do. */
function reach(codes: Uint16Array, start: number, end: number, low: number, high: number): { readonly start: number; readonly equal: number } | null {
  if (end - start < FEWEST || high <= low) return null;
  // Of each place the most characters in order between it and the end (longest common subsequence), from the back.
  let row = new Uint8Array(high - low + 1);
  for (let i = end - 1; i >= start; i--) {
    const next = new Uint8Array(row.length);
    for (let j = high - low - 1; j >= 0; j--) next[j] = codes[i] === codes[low + j] ? row[j + 1]! + 1 : Math.max(row[j]!, next[j + 1]!);
    row = next;
  }
  const equal = row[0]!;
  if (equal < SHARE * (end - start)) return null;
  return { start: low + row.lastIndexOf(equal), equal };
}
