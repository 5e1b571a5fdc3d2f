import { diffArrays } from 'diff';
import type { Figure } from '../core/figure.ts';
import { isNaming } from '../core/figure.ts';
import type { Span } from '../core/place.ts';
import { readFigures } from './figures.ts';
import { fold } from './fold.ts';
import { pairsOf, paragraphsOf, type Pair, type Paragraph } from './paragraph-pairs.ts';
import { wordDiff, type Change } from './word-diff.ts';

/** What became of one paragraph. `a` is of the first text, `b` of the second; a moved one may be changed too. */
export interface ComparedParagraph {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly a: Span | null;
  readonly b: Span | null;
  readonly changes: readonly Change[];
}

/** A figure that changed, came or went, with the words before it. */
export interface ComparedFigure {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly a: Span | null;
  readonly b: Span | null;
}

export interface Comparison {
  /** In the order of the second text; what is gone stands where it was. Equal paragraphs are left out. */
  readonly paragraphs: readonly ComparedParagraph[];
  readonly figures: readonly ComparedFigure[];
}

/** Two versions of a text: paragraphs first, then words, and every figure that is another. About linear for texts that are versions of one. */
export function compareTexts(a: string, b: string): Comparison {
  const pairs = pairsOf(paragraphsOf(a), paragraphsOf(b));
  const paragraphs = pairs.filter((pair) => pair.kind !== 'same').map(({ kind, a: x, b: y }): ComparedParagraph => ({ kind: kind as ComparedParagraph['kind'], a: x?.span ?? null, b: y?.span ?? null, changes: x && y && x.key === y.key ? [{ kind: 'same', text: y.text }] : wordDiff(x?.text ?? '', y?.text ?? '') }));
  return { paragraphs, figures: pairs.flatMap(figuresOf) };
}

function figuresOf({ kind, a, b }: Pair): ComparedFigure[] {
  if (kind === 'same' || (a && b && a.key === b.key)) return [];
  const [old, fresh] = [a, b].map((side) => (side ? readFigures(side.text).filter((figure) => !isNaming(figure)) : []));
  const out: ComparedFigure[] = [];
  let [i, j, gone]: [number, number, Figure[]] = [0, 0, []];
  const flush = (come: readonly Figure[]): void => {
    // As many in the same place: each took the place of the one before it.
    const paired = gone.length === come.length;
    if (paired) out.push(...come.map((figure, n) => entry('changed', [a, gone[n]], [b, figure])));
    else out.push(...gone.map((figure) => entry('removed', [a, figure], null)), ...come.map((figure) => entry('added', null, [b, figure])));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays((old ?? []).map(({ text }) => fold(text)), (fresh ?? []).map(({ text }) => fold(text)))) {
    if (removed) gone = (old ?? []).slice(i, i += value.length);
    else if (added) flush((fresh ?? []).slice(j, j += value.length));
    else {
      flush([]);
      [i, j] = [i + value.length, j + value.length];
    }
  }
  flush([]);
  return out;
}

type Placed = readonly [Paragraph | null, Figure | undefined] | null;

function entry(kind: ComparedFigure['kind'], before: Placed, after: Placed): ComparedFigure {
  const span = (placed: Placed): Span | null => (placed?.[0] && placed[1] ? { start: placed[0].span.start + placed[1].start, end: placed[0].span.start + placed[1].end } : null);
  const [paragraph, figure] = after ?? before ?? [null, undefined];
  return { kind, label: paragraph && figure ? labelOf(paragraph.text, figure.start) : '', before: before?.[1]?.text ?? null, after: after?.[1]?.text ?? null, a: span(before), b: span(after) };
}

/** The words before a figure, back to the last stop. */
const labelOf = (text: string, at: number): string => /[^，。；：、！？\d.%（）()\s]{0,16}$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
