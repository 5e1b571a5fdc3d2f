import { readReport } from '../src/account/read.ts';
import type { Dataset } from '../src/core/datum.ts';
import type { EvalCase, Expectation, PastReport } from '../src/core/eval/case.ts';
import type { Material } from '../src/core/material.ts';
import type { Note } from '../src/core/note.ts';
import type { OutlineSection, Pack } from '../src/core/pack.ts';
import { assignNotes } from '../src/draft/assign/assign.ts';
import { materialOf } from '../src/draft/material.ts';
import { resolveAll, type Occasion } from '../src/draft/references.ts';
import { readFigures } from '../src/text/figures.ts';
import { normalTitle } from '../src/text/sections.ts';
import { notesLacking } from './metrics/coverage.ts';

/** A past report and what it was written from. */
export interface Past {
  readonly id: string;
  readonly title: string;
  /** The report's file, for the notes that are made from it. */
  readonly file: string;
  readonly text: string;
  readonly pack: Pack;
  readonly dataset: Dataset;
  /** None: notes are made from the report's own sentences. */
  readonly notes: readonly Note[];
  readonly occasion: Occasion;
}

export type NewCase = Omit<EvalCase, 'hash'>;

/** A section with less text says too little to be a case. */
const SHORTEST = 20;

/** One case for each section of the report that the outline knows and that has text, in the report's order, the material frozen as it is now. */
export function casesOf({ id, title, file, text, pack, dataset, notes: given, occasion }: Past): NewCase[] {
  const found = sectionsOf(text, pack).filter(({ body }) => body.length >= SHORTEST);
  const told = given.filter(({ aside }) => !aside);
  const derived = told.length === 0;
  const bySection = derived ? sentencesAsNotes(found, text, file, pack.phrases.residue) : assignNotes({ pack, dataset, year: occasion.year, previous: [] }, told).bySection;
  const notes = derived ? [...bySection.values()].flat() : told;
  const references = resolveAll(dataset, notes, occasion, pack.facts);
  const report: PastReport = { id, title, unit: occasion.unit, pack: pack.id, references, notes, dataset, derivedNotes: derived };
  return found.map(({ outline, body }) => {
    const material = materialOf(outline, bySection.get(outline.id) ?? [], { references, pack, dataset });
    return { id: `${id}/${outline.id}`, report, material, past: body, expect: expectationOf(report, material, body) };
  });
}

interface PastSection {
  readonly outline: OutlineSection;
  /** With what stands under numbered sentences of its own, up to the next section that the outline knows. */
  readonly start: number;
  readonly body: string;
}

/** The first section of each outline title, at whatever depth the report has it. */
function sectionsOf(text: string, pack: Pack): PastSection[] {
  const byTitle = new Map(pack.outline.flatMap((outline) => [outline.title, ...outline.aliases].map((title) => [normalTitle(title), outline] as const)));
  const known = readReport(text, pack).sections.flatMap((section) => {
    const outline = byTitle.get(normalTitle(section.title));
    return outline ? [{ outline, section }] : [];
  });
  const seen = new Set<string>();
  return known.flatMap(({ outline, section }, i) => {
    if (outline.guidance === '' || seen.has(outline.id)) return [];
    seen.add(outline.id);
    const end = Math.min(section.span.end, known[i + 1]?.section.heading.start ?? text.length);
    return [{ outline, start: section.body.start, body: text.slice(section.body.start, end).trim() }];
  });
}

/** Each sentence of the sections as a note of its own section. What the template left behind is nobody's note. */
function sentencesAsNotes(found: readonly PastSection[], text: string, file: string, residue: readonly string[]): Map<string, Note[]> {
  let number = 0;
  return new Map(found.map(({ outline, start, body }) => {
    const from = text.indexOf(body, start);
    const sentences = [...body.matchAll(/[^。！？\n]+[。！？]?/g)].filter(([sentence]) => sentence.trim().length >= 4 && !residue.some((phrase) => sentence.includes(phrase)));
    return [outline.id, sentences.map((match) => ({
      id: `N${String(++number).padStart(3, '0')}`, file, line: lineAt(text, from + match.index), heading: outline.title, speaker: null, aside: false, text: match[0].trim().replace(NUMBERED, ''),
    }))];
  }));
}

/** The number of a point is the past report's, not the note's. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])\s*/;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** What the past section itself states of what it could: keys whose value stands in it, notes that it tells. Its length band is the one that the prompt names. */
function expectationOf(report: PastReport, material: Material, past: string): Expectation {
  const written = readFigures(past).map(({ core }) => past.slice(core.start, core.end));
  const stated = material.keys.filter(({ key, required }) => required || written.includes(report.references.get(key)?.text ?? '')).map(({ key }) => key);
  const offered = material.notes.map(({ id }) => id);
  const asOne = { case: { expect: { notes: offered }, report } as unknown as EvalCase, sentences: [{ kind: 'fact' as const, text: past, notes: offered }], text: past, findings: [] };
  const lacking = new Set(notesLacking(asOne));
  const notes = report.notes.filter(({ id, text }) => offered.includes(id) && (!lacking.has(id) || readFigures(text).some((figure) => figure.kind !== 'year' && past.includes(figure.text) && written.some((number) => figure.text.includes(number)))));
  return { required: stated, notes: notes.map(({ id }) => id), length: material.length, forbidden: [] };
}
