import type { Passage } from '../core/passage.ts';
import { equalsAmong, withEquals, type Document } from './identical.ts';
import { formMask } from './forms.ts';
import { foundAs, type Side } from './found.ts';
import { fragmentsOf, SPAN } from './fragments.ts';
import { joined, type Weighed } from './joining.ts';
import { masked, type Masked } from './normalise.ts';
import { seedsOf, sortedBy, type Seeds } from './seeds.ts';
import { surprisalOf } from './surprisal.ts';

/** Places up to which a seed may be a copy, and from which on it is what everybody writes. */
const COMMON = 10;
const MANY = 40;
/** Equal characters of a passage, and the share of the longer side that they must make up. */
const LEAST = 24;
const SHARE = 0.45;
/** Bits that a passage must tell (more where there are more documents to find it in by chance), in all and for each character: forms tell less. */
const BITS = 45;
const DENSITY = 0.55;
/** Seeds of a pair that may hold a passage. */
const FEWEST = 2;
/** Equal characters that no two sentences share by chance. */
const LONG = 56;

/**
 * Passages that stand more than once, within and between documents, but for small changes, other figures, other width and script, and sentences that have
 * changed places. What a passage tells counts, not how long it is: words that all the documents foretell tell nothing. About linear in the text; at most 65,535 documents.
 */
export function passagesOf(all: readonly Document[], least = LEAST): Passage[] {
  const equals = equalsAmong(all);
  return withEquals(passagesAmong(equals.first, least), equals);
}

function passagesAmong(documents: readonly Document[], least: number): Passage[] {
  const normals = documents.map(({ text }) => masked(text));
  const seeds = seedsOf(normals, COMMON, MANY);
  const sides = documents.map((document, i): Side => {
    const normal = normals[i] as Masked;
    return { ...normal, document, form: formMask(document.text, normal, seeds.spread[i] as Uint8Array) };
  });
  const surprisal = surprisalOf(normals);
  const bar = BITS + Math.log2(documents.length + 1);
  return [...pairs(seeds, documents.length)].flatMap(({ a, b, rows }) => {
    const isKindred = seeds.kindred.has(a * documents.length + b);
    const [x, y] = [sides[a] as Side, sides[b] as Side].map((side) => (isKindred ? { ...side, form: new Uint8Array(side.form.length) } : side)) as [Side, Side];
    const fragments = fragmentsOf(placesOf(seeds, rows, x, y));
    // Versions of one document copy the form too; there it is length that tells.
    const needed = isKindred ? { characters: LONG, bits: 0, long: LONG } : { characters: LEAST, bits: bar, long: LONG };
    return joined(fragments, x, y, surprisal, needed, (whole) => (isKindred ? isLong(whole) : isCopy(whole, least, bar))).map((whole) => foundAs(whole, x, y));
  });
}

/** Seeds by pair of documents, as rows. One or two seeds make no passage: it has one in every few characters. */
function* pairs({ count, a, b }: Seeds, documents: number): Generator<{ readonly a: number; readonly b: number; readonly rows: Uint32Array }> {
  const keys = new Uint32Array(count);
  for (let i = 0; i < count; i++) keys[i] = a[i]! * documents + b[i]!;
  const order = sortedBy(keys, count);
  for (let from = 0; from < count; ) {
    const first = order[from]!;
    let to = from + 1;
    while (to < count && keys[order[to]!] === keys[first]) to++;
    if (to - from >= FEWEST) yield { a: a[first]!, b: b[first]!, rows: order.subarray(from, to) };
    from = to;
  }
}

/** The seeds of a pair that stand in no form, by their place in `b`, then in `a`. */
function placesOf({ atA, atB }: Seeds, rows: Uint32Array, x: Side, y: Side): Float64Array {
  const places = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) if (x.form[atA[row]!] === 0 && y.form[atB[row]!] === 0) places[count++] = atB[row]! * SPAN + atA[row]!;
  return places.subarray(0, count).sort();
}

/** It tells enough, with rare words or with so many equal ones that only a copy has them, though others copied it too. */
function isCopy({ a, aEnd, b, bEnd, weight, bits }: Weighed, least: number, bar: number): boolean {
  if (weight < least || weight < SHARE * Math.max(aEnd - a, bEnd - b)) return false;
  const density = bits / Math.max(1, aEnd - a);
  return (bits >= bar && density >= DENSITY) || (weight >= LONG && bits >= bar / 2 && density >= DENSITY / 2);
}

const isLong = ({ a, aEnd, b, bEnd, weight }: Weighed): boolean => weight >= LONG && weight >= SHARE * Math.max(aEnd - a, bEnd - b);
