import type { Masked } from './normalise.ts';
import { SEED } from './seeds.ts';

/** Two stretches that say the same but for small changes, as places in normalised characters; `weight` characters are equal. */
export interface Fragment {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly weight: number;
}

/** How far apart two seeds of one fragment may stand, and by how much more on one side than on the other (an inserted or deleted word). */
const GAP = 24;
const DRIFT = 8;

/** A place in `b` and one in `a` as one number, in the order of the first: more than any text has characters. */
export const SPAN = 2 ** 26;

/** Seeds of one pair of documents, sorted, as fragments: seeds that follow each other on both sides with little between. */
export function fragmentsOf(places: Float64Array): Fragment[] {
  const open: { a: number; aEnd: number; b: number; bEnd: number; weight: number }[] = [];
  const done: Fragment[] = [];
  for (const place of places) {
    const b = Math.floor(place / SPAN);
    const a = place - b * SPAN;
    let joined = false;
    for (let k = open.length - 1; k >= 0; k--) {
      const fragment = open[k] as (typeof open)[number];
      if (b - fragment.bEnd > GAP) {
        done.push(fragment);
        open.splice(k, 1);
        continue;
      }
      const [gapA, gapB] = [a - fragment.aEnd, b - fragment.bEnd];
      if (joined || gapA < -SEED || gapA > GAP || Math.abs(gapA - gapB) > DRIFT) continue;
      const fresh = Math.min(SEED, a + SEED - fragment.aEnd, b + SEED - fragment.bEnd);
      fragment.weight += Math.max(0, fresh);
      fragment.aEnd = Math.max(fragment.aEnd, a + SEED);
      fragment.bEnd = Math.max(fragment.bEnd, b + SEED);
      joined = true;
    }
    if (!joined) open.push({ a, aEnd: a + SEED, b, bEnd: b + SEED, weight: SEED });
  }
  return [...done, ...open];
}

/** Points for an equal and an unequal character, and how far the score may fall below its best before the extension ends (x-drop). */
const EQUAL = 1;
const UNEQUAL = -2;
const DROP = 8;
/** Characters that one side may skip to agree again. */
const SKIP = 2;

/** A text with where it is a form: no passage grows into that. */
export interface Formed extends Masked {
  readonly form: Uint8Array;
}

/** A fragment grown at both ends as far as the two sides go on alike; two sides of one document are kept apart. */
export function grown(x: Formed, y: Formed, { a, aEnd, b, bEnd, weight }: Fragment, isOne: boolean): Fragment {
  const right = extension(x, y, aEnd, bEnd, 1, isOne ? b - aEnd : Infinity);
  const left = extension(x, y, a - 1, b - 1, -1, isOne ? b - aEnd - right.a : Infinity);
  return { a: a - left.a, aEnd: aEnd + right.a, b: b - left.b, bEnd: bEnd + right.b, weight: weight + left.equal + right.equal };
}

interface Extension {
  readonly a: number;
  readonly b: number;
  readonly equal: number;
}

/** From two places on in one direction, `room` characters at most. */
function extension(x: Formed, y: Formed, fromX: number, fromY: number, step: 1 | -1, room: number): Extension {
  const { codes: xs, form: xForm } = x;
  const { codes: ys, form: yForm } = y;
  let [i, j, score, equal] = [0, 0, 0, 0];
  let [bestI, bestJ, bestScore, bestEqual] = [0, 0, 0, 0];
  // Plain assignments: this loop runs for every seed there is.
  while (score > bestScore - DROP && i < room && j < room) {
    const p = fromX + step * i;
    const q = fromY + step * j;
    if (p < 0 || p >= xs.length || xForm[p] === 1 || q < 0 || q >= ys.length || yForm[q] === 1) break;
    if (xs[p] === ys[q]) {
      i++;
      j++;
      equal++;
      score += EQUAL;
      if (score > bestScore) {
        bestI = i;
        bestJ = j;
        bestScore = score;
        bestEqual = equal;
      }
      continue;
    }
    const skip = skipped(xs, ys, p, q, step);
    i += skip & 3;
    j += skip >> 2;
    score += UNEQUAL;
  }
  return { a: bestI, b: bestJ, equal: bestEqual };
}

/** The smallest step on either side behind which both go on with two equal characters (on the first in the low two bits, on the second above them); a changed character where there is none. */
function skipped(x: Uint16Array, y: Uint16Array, p: number, q: number, step: 1 | -1): number {
  if (agree(x, y, p + step, q + step, step)) return 1 | (1 << 2);
  for (let n = 1; n <= SKIP; n++) {
    if (agree(x, y, p + step * n, q, step)) return n;
    if (agree(x, y, p, q + step * n, step)) return n << 2;
  }
  return 1 | (1 << 2);
}

const agree = (x: Uint16Array, y: Uint16Array, p: number, q: number, step: 1 | -1): boolean => x[p] !== undefined && x[p] === y[q] && x[p + step] === y[q + step];
