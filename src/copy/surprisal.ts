import type { Normalised } from './normalise.ts';

/**
 * A character is foretold from contexts of 1, 2, 4 and 6 characters; a longer one falls back on the next shorter (Witten and Bell 1991). So many occurrences of
 * each are those of the copies in question, which foretell nothing of each other: two of them, and of what stands only in a few places all.
 */
const OWN = [2, 2, 6, 9] as const;
/** Most slots of a table of hashed counts, and how many there are for each character: a power of two. */
const MOST = 1 << 21;
const ROOM = 2;
/** Counts end here: what stands so often foretells as much as what stands more often. */
const FULL = 65535;

/** Counts for one length of context. `contexts`: how often each stands, and beside it how many different characters stand behind it. `grams`: contexts with the character behind them. */
interface Counts {
  readonly contexts: Uint16Array;
  readonly grams: Uint16Array;
}

/** The bits of information of a stretch, up to each place in it and one more: what its words tell that the texts do not foretell. */
export type Surprisal = (codes: Uint16Array, from: number, end: number) => Float32Array;

export function surprisalOf(texts: readonly Normalised[]): Surprisal {
  const characters = texts.reduce((sum, { codes }) => sum + codes.length, 0);
  const size = Math.min(MOST, 2 ** Math.ceil(Math.log2(ROOM * characters + 2)));
  const counts = OWN.map((): Counts => ({ contexts: new Uint16Array(2 * size), grams: new Uint16Array(size) }));
  const singles = new Uint32Array(65536);
  const slots = new Uint32Array(2 * OWN.length);
  for (const { codes } of texts) {
    for (let i = 0; i < codes.length; i++) {
      singles[codes[i]!]!++;
      const orders = slotsAt(codes, i, slots, size - 1);
      for (let order = 0; order < orders; order++) count(counts[order]!, 2 * slots[2 * order]!, slots[2 * order + 1]!);
    }
  }
  return (codes, from, end) => bitsOf(codes, from, end, { counts, singles, total: characters, slots });
}

function count({ contexts, grams }: Counts, context: number, gram: number): void {
  const [seen, times] = [grams[gram]!, contexts[context]!];
  if (times < FULL) contexts[context] = times + 1;
  if (seen === 0) contexts[context + 1]!++;
  if (seen < FULL) grams[gram] = seen + 1;
}

interface Model {
  readonly counts: readonly Counts[];
  readonly singles: Uint32Array;
  readonly total: number;
  /** Room to work in. */
  readonly slots: Uint32Array;
}

function bitsOf(codes: Uint16Array, from: number, end: number, { counts, singles, total, slots }: Model): Float32Array {
  const bits = new Float32Array(end - from + 1);
  const mask = counts[0]!.grams.length - 1;
  let sum = 0;
  for (let i = from; i < end; i++) {
    const orders = slotsAt(codes, i, slots, mask);
    let chance = (singles[codes[i]!]! + 1) / (total + singles.length);
    for (let order = 0; order < orders; order++) {
      const { contexts, grams } = counts[order]!;
      const own = OWN[order]!;
      const context = 2 * slots[2 * order]!;
      const known = Math.max(0, contexts[context]! - own);
      const seen = Math.min(known, Math.max(0, grams[slots[2 * order + 1]!]! - own));
      const other = Math.max(1, contexts[context + 1]!);
      chance = (seen + other * chance) / (known + other);
    }
    sum -= Math.log2(chance);
    bits[i - from + 1] = sum;
  }
  return bits;
}

/** Slots of the contexts before a place, shortest first, each followed by that of the context with the character; how many contexts there are. Written out for the four lengths, as it is done for every character. */
function slotsAt(codes: Uint16Array, i: number, slots: Uint32Array, mask: number): number {
  if (i < 1) return 0;
  const code = codes[i]!;
  let hash = Math.imul(BASIS ^ codes[i - 1]!, PRIME);
  slots[0] = slot(hash) & mask;
  slots[1] = slot(Math.imul(hash ^ code, PRIME) ^ 1) & mask;
  if (i < 2) return 1;
  hash = Math.imul(hash ^ codes[i - 2]!, PRIME);
  slots[2] = slot(hash) & mask;
  slots[3] = slot(Math.imul(hash ^ code, PRIME) ^ 2) & mask;
  if (i < 4) return 2;
  hash = Math.imul(Math.imul(hash ^ codes[i - 3]!, PRIME) ^ codes[i - 4]!, PRIME);
  slots[4] = slot(hash) & mask;
  slots[5] = slot(Math.imul(hash ^ code, PRIME) ^ 4) & mask;
  if (i < 6) return 3;
  hash = Math.imul(Math.imul(hash ^ codes[i - 5]!, PRIME) ^ codes[i - 6]!, PRIME);
  slots[6] = slot(hash) & mask;
  slots[7] = slot(Math.imul(hash ^ code, PRIME) ^ 6) & mask;
  return 4;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const slot = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;
