import { outlineNumbers } from '../core/outline.ts';
import type { Dataset } from '../core/datum.ts';
import type { Note } from '../core/note.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import type { Report, Section } from '../core/report.ts';
import type { Formula } from '../core/formula.ts';
import type { StatedRelation, Subject } from '../core/subject.ts';
import { repeatsWithin } from '../copy/repeats.ts';
import { readFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { readLines } from '../text/lines.ts';
import { normalTitle, readSections } from '../text/sections.ts';
import { readSentences } from '../text/sentences.ts';
import { readTables } from '../text/tables.ts';
import type { PreviousReport } from '../core/previous.ts';
import { copiedFrom, linesOfLastYear, ofLastYear } from './previous.ts';
import { bind } from './bind.ts';
import { bindCompounds } from './compound.ts';
import { conflictsOf } from './conflicts.ts';
import { readFormulas } from './formulas.ts';
import { readLabels } from './labels.ts';
import { keepLedger } from './ledger.ts';
import { relationsOfData, relationsOfText } from './stated.ts';
import { indexNotes } from './trace.ts';

/** What a report is read with. */
export interface Sources {
  readonly text: string;
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  /** Last year's reports; none when left out. */
  readonly previous?: readonly PreviousReport[];
}

/** Normalised characters from which a repeat is worth a person's look. */
const SHORTEST_REPEAT = 30;

/** Reads a report once, with all that its rules may see. The only maker of a Subject. */
export function read({ text, pack, dataset, notes, previous = [] }: Sources): Subject {
  const report = readReport(text, pack);
  const figures = readFigures(text);
  const folded = fold(text);
  const labels = readLabels(pack, dataset);
  const labelled = bind(folded, figures, labels, dataset.year);
  const compound = bindCompounds(folded, figures, dataset.data, new Set(labelled.map((binding) => binding.figure)));
  const bindings = [...labelled, ...compound].toSorted((a, b) => a.figure - b.figure);
  const formulas = readFormulas({ folded, figures, tables: readTables(folded), bindings, relations: pack.relations, labels });
  const lastYear = linesOfLastYear(previous);
  const stated = relationsOfText(pack, readLines(text), figures, bindings).filter(isUnaccounted(formulas));
  return Object.freeze({
    report, pack, dataset, notes, figures, bindings, stated, formulas,
    previous, lastYear, copied: copiedFrom(text, previous),
    ledger: keepLedger({ text, figures, bindings, stated, formulas, dataset, notes: indexNotes(notes), lastYear: indexNotes(lastYear), ofLastYear: lastYear.length === 0 ? new Set() : ofLastYear(folded, figures, dataset.year) }),
    conflicts: conflictsOf(notes, pack, dataset),
    relations: relationsOfData(pack, dataset.data, dataset.year),
    passages: repeatsWithin(text, SHORTEST_REPEAT),
    outline: matchOutline(report.sections, pack.outline),
  });
}

/** Where all the parts that the text names make up the total, a relation that knows only some of them says nothing. */
function isUnaccounted(formulas: readonly Formula[]): (relation: StatedRelation) => boolean {
  const accounted = new Set(formulas.flatMap(({ kind, state, figures: [total] }) => (kind === 'sum' && state === 'held' && total !== undefined ? [total] : [])));
  return ({ state, figures: [total] }) => state !== 'failed' || total === undefined || !accounted.has(total);
}

export function readReport(text: string, pack: Pack): Report {
  const numbers = outlineNumbers(pack.outline);
  const known = pack.outline.flatMap((section, i) =>
    section.mark === 0 ? [] : [section.title, ...section.aliases].map((title) => ({ title, mark: section.mark, number: numbers[i] ?? 0 })),
  );
  return { text, sections: readSections(text, known), sentences: readSentences(text) };
}

/** Sections of the text with the outline section of the same mark whose title or alias they carry. */
function matchOutline(sections: readonly Section[], outline: readonly OutlineSection[]): Subject['outline'] {
  const byTitle = new Map<string, OutlineSection>();
  for (const entry of outline) for (const title of [entry.title, ...entry.aliases]) byTitle.set(`${entry.mark}${normalTitle(title)}`, entry);
  return sections.flatMap((section) => {
    const found = byTitle.get(`${section.mark}${normalTitle(section.title)}`);
    return found ? [{ section, outline: found }] : [];
  });
}
