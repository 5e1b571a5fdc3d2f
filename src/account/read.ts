import { openLines } from '../core/open.ts';
import { within } from '../core/place.ts';
import { outlineNumbers } from '../core/outline.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import type { Report, Section } from '../core/report.ts';
import type { Mark } from '../core/draft.ts';
import type { Formula } from '../core/formula.ts';
import type { StatedRelation, Subject } from '../core/subject.ts';
import { passagesAgainst } from '../copy/against.ts';
import { repeatsWithin } from '../copy/repeats.ts';
import { readFigures } from '../text/figures.ts';
import { fold } from '../text/fold.ts';
import { readLines } from '../text/lines.ts';
import { normalTitle, readSections } from '../text/sections.ts';
import { readSentences } from '../text/sentences.ts';
import { readTables } from '../text/tables.ts';
import { aspectsOf, signsOf } from './aspects.ts';
import { copiedFrom, ofLastYear } from './previous.ts';
import { bind } from './bind.ts';
import { readClaims } from './claims/mentions.ts';
import { bindCompounds } from './compound.ts';
import { readFormulas } from './formulas.ts';
import type { Ground } from './ground.ts';
import { keepLedger } from './ledger.ts';
import { withMoney } from './money.ts';
import { ownPassages } from './own-text.ts';
import { isRightOtherwise } from './otherwise.ts';
import { ofOwnWhole } from './own-whole.ts';
import { relationsOfText } from './stated.ts';
import { bindTables } from './tables/bound.ts';

/** Normalised characters from which a repeat is worth a person's look. */
const SHORTEST_REPEAT = 30;

/** Reads a report once, with all that its rules may see; `marks`: where the program itself put values into it. The only maker of a Subject. */
export function read({ sources, labels, values, notes, lastYear, compared, conflicts, relations }: Ground, text: string, marks: readonly Mark[] = []): Subject {
  const { pack, dataset, previous = [] } = sources;
  const report = readReport(text, pack);
  // What is still to be written is the program's own words: it states nothing.
  const open = openLines(text);
  const figures = readFigures(text).filter((figure) => !open.some((line) => within(figure, line)));
  const folded = fold(text);
  const { bindings: labelled, inNames } = bind(folded, figures, labels, dataset.year);
  const tables = readTables(folded);
  const cells = bindTables(folded, figures, labels, dataset);
  const inProse = labelled.filter(({ figure }) => !cells.inCells.has(figure));
  const compound = bindCompounds(folded, figures, dataset.data, new Set([...labelled.map((binding) => binding.figure), ...cells.inCells]));
  const amounts = withMoney(folded, figures);
  const claims = readClaims(folded, amounts);
  const bindings = ofOwnWhole(folded, [...inProse, ...cells.bindings, ...compound].toSorted((a, b) => a.figure - b.figure), claims.mentions);
  const formulas = readFormulas({ folded, figures: amounts, claims, tables, inCells: cells.inCells, bindings, relations: pack.relations, labels }).filter((formula) => !isRightOtherwise(folded, figures, formula));
  const stated = relationsOfText(pack, readLines(text), figures, bindings.filter(({ whole }) => whole)).filter(isUnaccounted(formulas));
  return Object.freeze({
    report, pack, dataset, figures, bindings, stated, formulas, previous, conflicts, relations,
    notes: sources.notes, lastYear: lastYear.lines,
    copied: copiedFrom(text, previous, compared.previous),
    elsewhere: compared.others.length === 0 ? null : { passages: passagesAgainst({ id: 'report', text }, compared.others), texts: new Map(compared.others.map(({ document }) => [document.id, document.text])) },
    ledger: keepLedger({
      text, folded, figures, bindings, inNames, stated, formulas, dataset, labels, values, notes, lastYear: lastYear.index, marks,
      claimOf: aspectsOf(claims.mentions, amounts), signs: signsOf(claims.mentions, figures.length), ofLastYear: lastYear.lines.length === 0 ? new Set() : ofLastYear(folded, figures, dataset.year),
    }),
    passages: ownPassages(text, report.sections, pack, repeatsWithin(text, SHORTEST_REPEAT)),
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
export function matchOutline(sections: readonly Section[], outline: readonly OutlineSection[]): Subject['outline'] {
  const byTitle = new Map<string, OutlineSection>();
  for (const entry of outline) for (const title of [entry.title, ...entry.aliases]) byTitle.set(`${entry.mark}${normalTitle(title)}`, entry);
  return sections.flatMap((section) => {
    const found = byTitle.get(`${section.mark}${normalTitle(section.title)}`);
    return found ? [{ section, outline: found }] : [];
  });
}
