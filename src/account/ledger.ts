import type { Answer, Aspects, Entry } from '../core/account.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import { isTemporal, type Figure } from '../core/figure.ts';
import type { Formula } from '../core/formula.ts';
import { holds } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';
import type { Labels } from './labels.ts';
import { traceToNote, type NoteIndex } from './trace.ts';
import { datumByValue, derivedByValue, type ValueIndex } from './values.ts';

/** What the ledger is made from. */
export interface Known {
  readonly text: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly claimOf: (figure: number) => Aspects;
  readonly bindings: readonly Binding[];
  /** Figures that are part of a name that data carry. */
  readonly inNames: ReadonlyMap<number, Span>;
  readonly labels: Labels;
  readonly stated: readonly StatedRelation[];
  readonly formulas: readonly Formula[];
  readonly dataset: Dataset;
  readonly values: ValueIndex;
  readonly notes: NoteIndex;
  readonly lastYear: NoteIndex;
  /** Figures that their words place in the year before. */
  readonly ofLastYear: ReadonlySet<number>;
}

/** How one figure is answered for. */
type Account = Pick<Entry, 'status' | 'by'> & Partial<Pick<Entry, 'against'>>;

/**
 * One entry for each figure. What its label binds decides; else what says the same of the same thing: a date of record, a note, last year's
 * report, a datum of that number; then equations; then an equal number with words that only lie near; at last the calendar.
 */
export function keepLedger(known: Known): Entry[] {
  const { text, figures, dataset, labels, values, bindings } = known;
  const bound = new Map(bindings.map((binding) => [binding.figure, binding]));
  const worked = new Map(dataset.derived.flatMap((derived) => (derived.fact === null ? [] : [[derived.fact, derived] as const])));
  const formulas = indexFormulas(known.formulas);
  const relations = new Map(known.stated.flatMap((outcome) => (outcome.state === 'held' ? outcome.figures.map((figure): [number, string] => [figure, outcome.id]) : [])));

  const byName = (at: number): Account | null => {
    const name = known.inNames.get(at);
    const named = name && labels.meanings.get(known.folded.slice(name.start, name.end))?.[0]?.data[0];
    return named ? { status: 'traced', by: cell(named.id) } : null;
  };
  const byLabel = (figure: Figure, at: number): Account | null => {
    const binding = bound.get(at);
    const agreed = binding?.datum && agrees(figure, binding.datum);
    // Words that are not understood stand before the label: it may be another item, and then nothing follows from another number.
    if (binding?.datum && (agreed || binding.whole)) return { status: agreed ? 'traced' : 'mismatched', by: cell(binding.datum.id) };
    const derived = worked.get(binding?.fact ?? '');
    if (derived && agrees(figure, derived)) return { status: 'derived', by: cell(derived.id) };
    // Several data of one name: the value may tell which was meant, where it is right.
    const fitting = binding?.fitting.find((datum) => agrees(figure, datum));
    return fitting ? { status: 'traced', by: cell(fitting.id) } : null;
  };
  const byDate = (figure: Figure): Account | null => {
    const date = isTemporal(figure) ? dataset.dates.find(({ iso }) => iso === figure.iso) : undefined;
    return date ? { status: 'traced', by: cell(date.id) } : null;
  };
  const byEquation = (at: number): Account | null => {
    const relation = relations.get(at);
    if (relation !== undefined) return { status: 'consistent', by: { kind: 'relation', id: relation } };
    const formula = formulas.get(at);
    return formula ? { status: formula.figures[0] === at && formula.kind !== 'repeat' ? 'derived' : 'consistent', by: { kind: 'equation', is: formula.kind } } : null;
  };

  return figures.map((figure, at): Entry => {
    const entry = ({ status, by, against = null }: Account): Entry => ({ figure, claim: known.claimOf(at), status, by, against });
    const certain = byName(at) ?? byLabel(figure, at) ?? byDate(figure);
    if (certain) return entry(certain);
    const note = traceToNote(text, figures, at, known.notes);
    if (note.note && note.sure) return entry({ status: 'traced', by: { kind: 'note', id: note.note.id } });
    const before = known.ofLastYear.has(at) ? traceToNote(text, figures, at, known.lastYear).note : null;
    if (before) return entry({ status: 'traced', by: { kind: 'previous', id: before.id } });
    const equal = datumByValue(text, figures, at, values);
    if (equal?.sure) return entry({ status: 'traced', by: cell(equal.datum.id) });
    const derived = derivedByValue(text, figures, at, values);
    if (derived) return entry({ status: 'derived', by: cell(derived.id) });
    const equation = byEquation(at);
    if (equation) return entry(equation);
    const against = note.against?.id ?? null;
    if (note.note) return entry({ status: 'likely', by: { kind: 'note', id: note.note.id }, against });
    const other = equal?.datum ?? bound.get(at)?.known.find((datum) => agrees(figure, datum));
    if (other) return entry({ status: 'likely', by: cell(other.id), against });
    return entry(isNearYear(figure, dataset.year) ? { status: 'consistent', by: { kind: 'calendar' } } : { status: 'untraced', by: null, against });
  });
}

const cell = (id: string): Answer => ({ kind: 'datum', id });

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

const isNearYear = (figure: Figure, year: number | null): boolean =>
  figure.kind === 'year' && year !== null && Math.abs(Number(figure.iso) - year) <= 1;
