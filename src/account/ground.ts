import { prepared, type Prepared } from '../copy/against.ts';
import type { Document } from '../copy/identical.ts';
import type { Conflict } from '../core/conflict.ts';
import type { Dataset } from '../core/datum.ts';
import type { Note } from '../core/note.ts';
import type { Pack } from '../core/pack.ts';
import type { PreviousReport } from '../core/previous.ts';
import type { RelationOutcome } from '../core/relation.ts';
import { conflictsOf } from './conflicts.ts';
import { readLabels, type Labels } from './labels.ts';
import { linesOfLastYear } from './previous.ts';
import { relationsOfData } from './stated.ts';
import { indexNotes, type NoteIndex } from './trace.ts';
import { indexValues, type ValueIndex } from './values.ts';

/** What a report is read with. */
export interface Sources {
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  /** What the unit that reports is called; none when left out. */
  readonly names?: readonly string[];
  /** Last year's reports; none when left out. */
  readonly previous?: readonly PreviousReport[];
  /** Reports of other units that the text may have been taken from; none when left out. */
  readonly others?: readonly Document[];
}

/** All that does not depend on the report's text, worked out once however often the text changes. */
export interface Ground {
  readonly sources: Sources;
  readonly labels: Labels;
  readonly values: ValueIndex;
  readonly notes: NoteIndex;
  readonly lastYear: { readonly lines: readonly Note[]; readonly index: NoteIndex };
  /** Last year's reports and those of others, for passages that the text has in common with them. */
  readonly compared: { readonly previous: readonly Prepared[]; readonly others: readonly Prepared[] };
  /** Where the notes contradict the data or each other. */
  readonly conflicts: readonly Conflict[];
  /** The pack's relations tried on the data. */
  readonly relations: readonly RelationOutcome[];
}

export function ground(sources: Sources): Ground {
  const { pack, dataset, notes, names = [], previous = [], others = [] } = sources;
  const labels = readLabels(pack, dataset, names);
  const lines = linesOfLastYear(previous);
  return {
    sources, labels,
    values: indexValues(dataset),
    notes: indexNotes(notes),
    compared: { previous: previous.map(({ file, text }) => prepared({ id: file, text })), others: others.map(prepared) },
    lastYear: { lines, index: indexNotes(lines) },
    conflicts: conflictsOf(notes, pack, dataset, labels),
    relations: relationsOfData(pack, dataset.data, dataset.year),
  };
}
