import { equals } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { meet } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import type { Passage } from '../core/passage.ts';
import type { Subject } from '../core/subject.ts';
import { fold } from '../text/fold.ts';

/** How like two places must be for their figures to answer for each other, and the share of these that may differ: where most do, they tell of different things in one form. */
const ALIKE = 0.9;
const FEW = 1 / 3;

/** A figure of a passage that stands twice, with the one that stands in its place there. */
export interface Differing {
  readonly figure: Figure;
  readonly other: Figure;
}

/** Figures that differ between the two places of one passage; of the later place. */
export function differingIn({ figures }: Subject, { a, b, kind, similarity }: Passage): Differing[] {
  if (kind === 'exact' || kind === 'heading' || similarity < ALIKE) return [];
  const [first, later] = [within(figures, a), within(figures, b)];
  if (first.length !== later.length) return [];
  const differing = later.flatMap((figure, i) => (first[i] && !isSame(first[i], figure) ? [{ figure, other: first[i] }] : []));
  return differing.length <= Math.max(1, later.length * FEW) ? differing : [];
}

/** The same in whatever writing: 50,539 and ５０５３９, 815.96万元 and 8159600元. */
function isSame(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || a.iso !== b.iso) return false;
  if (!a.value || !b.value) return fold(a.text) === fold(b.text);
  return equals(a.value, b.value) || (a.kind === 'money' && a.interval !== null && b.interval !== null && meet(a.interval, b.interval));
}

/** The figures of a stretch; all stand in order. */
function within(figures: readonly Figure[], { start, end }: Span): Figure[] {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] as Figure).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Figure[] = [];
  for (let i = low; i < figures.length && (figures[i] as Figure).start < end; i++) found.push(figures[i] as Figure);
  return found;
}
