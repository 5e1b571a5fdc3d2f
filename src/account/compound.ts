import { isLevel, standing, type Datum } from '../core/datum.ts';
import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import { BOUNDS } from '../core/words/qualifiers.ts';
import type { Binding } from '../core/subject.ts';
import { dimensionOf } from '../core/unit.ts';
import { isHan } from '../text/chars.ts';

/** Least score of a datum, of 2; and its lead over the second best. */
const ENOUGH = 1.6;
const LEAD = 0.15;
/** Characters before a figure that say what in particular it counts. */
const TAIL = 8;
/** How far back what heads a list may stand, in characters. */
const REACH = 400;
const HARD = new Set('。；！？\n\r');

/**
 * Binds counts whose label is said in two places: 核定人数 at the head of a sentence and 行政编制 before each number of its list.
 * A datum is taken once in a sentence; where two fit about equally well, neither is taken.
 */
export function bindCompounds(text: string, figures: readonly Figure[], data: readonly Datum[], bound: ReadonlySet<number>): Binding[] {
  const labels = data.filter((datum) => datum.fact === null && isLevel(datum) && standing(datum.basis) === 'actual' && dimensionOf(datum.quantity.unit) === 'count').map((datum) => ({ datum, own: pairs(datum.label) }));
  const known = new Set(labels.flatMap(({ own }) => [...own]));
  if (labels.length === 0) return [];
  const taken = new Map<number, Set<string>>();
  const startOf = sentenceStarts(text);
  return figures.flatMap((figure, index) => {
    if (bound.has(index) || isNaming(figure) || isTemporal(figure) || dimensionOf(figure.unit) !== 'count') return [];
    // 不少于1.6万人次 is aimed at: what was done answers for no target.
    if (BOUNDS.some((word) => figure.text.includes(word))) return [];
    const start = startOf(figure.start);
    const from = Math.max(start, figures[index - 1]?.end ?? 0);
    const tail = pairs(text.slice(Math.max(from, figure.start - TAIL), figure.start));
    if (![...tail].some((pair) => known.has(pair))) return [];
    const words = { all: pairs(text.slice(start, figure.start)), tail };
    const used = taken.get(start) ?? new Set<string>();
    taken.set(start, used);
    const datum = best(labels.filter(({ datum: { id, quantity } }) => !used.has(id) && (quantity.unit === figure.unit || quantity.unit === null)), words);
    if (!datum) return [];
    used.add(datum.id);
    return [{ figure: index, fact: null, datum, known: [datum], fitting: [datum], year: datum.period?.year ?? null, basis: datum.basis, label: { start: from, end: figure.start }, whole: true }];
  });
}

interface Words {
  readonly all: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
}

interface Label {
  readonly datum: Datum;
  /** The label's pairs of characters. */
  readonly own: ReadonlySet<string>;
}

function best(labels: readonly Label[], words: Words): Datum | null {
  const scored = labels.map(({ datum, own }) => ({ datum, score: scoreOf(own, words) })).toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score >= ENOUGH && first.score - (second?.score ?? 0) >= LEAD ? first.datum : null;
}

/** How much of the label the sentence says, plus how much of the last words the label has: 2 at best. */
function scoreOf(own: ReadonlySet<string>, { all, tail }: Words): number {
  return shareOf(own, all) + shareOf(tail, own);
}

const shareOf = (some: ReadonlySet<string>, of: ReadonlySet<string>): number => [...some].filter((pair) => of.has(pair)).length / Math.max(1, some.size);

/** Neighbouring Chinese characters. */
function pairs(words: string): Set<string> {
  const found = new Set<string>();
  let last = '';
  for (let i = 0; i < words.length; i++) {
    if (!isHan(words, i)) continue;
    const char = words.charAt(i);
    if (last !== '') found.add(last + char);
    last = char;
  }
  return found;
}

/** Where the sentence begins that a place stands in, or REACH before it; asked for places in their order. */
function sentenceStarts(text: string): (at: number) => number {
  let [begun, seen] = [0, 0];
  return (at) => {
    for (; seen < at; seen++) if (HARD.has(text.charAt(seen))) begun = seen + 1;
    return Math.max(begun, at - REACH, 0);
  };
}
