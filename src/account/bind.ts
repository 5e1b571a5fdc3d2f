import { standing, type Datum } from '../core/datum.ts';
import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import type { Span } from '../core/place.ts';
import type { Binding } from '../core/subject.ts';
import { dimensionOf } from '../core/unit.ts';
import { TOTAL } from '../core/words/lines.ts';
import { BOUNDS, CONNECTIVES, EACH } from '../core/words/qualifiers.ts';
import { longestAt, trie, type Trie } from '../text/trie.ts';
import { BEFORE_UNKNOWN, joint, statedContext, type Context } from './context.ts';
import type { Labels, Meaning } from './labels.ts';

const CONNECTING = trie(CONNECTIVES);
const PER_HEAD = new Set(EACH);
/** A label this short must be all of its name: 支出 in 人员支出 is another fact. */
const SHORT = 2;

/** Ties of figures to facts, and the labels that hold figures themselves (残疾人两项补贴) by those figures. */
export interface Bound {
  readonly bindings: readonly Binding[];
  readonly inNames: ReadonlyMap<number, Span>;
}

/** Ties figures to facts by the label on their left in the same clause. The figure's value plays no part. */
export function bind(text: string, figures: readonly Figure[], labels: Labels, year: number | null): Bound {
  const spans = labelSpans(text, labels);
  const bindings: Binding[] = [];
  const inNames = new Map<number, Span>();
  let next = 0;
  let list: Context | null = null;
  figures.forEach((figure, index) => {
    while (next < spans.length && (spans[next] as Span).end <= figure.start) next++;
    const holding = spans[next];
    const label = ownLabel(text, figures, index, [spans[next - 1], spans[next - 2]], labels);
    if (holding && holding.start <= figure.start && holding.end >= figure.end) inNames.set(index, holding);
    if (!label) return;
    const head = bindings.at(-1);
    const goesOn = head ? joint(text.slice(figures[head.figure]?.end, label.start)) : 'none';
    list = goesOn === 'opens' && head ? { year: head.year, basis: head.basis } : goesOn === 'continues' ? list : null;
    const context: Context = { ...(list ?? { year, basis: 'actual' }), ...statedContext(text, figures, index, label.start, year) };
    const binding = bound(index, figure, label, labels.meanings.get(text.slice(label.start, label.end)) ?? [], context);
    if (binding) bindings.push({ ...binding, whole: isWhole(text, figures, index, label, labels.neutral) });
  });
  return { bindings, inNames };
}

/** The nearest label that is the figure's own; one without data behind another (在职人员核定编制73人) only says more of that. */
function ownLabel(text: string, figures: readonly Figure[], index: number, near: readonly (Span | undefined)[], { meanings }: Labels): Span | undefined {
  const own = near.filter((label) => label !== undefined && isLabelled(text, figures, index, label)) as Span[];
  return own.find(({ start, end }) => meanings.get(text.slice(start, end))?.some(({ data }) => data.length > 0)) ?? own[0];
}

/** Whether the label is the figure's own: nothing but connecting words, and perhaps a year, stands between them. */
function isLabelled(text: string, figures: readonly Figure[], index: number, label: Span): boolean {
  const figure = figures[index] as Figure;
  const previous = figures[index - 1];
  if (isNaming(figure) || isTemporal(figure)) return false;
  if (previous && previous.end > label.end && !isTemporal(previous)) return false;
  const between = withoutYear(text, label.end, figure, previous);
  // 优抚补助、护理补贴合计1154.94万元: what the last of several is called is not what they come to.
  if (TOTAL.test(between) && LISTING.has(text.charAt(label.start - 1))) return false;
  return isMadeOf(CONNECTING, between, 0, between.length) && !BOUNDS.some((word) => figure.text.includes(word));
}

/** Between the things of a list. */
const LISTING = new Set('、和与及');

/** What stands before a name and is no part of it. */
const APART = new Set('，。；：、！？|\n\r（）0123456789%');
const BLANKS = new Set(' \t\n\r\u3000\u00a0');
const DIGIT = /\d/;
const HEADING_NUMBER = /（[一二三四五六七八九十\d]{1,3}）$/;
const LONGEST_NUMBER = 5;
/** How far a name is looked at to its left. */
const LONGEST_NAME = 24;

