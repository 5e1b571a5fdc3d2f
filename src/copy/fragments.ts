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

/** Seeds of one pair of documents, sorted by their place in `b`, as fragments: seeds that follow each other on both sides with little between. */
export function fragmentsOf(atA: ArrayLike<number>, atB: ArrayLike<number>, count: number): Fragment[] {
  const open: { a: number; aEnd: number; b: number; bEnd: number; weight: number }[] = [];
  const done: Fragment[] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = [atA[i] ?? 0, atB[i] ?? 0];
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

/** A fragment grown at both ends as far as the two sides go on alike; `room` keeps two sides of one document apart. */
export function grown(x: Formed, y: Formed, { a, aEnd, b, bEnd, weight }: Fragment, isOne: boolean): Fragment {
  const at = ({ codes, form }: Formed, place: number): number | undefined => (form[place] === 0 ? codes[place] : undefined);
  const right = extension((i) => at(x, aEnd + i), (i) => at(y, bEnd + i), isOne ? b - aEnd : Infinity);
  const left = extension((i) => at(x, a - 1 - i), (i) => at(y, b - 1 - i), isOne ? b - aEnd - right.a : Infinity);
  return { a: a - left.a, aEnd: aEnd + right.a, b: b - left.b, bEnd: bEnd + right.b, weight: weight + left.equal + right.equal };
}

interface Extension {
  readonly a: number;
  readonly b: number;
  readonly equal: number;
}

function extension(x: (i: number) => number | undefined, y: (i: number) => number | undefined, room: number): Extension {
  let [i, j, score, equal] = [0, 0, 0, 0];
  let best: Extension & { score: number } = { a: 0, b: 0, equal: 0, score: 0 };
  while (score > best.score - DROP && i < room && j < room) {
    const [p, q] = [x(i), y(j)];
    if (p === undefined || q === undefined) break;
    if (p === q) {
      [i, j, equal, score] = [i + 1, j + 1, equal + 1, score + EQUAL];
      if (score > best.score) best = { a: i, b: j, equal, score };
      continue;
    }
    const skip = skipped(x, y, i, j);
    [i, j, score] = [i + skip.a, j + skip.b, score + UNEQUAL];
  }
  return best;
}

/** The smallest step on either side behind which both go on with two equal characters; a changed character where there is none. */
function skipped(x: (i: number) => number | undefined, y: (i: number) => number | undefined, i: number, j: number): { a: number; b: number } {
  const agrees = (p: number, q: number): boolean => x(p) !== undefined && x(p) === y(q) && x(p + 1) === y(q + 1);
  if (agrees(i + 1, j + 1)) return { a: 1, b: 1 };
  for (let n = 1; n <= SKIP; n++) {
    if (agrees(i + n, j)) return { a: n, b: 0 };
    if (agrees(i, j + n)) return { a: 0, b: n };
  }
  return { a: 1, b: 1 };
}
