/** One in so many fingerprints tells of a document, and how many of these it must have to be told by them. */
const SAMPLE = 64;
const FEWEST = 6;
/** Documents that hold a sampled fingerprint from which on it is the form's, and tells of none. */
const MANY = 400;
/** The share of the smaller one's sample from which two documents are versions of one. */
const SHARE = 0.6;

/** Fingerprints of all documents in the order of their places. */
export interface Fingerprints {
  readonly hashes: Uint32Array;
  readonly docs: Uint32Array;
  readonly places: Uint32Array;
  readonly count: number;
}

/**
 * Pairs of documents that are versions of one (submitted and published, or a report handed round), by a sample of their fingerprints (Broder 1997). What stands in many
 * documents is taken for the form, so of a report that many copied these pairs alone tell.
 */
export function kindredOf({ hashes, docs, count }: Fingerprints, documents: number): (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  const sizes = new Uint32Array(documents);
  for (let i = 0; i < count; i++) {
    const [hash, doc] = [hashes[i]!, docs[i]!];
    if (hash % SAMPLE !== 0) continue;
    const known = holders.get(hash);
    if (!known) holders.set(hash, [doc]);
    else if (known.at(-1) !== doc) known.push(doc);
    else continue;
    sizes[doc]!++;
  }
  const shared = new Map<number, number>();
  for (const known of holders.values()) {
    if (known.length > MANY) continue;
    for (let i = 0; i < known.length; i++) for (let k = i + 1; k < known.length; k++) {
      const pair = known[i]! * documents + known[k]!;
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  }
  return [...shared].flatMap(([pair, both]) => {
    const [a, b] = [Math.floor(pair / documents), pair % documents];
    const smaller = Math.min(sizes[a]!, sizes[b]!);
    return smaller >= FEWEST && both >= SHARE * smaller ? [[a, b] as const] : [];
  });
}