/** Whether the label is all of the name that stands before the figure: nothing but words that leave it the same thing stand before it. */
function isWhole(text: string, figures: readonly Figure[], index: number, label: Span, neutral: Trie): boolean {
  let before = index - 1;
  while (before >= 0 && (figures[before] as Figure).end > label.start) before--;
  return isOpening(text, label.start, neutral, figures[before]?.end);
}

/** Whether a name that starts at `at` has only words before it, back to the last stop or to `least`, that leave it the same thing. */
function isOpening(text: string, at: number, neutral: Trie, least = 0): boolean {
  let from = at;
  const left = Math.max(0, at - LONGEST_NAME, least);
  while (from > left && !APART.has(text.charAt(from - 1))) from--;
  // 项目2支出50万元: a number in the name makes it another thing.
  if (from === at && DIGIT.test(text.charAt(at - 1))) return false;
  // 住房公积金（项）支出: what a bracket closes belongs to the name before it, unless it is a heading's number.
  if (from === at && text.charAt(at - 1) === '）' && !HEADING_NUMBER.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at))) return false;
  return isMadeOf(neutral, text, from, at);
}

/** Whether a stretch of text is nothing but words of a list, the longest first, and blanks. */
function isMadeOf(words: Trie, text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const next = BLANKS.has(text.charAt(at)) ? at + 1 : longestAt(words, text, at);
    if (next === at || next > end) return false;
    at = next;
  }
  return true;
}

/** The words between label and figure, but for a year that stands there. */
function withoutYear(text: string, from: number, figure: Figure, previous: Figure | undefined): string {
  const gap = (start: number, end: number): string => text.slice(start, Math.max(start, end));
  const between = previous && previous.start >= from && isTemporal(previous);
  return between ? gap(from, previous.start) + gap(previous.end, figure.start) : gap(from, figure.start);
}

/** Occurrences of labels, longest first at each place, without overlaps. */
function labelSpans(text: string, labels: Labels): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; ) {
    const end = longestAt(labels.trie, text, i);
    if (end === i || PER_HEAD.has(text.slice(Math.max(0, i - 2), i)) || (end - i <= SHORT && !isOpening(text, i, labels.neutral))) {
      i++;
      continue;
    }
    spans.push({ start: i, end });
    i = end;
  }
  return spans;
}

/** The binding: to a datum when exactly one meaning of the label fits the figure's dimension, and one of its data the context. */
function bound(index: number, figure: Figure, label: Span, meanings: readonly Meaning[], context: Context): Omit<Binding, 'whole'> | undefined {
  const dimension = dimensionOf(figure.unit);
  const [meaning, ...others] = meanings.filter((candidate) => candidate.dimension === dimension);
  if (!meaning) return undefined;
  const known = [meaning, ...others].flatMap(({ data }) => data).filter(({ quantity }) => sameUnit(quantity.unit, figure.unit));
  const fitting = known.filter((datum) => fits(datum, context));
  const data = fitting.length > 1 ? fitting.filter(({ scope }) => scope === null) : fitting;
  const unique = others.length === 0 && data.length === 1;
  return { figure: index, fact: others.length === 0 ? meaning.fact : null, datum: unique ? (data[0] ?? null) : null, fitting, known, label, ...context };
}

/** An amount without a unit is comparable with nothing; a count without one with any count. */
const sameUnit = (recorded: string | null, written: string | null): boolean =>
  recorded === written || (dimensionOf(recorded) === dimensionOf(written) && (recorded === null || written === null || dimensionOf(recorded) !== 'count'));

function fits(datum: Datum, context: Context): boolean {
  const known = datum.period?.year ?? null;
  const sameYear = known === null ? (datum.basis === 'prior') === (context.year === BEFORE_UNKNOWN) : context.year === null || known === context.year;
  return sameYear && standing(datum.basis) === context.basis;
}
