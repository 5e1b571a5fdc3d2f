import type { Answer, Aspects, Entry } from '../core/account.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import { absolute } from '../core/decimal.ts';
import { isTemporal, type Figure } from '../core/figure.ts';
import type { Mark } from '../core/draft.ts';
import type { Formula } from '../core/formula.ts';
import { holds } from '../core/interval.ts';
import type { Span } from '../core/place.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';
import type { Labels } from './labels.ts';
import { states, type NoteIndex } from './trace.ts';
import type { ValueIndex } from './values.ts';

/** What the ledger is made from. */
export interface Known {
  readonly text: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly claimOf: (figure: number) => Aspects;
  readonly signOf: (figure: number) => -1 | 0 | 1;
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
  /** Where the program itself put a value, and nobody has changed it since. */
  readonly marks: readonly Mark[];
}

/** How one figure is answered for. */
export type Account = Pick<Entry, 'status' | 'by'> & Partial<Pick<Entry, 'against'>>;

export const cell = (id: string): Answer => ({ kind: 'datum', id });

export const agrees = (figure: Figure, datum: Datum): boolean => figure.interval !== null && holds(figure.interval, datum.quantity.value);

/** What answers for a figure beyond doubt: the name that it stands in, its label, a date of record; and the equations that hold for it. */
export class Answers {
  readonly #known: Known;
  readonly #bound: ReadonlyMap<number, Binding>;
  readonly #worked: ReadonlyMap<string, Datum>;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #relations: ReadonlyMap<number, string>;
  readonly #marked: ReadonlyMap<number, string>;
  readonly #byId: ReadonlyMap<string, Account & { readonly datum: Datum }>;

  constructor(known: Known) {
    const { bindings, dataset, formulas, stated, marks, figures } = known;
    this.#known = known;
    this.#bound = new Map(bindings.map((binding) => [binding.figure, binding]));
    this.#worked = new Map(dataset.derived.flatMap((derived) => (derived.fact === null ? [] : [[derived.fact, derived] as const])));
    this.#formulas = indexed(formulas);
    this.#marked = keysAt(marks, figures);
    const answer = (status: Account['status']) => (datum: Datum) => [datum.id, { status, by: cell(datum.id), datum }] as const;
    this.#byId = new Map(marks.length === 0 ? [] : [...dataset.derived.map(answer('derived')), ...dataset.data.map(answer('traced'))]);
    this.#relations = new Map(stated.flatMap((outcome) => (outcome.state === 'held' ? outcome.figures.map((figure): [number, string] => [figure, outcome.id]) : [])));
  }

  certain(figure: Figure, at: number): Account | null {
    return this.#byName(at) ?? this.#byLabel(figure, at) ?? this.#byMark(figure, at) ?? this.#byComparison(figure, at) ?? this.#byDate(figure);
  }

  byEquation(at: number): Account | null {
    const relation = this.#relations.get(at);
    if (relation !== undefined) return { status: 'consistent', by: { kind: 'relation', id: relation } };
    const formula = this.#formulas.get(at);
    return formula ? { status: formula.figures[0] === at && formula.kind !== 'repeat' ? 'derived' : 'consistent', by: { kind: 'equation', is: formula.kind } } : null;
  }

  /** A datum of the same number that the label may mean. */
  likely(figure: Figure, at: number): Datum | undefined {
    return this.#bound.get(at)?.known.find((datum) => agrees(figure, datum));
  }

  #byName(at: number): Account | null {
    const { inNames, labels, folded } = this.#known;
    const name = inNames.get(at);
    const named = name && labels.meanings.get(folded.slice(name.start, name.end))?.[0]?.data[0];
    return named ? { status: 'traced', by: cell(named.id) } : null;
  }

  #byLabel(figure: Figure, at: number): Account | null {
    const binding = this.#bound.get(at);
    const agreed = binding?.datum && agrees(figure, binding.datum);
    // Words that are not understood stand before the label: it may be another item, and then nothing follows from another number.
    if (binding?.datum && (agreed || binding.whole)) return { status: agreed ? 'traced' : 'mismatched', by: cell(binding.datum.id) };
    const derived = this.#worked.get(binding?.fact ?? '');
    if (derived && agrees(figure, derived)) return { status: 'derived', by: cell(derived.id) };
    // Several data of one name: the value may tell which was meant, where it is right.
    const fitting = binding?.fitting.find((datum) => agrees(figure, datum));
    return fitting ? { status: 'traced', by: cell(fitting.id) } : null;
  }

  /** Where the program took it from, as long as the note or the datum still says so. */
  #byMark(figure: Figure, at: number): Account | null {
    const key = this.#marked.get(at);
    if (key === undefined) return null;
    const note = NOTED.exec(key)?.[1];
    if (note) return states(this.#known.notes, note, figure) ? { status: 'traced', by: { kind: 'note', id: note } } : null;
    const known = this.#byId.get(key);
    return known && (agrees(figure, known.datum) || agrees(figure, unsigned(known.datum))) ? { status: known.status, by: known.by } : null;
  }

  /** 本年收入合计比上年增加37.23万元: what the data make of the item against the year before, in the direction that the words tell. */
  #byComparison(figure: Figure, at: number): Account | null {
    const { claimOf, signOf, labels, dataset } = this.#known;
    const { item, measure } = claimOf(at);
    if (item === null || (measure !== 'change' && measure !== 'growth')) return null;
    const [meaning, ...others] = labels.meanings.get(item)?.filter(({ fact }) => fact !== null) ?? [];
    const derived = others.length === 0 && meaning ? dataset.derived.find(({ id }) => id === `${meaning.fact}@${measure}`) : undefined;
    const is = derived && figure.interval && Math.sign(Number(derived.quantity.value.units)) === signOf(at) && holds(figure.interval, absolute(derived.quantity.value));
    return is ? { status: 'derived', by: cell(derived.id) } : null;
  }

  #byDate(figure: Figure): Account | null {
    const date = isTemporal(figure) ? this.#known.dataset.dates.find(({ iso }) => iso === figure.iso) : undefined;
    return date ? { status: 'traced', by: cell(date.id) } : null;
  }
}

/** A number of a note: n.N012.q1. */
const NOTED = /^n\.([^.]+)\.q\d+$/;

/** A difference as it is written, its sign in a word before it. */
const unsigned = (datum: Datum): Datum => (datum.measure === 'change' || datum.measure === 'growth' ? { ...datum, quantity: { ...datum.quantity, value: absolute(datum.quantity.value) } } : datum);

/** The key of each figure that stands where the program put a value: it holds the value's place, with hedges or without, or the place holds it with a word before it. Both stand in order. */
function keysAt(marks: readonly Mark[], figures: readonly Figure[]): Map<number, string> {
  const keys = new Map<number, string>();
  let next = 0;
  figures.forEach(({ start, end }, at) => {
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    const mark = marks[next];
    if (mark && mark.start < end && mark.end <= end && (mark.start >= start || mark.end >= end)) keys.set(at, mark.key);
  });
  return keys;
}

/** A held equation for each figure that stands in one; one that works the figure out before one that only uses it. */
function indexed(formulas: readonly Formula[]): Map<number, Formula> {
  const index = new Map<number, Formula>();
  for (const formula of formulas) {
    if (formula.state !== 'held') continue;
    for (const figure of formula.figures) if (!index.has(figure) || formula.figures[0] === figure) index.set(figure, formula);
  }
  return index;
}
