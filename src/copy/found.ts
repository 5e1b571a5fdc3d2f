import type { Passage } from '../core/passage.ts';
import { completed } from './ends.ts';
import type { Formed, Fragment } from './fragments.ts';
import type { Document } from './identical.ts';
import { isNumber } from './normalise.ts';

/** A document as it is compared. */
export interface Side extends Formed {
  readonly document: Document;
}

/** Two stretches that say the same, drawn to their ends, as places in the texts. */
export function foundAs(whole: Fragment, x: Side, y: Side): Passage {
  const { more, a, aEnd, b, bEnd } = completed(x.codes, y.codes, whole);
  const weight = whole.weight + more;
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
