import type { Passage } from '../core/passage.ts';
import { equalsAmong, withEquals, type Document } from './identical.ts';
import { completed } from './ends.ts';
import { formMask } from './forms.ts';
import { fragmentsOf, SPAN, type Formed, type Fragment } from './fragments.ts';
import { joined, type Weighed } from './joining.ts';
import { isNumber, masked, type Masked } from './normalise.ts';
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

/** A document as it is compared. */
interface Side extends Formed {
  readonly document: Document;
}

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
    return joined(fragments, x, y, surprisal, needed).filter((whole) => (isKindred ? isLong(whole) : isCopy(whole, least, bar))).map((whole) => passageOf(toItsEnds(whole, x, y), x, y));
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

function toItsEnds(whole: Fragment, x: Side, y: Side): Fragment {
  const { more, ...ends } = completed(x.codes, y.codes, whole);
  return { ...ends, weight: whole.weight + more };
}

function passageOf({ a, aEnd, b, bEnd, weight }: Fragment, x: Side, y: Side): Passage {
  const span = (side: Side, from: number, end: number): Passage['a'] => ({ document: side.document.id, start: side.offsets[from] ?? 0, end: endOf(side, end - 1) });
  const sides = { a: span(x, a, aEnd), b: span(y, b, bEnd) };
  const longer = Math.max(aEnd - a, bEnd - b);
  return { ...sides, kind: kindOf(x, y, { a, aEnd, b, bEnd }), similarity: Math.min(1, weight / longer), weight };
}

/** The same characters in the same order: with the same numbers, or with others. */
function kindOf(x: Side, y: Side, { a, aEnd, b, bEnd }: Pick<Fragment, 'a' | 'aEnd' | 'b' | 'bEnd'>): Passage['kind'] {
  if (aEnd - a !== bEnd - b) return 'near';
  let kind: Passage['kind'] = 'exact';
  for (let i = 0; i < aEnd - a; i++) {
    if (x.codes[a + i] !== y.codes[b + i]) return 'near';
    if (x.numbers[a + i] !== y.numbers[b + i]) kind = 'masked';
  }
  return kind;
}

/** Where the character at a place ends; a number ends with its last digit. */
function endOf({ document: { text }, offsets, codes }: Side, place: number): number {
  const start = offsets[place] ?? 0;
  return isNumber(codes[place]) ? start + (NUMBER.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].length ?? 1) : start + 1;
}

const NUMBER = /^[\d０-９]+(?:[.,，．][\d０-９]+)*/;
const LONGEST_NUMBER = 40;
