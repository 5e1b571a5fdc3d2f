import { kindredOf, type Fingerprints } from './kindred.ts';
import type { Normalised } from './normalise.ts';

/** Length of a seed in normalised characters, and of the window of which the least hash is kept (winnowing, Schleimer 2003). */
export const SEED = 8;
const WINDOW = 3;
const BASE = 1_000_003;

/** Places where two documents, or one with itself, say the same for the length of a seed: indexes of the documents and positions in them. */
export interface Seeds {
  readonly count: number;
  /** `a` ≤ `b`; where they are equal, `atA` < `atB`. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly atA: Uint32Array;
  readonly atB: Uint32Array;
  /** For each document at each place: 0 no seed begins there, 1 one does, 2 one that stands in many places. */
  readonly spread: readonly Uint8Array[];
  /** Pairs that are versions of one document, as `a` × the number of documents + `b`. */
  readonly kindred: ReadonlySet<number>;
}

/** Pairs of equal seeds. One that stands in more than `common` places is paired with none; in more than `many`, it is marked as what everybody writes. */
export function seedsOf(documents: readonly Normalised[], common: number, many: number): Seeds {
  const prints = fingerprints(documents);
  const { hashes, docs, places, count } = prints;
  const order = sortedBy(hashes, count);
  const found = new Pairs();
  const spread = documents.map(({ codes }) => new Uint8Array(codes.length));
  for (let from = 0; from < count; ) {
    let to = from + 1;
    const hash = hashes[order[from] ?? 0];
    while (to < count && hashes[order[to] ?? 0] === hash) to++;
    for (let i = from; i < to; i++) spread[docs[order[i] ?? 0] ?? 0]![places[order[i] ?? 0] ?? 0] = to - from > many ? 2 : 1;
    if (to - from > 1 && to - from <= common) pairAll(documents, order, from, to, docs, places, found);
    from = to;
  }
  const kindred = kindredOf(prints, documents.length);
  const ranges = rangesOf(prints, documents.length);
  for (const [a, b] of kindred) pairTwo(documents, prints, [a, b], ranges, found);
  return { ...found.seeds(), spread, kindred: new Set(kindred.map(([a, b]) => a * documents.length + b)) };
}

function pairAll(documents: readonly Normalised[], order: Uint32Array, from: number, to: number, docs: Uint32Array, places: Uint32Array, found: Pairs): void {
  for (let i = from; i < to; i++) {
    for (let j = i + 1; j < to; j++) {
      const [x, y] = [order[i] ?? 0, order[j] ?? 0];
      const [a, b, atA, atB] = [docs[x] ?? 0, docs[y] ?? 0, places[x] ?? 0, places[y] ?? 0];
      if (a === b && atB - atA < SEED) continue;
      if (isSame(documents[a]?.codes, documents[b]?.codes, atA, atB)) found.push(a, b, atA, atB);
    }
  }
}

/** All seeds of two documents that are versions of one: each place in the second with the first of that seed in the other. */
function pairTwo(documents: readonly Normalised[], { hashes, places }: Fingerprints, [a, b]: readonly [number, number], ranges: Uint32Array, found: Pairs): void {
  const first = new Map<number, number>();
  for (let i = ranges[a]!; i < ranges[a + 1]!; i++) if (!first.has(hashes[i]!)) first.set(hashes[i]!, places[i]!);
  for (let i = ranges[b]!; i < ranges[b + 1]!; i++) {
    const at = first.get(hashes[i]!);
    if (at !== undefined && isSame(documents[a]?.codes, documents[b]?.codes, at, places[i]!)) found.push(a, b, at, places[i]!);
  }
}

/** Where the fingerprints of each document begin, and where the last ends. */
function rangesOf({ docs, count }: Fingerprints, documents: number): Uint32Array {
  const starts = new Uint32Array(documents + 1);
  for (let i = 0; i < count; i++) starts[docs[i]! + 1]!++;
  for (let i = 0; i < documents; i++) starts[i + 1]! += starts[i]!;
  return starts;
}

function isSame(a: Uint16Array | undefined, b: Uint16Array | undefined, atA: number, atB: number): boolean {
  if (!a || !b) return false;
  for (let i = 0; i < SEED; i++) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}

/** The hashes that winnowing keeps, in the order of documents and places. */
export function fingerprints(documents: readonly Normalised[], seed = SEED, window = WINDOW): Fingerprints {
  const room = documents.reduce((sum, { codes }) => sum + codes.length, 0);
  const [hashes, docs, places] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
  let count = 0;
  documents.forEach(({ codes }, doc) => {
    const length = codes.length - seed + 1;
    if (length <= 0) return;
    const rolling = rollingHashes(codes, length, seed);
    let kept = -1;
    for (let start = 0; start + window <= length || start === 0; start++) {
      let least = start;
      for (let i = start + 1; i < Math.min(start + window, length); i++) if ((rolling[i] ?? 0) <= (rolling[least] ?? 0)) least = i;
      if (least === kept) continue;
      kept = least;
      hashes[count] = rolling[least] ?? 0;
      docs[count] = doc;
      places[count++] = least;
    }
  });
  return { hashes, docs, places, count };
}

function rollingHashes(codes: Uint16Array, length: number, seed: number): Uint32Array {
  const out = new Uint32Array(length);
  let leading = 1;
  for (let i = 1; i < seed; i++) leading = Math.imul(leading, BASE);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= seed) hash = (hash - Math.imul(codes[i - seed] ?? 0, leading)) | 0;
    hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
    if (i >= seed - 1) out[i - seed + 1] = scrambled(hash);
  }
  return out;
}

/** So that the least hash of a window is a matter of chance. */
function scrambled(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const DIGIT = 16;
const BUCKETS = 1 << DIGIT;

/** Indexes of the first `count` keys in ascending order of these; equal ones keep their order (radix sort, linear). */
export function sortedBy(keys: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  let order = Uint32Array.from({ length: count }, (_, i) => i);
  let next = new Uint32Array(count);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let i = 0; i < count; i++) starts[(((keys[i] ?? 0) >>> shift) & (BUCKETS - 1)) + 1]!++;
    for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i] ?? 0;
    for (let i = 0; i < count; i++) {
      const at = order[i] ?? 0;
      next[starts[((keys[at] ?? 0) >>> shift) & (BUCKETS - 1)]!++] = at;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Columns that grow. */
class Pairs {
  #columns = [0, 1, 2, 3].map(() => new Uint32Array(1 << 16));
  #count = 0;

  push(...row: readonly [a: number, b: number, atA: number, atB: number]): void {
    if (this.#count === this.#columns[0]?.length) this.#columns = this.#columns.map((column) => {
      const wider = new Uint32Array(column.length * 2);
      wider.set(column);
      return wider;
    });
    for (let i = 0; i < row.length; i++) this.#columns[i]![this.#count] = row[i] ?? 0;
    this.#count++;
  }

  seeds(): Omit<Seeds, 'spread' | 'kindred'> {
    const [a, b, atA, atB] = this.#columns as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
    return { count: this.#count, a, b, atA, atB };
  }
}
