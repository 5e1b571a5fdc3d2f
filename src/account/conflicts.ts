import type { Conflict } from '../core/conflict.ts';
import type { Dataset } from '../core/datum.ts';
import type { Figure } from '../core/figure.ts';
import type { Note } from '../core/note.ts';
import type { Pack } from '../core/pack.ts';
import { yearsAsTold } from '../core/words/told-years.ts';
import { readFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { bind } from './bind.ts';
import { readClaims } from './claims/mentions.ts';
import { bindCompounds } from './compound.ts';
import { readFormulas } from './formulas.ts';
import type { Labels } from './labels.ts';
import { agrees } from './known.ts';
import { withMoney } from './money.ts';

/** Ends a note where its writer did not, so that no sentence runs from one note into the next. */
const BETWEEN = '。\n';

/**
 * Notes read as one text, with the readers that reports are read with: where they contradict the data or each other. Known before
 * anything is drafted, so that the writer can be asked which is right.
 */
export function conflictsOf(notes: readonly Note[], pack: Pack, dataset: Dataset, labels: Labels): Conflict[] {
  if (notes.length === 0) return [];
  const inYear = yearsAsTold(notes.map((note) => note.text));
  const text = notes.map((note) => inYear(note.text)).join(BETWEEN);
  const figures = readFigures(text);
  const folded = fold(text);
  const { bindings: labelled } = bind(folded, figures, labels, dataset.year);
  const bindings = [...labelled, ...bindCompounds(folded, figures, dataset.data, new Set(labelled.map(({ figure }) => figure)))];
  const noteOf = locator(notes);
  const withData = bindings.flatMap(({ figure: index, datum, whole }): Conflict[] => {
    const figure = figures[index];
    const note = figure && noteOf(figure);
    return figure && note && datum && whole && !agrees(figure, datum) ? [{ note, written: figure.text, against: { kind: 'datum', datum } }] : [];
  });
  const amounts = withMoney(folded, figures);
  const repeats = readFormulas({ folded, figures: amounts, claims: readClaims(folded, amounts), tables: [], inCells: new Set(), bindings, relations: pack.relations, labels }).filter(({ kind, state }) => kind === 'repeat' && state === 'failed');
  // The same words around two figures, and the same name: two equations, one contradiction.
  const told = new Map(repeats.map((formula) => [formula.figures.toSorted((a, b) => a - b).join(), formula]));
  const withNotes = [...told.values()].flatMap(({ figures: [at, other] }): Conflict[] => {
    const [later, earlier] = [figures[at ?? -1], figures[other ?? -1]];
    if (!later || !earlier) return [];
    const [note, against] = [noteOf(later), noteOf(earlier)];
    return note && against ? [{ note, written: later.text, against: { kind: 'note', note: against, written: earlier.text } }] : [];
  });
  return [...withData, ...withNotes];
}

/** Which note a figure of the joined text stands in. */
function locator(notes: readonly Note[]): (figure: Figure) => Note | undefined {
  let at = 0;
  const ends = notes.map((note) => (at += note.text.length + BETWEEN.length));
  return (figure) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (figure.start < (ends[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return notes[low];
  };
}
