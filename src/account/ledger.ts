import type { Entry, FigureStatus } from '../core/account.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import { plainText } from '../core/decimal.ts';
import { isTemporal, type Figure } from '../core/figure.ts';
import type { Formula } from '../core/formula.ts';
import { holds } from '../core/interval.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';
import { dimensionOf } from '../core/unit.ts';
import { traceToNote, type NoteIndex } from './trace.ts';

/** What the ledger is made from. */
export interface Known {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly bindings: readonly Binding[];
  readonly stated: readonly StatedRelation[];
  readonly formulas: readonly Formula[];
  readonly dataset: Dataset;
  readonly notes: NoteIndex;
  readonly lastYear: NoteIndex;
  /** Figures that their words place in the year before. */
  readonly ofLastYear: ReadonlySet<number>;
}

/** One entry for each figure: the label's datum first, then the notes, then an equal datum, then relations and the calendar. */
export function keepLedger(known: Known): Entry[] {
  const bound = new Map(known.bindings.map((binding) => [binding.figure, binding]));
  const exact = indexValues(known.dataset.data);
  const worked = new Map(known.dataset.derived.flatMap((derived) => (derived.fact === null ? [] : [[derived.fact, derived] as const])));
  const formulas = indexFormulas(known.formulas);
  const relations = new Map(known.stated.flatMap((outcome) => (outcome.state === 'held' ? outcome.figures.map((figure): [number, string] => [figure, outcome.id]) : [])));
  return known.figures.map((figure, index) => {
    const entry = (status: FigureStatus, source: Partial<Entry> = {}): Entry => ({ figure: index, status, datum: null, note: null, relation: null, ...source });
    const datum = bound.get(index)?.datum;
    if (datum) return entry(agrees(figure, datum) ? 'traced' : 'mismatched', { datum: datum.id });
    const derived = worked.get(bound.get(index)?.fact ?? '');
    if (derived && agrees(figure, derived)) return entry('derived', { datum: derived.id });
    const date = isTemporal(figure) ? known.dataset.dates.find((recorded) => recorded.iso === figure.iso) : undefined;
    if (date) return entry('traced', { datum: date.id });
    const note = traceToNote(known.text, figure, known.notes);
    if (note) return entry('traced', { note: note.id });
    const before = known.ofLastYear.has(index) ? traceToNote(known.text, figure, known.lastYear) : null;
    if (before) return entry('traced', { note: before.id });
    const equal = exact.get(valueKey(figure));
    if (equal) return entry('traced', { datum: equal.id });
    const relation = relations.get(index);
    if (relation) return entry('consistent', { relation });
    const formula = formulas.get(index);
    if (formula) return entry(formula.figures[0] === index && formula.kind !== 'repeat' ? 'derived' : 'consistent', { relation: formula.kind });
    return entry(isNearYear(figure, known.dataset.year) ? 'consistent' : 'untraced');
  });
}

export const agrees = (figure: Figure, datum: Datum): boolean => figure.interval !== null && holds(figure.interval, datum.quantity.value);

/** A held equation for each figure that stands in one; one that works the figure out before one that only uses it. */
function indexFormulas(formulas: readonly Formula[]): Map<number, Formula> {
  const index = new Map<number, Formula>();
  for (const formula of formulas) {
    if (formula.state !== 'held') continue;
    for (const figure of formula.figures) if (!index.has(figure) || formula.figures[0] === figure) index.set(figure, formula);
  }
  return index;
}

/** Significant digits from which an equal number is no coincidence. */
const TELLING = 4;

/** Data by exact value and dimension, where only one has it: such a value confirms a figure without a label. */
function indexValues(data: readonly Datum[]): Map<string, Datum> {
  const index = new Map<string, Datum | null>();
  for (const datum of data) {
    const key = keyOf(plainText(datum.quantity.value), datum.quantity.unit);
    if (key) index.set(key, index.has(key) ? null : datum);
  }
  return new Map([...index].filter((pair): pair is [string, Datum] => pair[1] !== null));
}

const valueKey = (figure: Figure): string => (figure.value && figure.interval ? keyOf(plainText(figure.value), figure.unit) : '');

const keyOf = (value: string, unit: string | null): string =>
  value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= TELLING ? `${value} ${dimensionOf(unit)}` : '';

const isNearYear = (figure: Figure, year: number | null): boolean =>
  figure.kind === 'year' && year !== null && Math.abs(Number(figure.iso) - year) <= 1;
