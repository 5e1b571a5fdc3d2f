import { standing, type Datum } from '../core/datum.ts';
import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import type { Span } from '../core/place.ts';
import type { Binding } from '../core/subject.ts';
import { dimensionOf } from '../core/unit.ts';
import { longestAt } from '../text/trie.ts';
import { BEFORE_UNKNOWN, joint, statedContext, type Context } from './context.ts';
import type { Labels, Meaning } from './labels.ts';

/** Words that may stand between a label and its figure. */
const CONNECTORS = /^(?:[为是达到共计有约：:（(\s]|决算数?|预算数?|年初|全年|调整后?|合计|总计|总额|金额|支出数|执行数|完成|实现|实际|总数|人数|累计|较上年|人民币)*$/;
/** A bound that somebody set (不少于…, …以内) states a target, not what the data record. */
const TARGET = /不少于|不低于|不超过|不高于|不多于|至少|以上|以内|以下/;
/** 人均公用经费 is not 公用经费. */
const PER_HEAD = /[人户车均每]均$|每[人户车家]$/;
/** A label this short must open its clause: 支出 in 人员支出 is another fact. */
const SHORT = 2;

/** Ties figures to facts by the label on their left in the same clause. The figure's value plays no part. */
export function bind(text: string, figures: readonly Figure[], labels: Labels, year: number | null): Binding[] {
  const spans = labelSpans(text, labels);
  const bindings: Binding[] = [];
  let next = 0;
  let list: Context | null = null;
  figures.forEach((figure, index) => {
    while (next < spans.length && (spans[next] as Span).end <= figure.start) next++;
    const label = spans[next - 1];
    if (!label || !isLabelled(text, figures, index, label)) return;
    const head = bindings.at(-1);
    const goesOn = head ? joint(text.slice(figures[head.figure]?.end, label.start)) : 'none';
    list = goesOn === 'opens' && head ? { year: head.year, basis: head.basis } : goesOn === 'continues' ? list : null;
    const context: Context = { ...(list ?? { year, basis: 'actual' }), ...statedContext(text, figures, index, label.start, year) };
    const binding = bound(index, figure, label, labels.meanings.get(text.slice(label.start, label.end)) ?? [], context);
    if (binding) bindings.push(binding);
  });
  return bindings;
}

/** Whether the label is the figure's own: nothing but connecting words, and perhaps a year, stands between them. */
function isLabelled(text: string, figures: readonly Figure[], index: number, label: Span): boolean {
  const figure = figures[index] as Figure;
  const previous = figures[index - 1];
  if (isNaming(figure) || isTemporal(figure) || TARGET.test(figure.text)) return false;
  if (previous && previous.end > label.end && !isTemporal(previous)) return false;
  return CONNECTORS.test(withoutYear(text, label.end, figure, previous));
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
    if (end === i || PER_HEAD.test(text.slice(Math.max(0, i - 2), i)) || (end - i <= SHORT && /[\p{L}\p{N}]/u.test(text.charAt(i - 1)))) {
      i++;
      continue;
    }
    spans.push({ start: i, end });
    i = end;
  }
  return spans;
}

/** The binding, when exactly one meaning of the label fits the figure's dimension. */
function bound(index: number, figure: Figure, label: Span, meanings: readonly Meaning[], context: Context): Binding | undefined {
  const dimension = dimensionOf(figure.unit);
  const [meaning, ...others] = meanings.filter((candidate) => candidate.dimension === dimension);
  if (!meaning || others.length > 0) return undefined;
  const fitting = meaning.data.filter((datum) => fits(datum, figure, context));
  const data = fitting.length > 1 ? fitting.filter(({ scope }) => scope === null) : fitting;
  return { figure: index, fact: meaning.fact, datum: data.length === 1 ? (data[0] ?? null) : null, label, ...context };
}

/** An amount without a unit is comparable with nothing; a count without one with any count. */
const sameUnit = (recorded: string | null, written: string | null): boolean =>
  recorded === written || (dimensionOf(recorded) === dimensionOf(written) && (recorded === null || written === null || dimensionOf(recorded) !== 'count'));

function fits(datum: Datum, figure: Figure, context: Context): boolean {
  const known = datum.period?.year ?? null;
  const sameYear = known === null ? (datum.basis === 'prior') === (context.year === BEFORE_UNKNOWN) : context.year === null || known === context.year;
  return sameYear && standing(datum.basis) === context.basis && sameUnit(datum.quantity.unit, figure.unit);
}
