import type { Passage } from '../core/passage.ts';
import { formLines } from './forms.ts';
import { foundAs, type Side } from './found.ts';
import { fragmentsOf, SPAN } from './fragments.ts';
import type { Document } from './identical.ts';
import { withoutLineEnds } from './line-ends.ts';
import { joined, type Weighed } from './joining.ts';
import { masked } from './normalise.ts';
import { fingerprints, SEED } from './seeds.ts';
import type { Surprisal } from './surprisal.ts';

/** Places that are kept of one seed: what stands oftener in a document is its form. */
const PLACES = 4;
/** Equal characters from which a passage is a copy, and the share of the longer side that they make up. */
export const LEAST = 40;
const SHARE = 0.6;

/** A document to compare texts with, worked out once. */
export interface Prepared extends Side {
  /** Fingerprint → where it stands. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export function prepared(document: Document): Prepared {
  const normal = masked(document.text);
  const { hashes, places, count } = fingerprints([normal]);
  const index = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const known = index.get(hashes[i]!);
    if (!known) index.set(hashes[i]!, [places[i]!]);
    else if (known.length < PLACES) known.push(places[i]!);
  }
  return { ...normal, document, form: formLines(document.text, normal), places: index };
}

/** Every character tells the same where there is nothing to foretell it by. */
const flat: Surprisal = (_, from, end) => Float32Array.from({ length: end - from + 1 }, (_bits, i) => i);

/** Passages of a text that stand in other documents too, small changes and other figures aside. `a` is of the text. Of two that lie in one another in the text the longer counts. */
export function passagesAgainst(text: Document, others: readonly Prepared[], least = LEAST): Passage[] {
  const normal = masked(text.text);
  const side: Side = { ...normal, document: text, form: formLines(text.text, normal) };
  const { hashes, places, count } = fingerprints([normal]);
  return others.flatMap((other) => {
    const seeds: number[] = [];
    for (let i = 0; i < count; i++) {
      for (const at of other.places.get(hashes[i]!) ?? []) if (side.form[places[i]!] === 0 && other.form[at] === 0 && isSame(side.codes, other.codes, places[i]!, at)) seeds.push(at * SPAN + places[i]!);
    }
    if (seeds.length === 0) return [];
    const fragments = fragmentsOf(Float64Array.from(seeds).sort());
    const found = joined(fragments, side, other, flat, { characters: least, bits: 0, long: least }, ({ a, aEnd, b, bEnd, weight }) => weight >= least && weight >= SHARE * Math.max(aEnd - a, bEnd - b));
    return apart(found).map((whole) => withoutLineEnds(foundAs(whole, side, other), text.text, other.document.text));
  });
}

function isSame(x: Uint16Array, y: Uint16Array, atX: number, atY: number): boolean {
  for (let i = 0; i < SEED; i++) if (x[atX + i] !== y[atY + i]) return false;
  return true;
}

/** The heaviest first; what lies mostly within one that was taken is another place of the same words. In the text's order. */
function apart(found: readonly Weighed[]): Weighed[] {
  const taken: Weighed[] = [];
  for (const one of found.toSorted((p, q) => q.weight - p.weight)) {
    const covered = taken.some(({ a, aEnd }) => Math.min(aEnd, one.aEnd) - Math.max(a, one.a) > (one.aEnd - one.a) / 2);
    if (!covered) taken.push(one);
  }
  return taken.toSorted((p, q) => p.a - q.a);
}
