import type { Entry } from '../core/account.ts';
import type { Figure } from '../core/figure.ts';
import { Answers } from './answers.ts';
import { cell, type Account, type Known } from './known.ts';
import { traceToNote } from './trace.ts';
import { datumByValue, derivedByValue } from './values.ts';

/**
 * One entry for each figure. What its label binds decides; else what says the same of the same thing: a date of record, a note, last year's
 * report, a datum of that number; then equations; then an equal number with words that only lie near; at last the calendar.
 */
export function keepLedger(known: Known): Entry[] {
  const { text, figures, dataset, values } = known;
  const answers = new Answers(known);
  return figures.map((figure, at): Entry => {
    const entry = ({ status, by, against = null }: Account): Entry => ({ figure, claim: known.claimOf(at), status, by, against });
    const certain = answers.certain(figure, at);
    if (certain) return entry(certain);
    const note = traceToNote(text, figures, at, known.notes);
    if (note.note && note.sure) return entry({ status: 'traced', by: { kind: 'note', id: note.note.id } });
    const before = known.ofLastYear.has(at) ? traceToNote(text, figures, at, known.lastYear).note : null;
    if (before) return entry({ status: 'traced', by: { kind: 'previous', id: before.id } });
    const equal = datumByValue(text, figures, at, values);
    if (equal?.sure) return entry({ status: 'traced', by: cell(equal.datum.id) });
    const derived = derivedByValue(text, figures, at, values);
    if (derived) return entry({ status: 'derived', by: cell(derived.id) });
    const equation = answers.byEquation(at);
    if (equation) return entry(equation);
    const against = note.against?.id ?? null;
    if (note.note) return entry({ status: 'likely', by: { kind: 'note', id: note.note.id }, against });
    const other = equal?.datum ?? answers.likely(figure, at);
    if (other) return entry({ status: 'likely', by: cell(other.id), against });
    return entry(isNearYear(figure, dataset.year) ? { status: 'consistent', by: { kind: 'calendar' } } : { status: 'untraced', by: null, against });
  });
}

const isNearYear = (figure: Figure, year: number | null): boolean =>
  figure.kind === 'year' && year !== null && Math.abs(Number(figure.iso) - year) <= 1;
