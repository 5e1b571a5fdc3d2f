import type { Dataset } from '../core/datum.ts';
import type { Note } from '../core/note.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';

/** Section id → the notes that belong there, in their own order. A note belongs to one section or, when nothing speaks for any, to none. */
export interface Assignment {
  readonly bySection: ReadonlyMap<string, readonly Note[]>;
  readonly unused: readonly Note[];
}

/** What it counts that the heading above a note names the section: less than three words of the note itself. */
const HEADED = 5;
/** What each of at most two named indicators counts. */
const INDICATED = 2;

/** Assigns each note to the section whose words it has most, longer words counting more. */
export function assignNotes(pack: Pack, notes: readonly Note[], dataset: Dataset): Assignment {
  const bySection = new Map<string, Note[]>();
  const unused: Note[] = [];
  const indicators = [...new Set(dataset.data.filter((datum) => datum.fact === null).map((datum) => datum.label))];
  for (const note of notes) {
    const section = bestSection(pack.outline, note, indicators);
    if (section) bySection.set(section.id, [...(bySection.get(section.id) ?? []), note]);
    else unused.push(note);
  }
  return { bySection, unused };
}

function bestSection(outline: readonly OutlineSection[], note: Note, indicators: readonly string[]): OutlineSection | undefined {
  let best: { section: OutlineSection; score: number } | undefined;
  for (const section of outline) {
    const score = affinity(section, note, indicators);
    if (score > (best?.score ?? 0)) best = { section, score };
  }
  return best?.section;
}

function affinity(section: OutlineSection, note: Note, indicators: readonly string[]): number {
  if (section.guidance === '') return 0;
  const named = section.about.reduce((sum, word) => sum + (note.text.includes(word) ? word.length : 0), 0);
  const headed = [section.title, ...section.aliases, ...section.about].some((word) => word.length > 1 && note.heading?.includes(word));
  const indicated = section.indicators ? Math.min(2, indicators.filter((label) => note.text.includes(label)).length) * INDICATED : 0;
  return named + (headed ? HEADED : 0) + indicated;
}
