import type { OpenDocx, Spot } from './read.ts';
import { split } from './words.ts';
import { above, make, W, type Element } from './xml.ts';

/** Puts the marks of a comment around its words: those of a note around the mark in the text that leads to it, of what has no words around the nearest before it. False where there are none at all. */
export function mark(opened: OpenDocx, { start, end }: { readonly start: number; readonly end: number }, id: string): boolean {
  const reference = opened.notes.find((note) => start >= note.start && start < note.end)?.reference;
  const run = reference && above(reference, 'r');
  const [from, to] = run ? [run, run] : runsOf(opened.spots, start, end);
  if (!from?.parentNode || !to?.parentNode) return false;
  from.parentNode.insertBefore(numbered(from, 'commentRangeStart', id), from);
  const close = numbered(to, 'commentRangeEnd', id);
  to.parentNode.insertBefore(close, to.nextSibling);
  const holder = make(to, 'r');
  holder.appendChild(numbered(to, 'commentReference', id));
  close.parentNode?.insertBefore(holder, close.nextSibling);
  return true;
}

/** The first and the last run of a stretch, parted at its ends. */
function runsOf(spots: Spot[], start: number, end: number): [Element | undefined, Element | undefined] {
  const inside = spots.filter((spot) => spot.at < end && spot.at + spot.length > start && spot.length > 0);
  const [first, last] = inside.length > 0 ? [inside[0], inside.at(-1)] : [spots.findLast((spot) => spot.at <= start && spot.length > 0) ?? spots.find(({ length }) => length > 0), undefined];
  if (!first) return [undefined, undefined];
  // A comment that spans paragraphs ends with the first of them: a range must not cross tables.
  const paragraph = above(first.element, 'p');
  const final = last && above(last.element, 'p') === paragraph ? last : (inside.findLast((spot) => above(spot.element, 'p') === paragraph) ?? first);
  // What stands behind the last word is parted first: then the words before it keep their places.
  if (inside.length > 0 && end < final.at + final.length) split(spots, final, end);
  const head = inside.length > 0 && start > first.at ? split(spots, first, start) : first;
  const from = outermost(above(head.element, 'r'));
  return [from, final === first ? from : outermost(above(final.element, 'r'), true)];
}

/** A run that was taken out stands in its deletion, and the marks of a comment around that; behind it (`over`) around what was put in its place. */
function outermost(run: Element | undefined, over = false): Element | undefined {
  const parent = run?.parentNode as Element | null | undefined;
  if (parent?.localName !== 'del') return run;
  const next = parent.nextSibling as Element | null;
  return over && next?.localName === 'ins' ? next : parent;
}

export function numbered(beside: Element, name: string, id: string): Element {
  const made = make(beside, name);
  made.setAttributeNS(W, 'w:id', id);
  return made;
}
