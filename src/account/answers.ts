import type { Datum } from '../core/datum.ts';
import { absolute } from '../core/decimal.ts';
import { isTemporal, type Figure } from '../core/figure.ts';
import type { Mark } from '../core/draft.ts';
import type { Formula } from '../core/formula.ts';
import type { Binding } from '../core/subject.ts';
import { accountOfComparison } from './compared.ts';
import { agrees, cell, type Account, type Known } from './known.ts';
import { readFigures } from '../text/figures.ts';
import { states } from './trace.ts';

/** What answers for a figure beyond doubt: the name that it stands in, its label, a date of record; and the equations that hold for it. */
export class Answers {
  readonly #known: Known;
  readonly #bound: ReadonlyMap<number, Binding>;
  readonly #worked: ReadonlyMap<string, Datum>;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #relations: ReadonlyMap<number, string>;
  readonly #marked: ReadonlyMap<number, readonly Mark[]>;
  readonly #byId: ReadonlyMap<string, Account & { readonly datum: Datum }>;

  constructor(known: Known) {
    const { bindings, dataset, formulas, stated, marks, figures } = known;
    this.#known = known;
    this.#bound = new Map(bindings.map((binding) => [binding.figure, binding]));
    this.#worked = new Map(dataset.derived.flatMap((derived) => (derived.fact === null ? [] : [[derived.fact, derived] as const])));
    this.#formulas = indexed(formulas);
    this.#marked = marksAt(marks, figures);
    const answer = (status: Account['status']) => (datum: Datum) => [datum.id, { status, by: cell(datum.id), datum }] as const;
    this.#byId = new Map(marks.length === 0 ? [] : [...dataset.derived.map(answer('derived')), ...dataset.data.map(answer('traced'))]);
    this.#relations = new Map(stated.flatMap((outcome) => (outcome.state === 'held' ? outcome.figures.map((figure): [number, string] => [figure, outcome.id]) : [])));
  }

  certain(figure: Figure, at: number): Account | null {
    const [labelled, marked] = [this.#byName(at) ?? this.#byLabel(figure, at), this.#byMark(figure, at)];
    // 读书月…举办活动37场, as a note tells of it: which of the two is meant a person decides.
    if (labelled?.status === 'mismatched' && marked?.by?.kind === 'note' && figure.kind !== 'money') return { ...marked, status: 'likely' };
    return labelled ?? marked ?? accountOfComparison(this.#known, figure, at) ?? this.#byDate(figure);
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
    const [mark, next] = this.#marked.get(at) ?? [];
    if (!mark) return null;
    const note = NOTED.exec(mark.key)?.[1];
    if (note) return states(this.#known.notes, note, figure) || this.#stands(note, figure, mark) ? { status: 'traced', by: { kind: 'note', id: note } } : null;
    if (mark.key === 'd.year' && next) return this.#byYearAndDay(figure, next);
    const known = this.#byId.get(mark.key);
    return known && (agrees(figure, known.datum) || agrees(figure, unsigned(known.datum))) ? { status: known.status, by: known.by } : null;
  }

  /** 修改三次 of a note's 改了三回: the numeral alone came from there. */
  #stands(note: string, { numeral }: Figure, { start, end }: Mark): boolean {
    const { text, notes } = this.#known;
    return start === numeral.start && end === numeral.end && notes.texts.get(note)?.includes(text.slice(start, end)) === true;
  }

  /** 2025年5月, of which the program took the year from the settings and the month from a note. */
  #byYearAndDay({ iso, end }: Figure, day: Mark): Account | null {
    const { text, notes, dataset } = this.#known;
    const note = NOTED.exec(day.key)?.[1];
    const [own] = readFigures(text.slice(day.start, end));
    const isYear = dataset.year !== null && iso?.startsWith(String(dataset.year));
    return note && own && isYear && states(notes, note, own) ? { status: 'traced', by: { kind: 'note', id: note } } : null;
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

/** The marks of each figure that stands where the program put a value: it holds the value's place, with hedges or without, or the place holds it with a word before it. Both stand in order. */
function marksAt(marks: readonly Mark[], figures: readonly Figure[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  let next = 0;
  figures.forEach(({ start, end }, at) => {
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    for (let i = next; (marks[i]?.start ?? Infinity) < end; i++) {
      const mark = marks[i] as Mark;
      if (mark.end <= end && (mark.start >= start || mark.end >= end)) found.set(at, [...(found.get(at) ?? []), mark]);
    }
  });
  return found;
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
