import type { Material, MaterialKey, MaterialNote } from '../core/material.ts';
import type { Note } from '../core/note.ts';
import type { Dataset } from '../core/datum.ts';
import type { OutlineSection, Pack } from '../core/pack.ts';
import { keysOf } from '../core/reference.ts';
import type { PreviousReport } from '../core/previous.ts';
import { lastYearsText } from './last-year.ts';
import { blanked, hidden, masked } from './mask.ts';
import { withParts } from './parts.ts';
import type { Share } from '../core/settings.ts';
import { WAY_WORDS } from '../core/words/ways.ts';
import type { References } from '../core/reference.ts';
import { isResolved } from './render.ts';

/** What every section of a report is written from. */
export interface Stock {
  readonly references: References;
  readonly pack: Pick<Pack, 'relations'>;
  readonly dataset: Dataset;
  /** What a note's 去年 is in the report; as it is when left out. */
  readonly inYear?: (text: string) => string;
  /** Names that never leave. */
  readonly people?: readonly string[];
  /** The sections that are written, this one among them; none when left out. */
  readonly outline?: readonly OutlineSection[];
  readonly previous?: readonly PreviousReport[];
  /** What of the numbers a server may see; labels alone when left out. */
  readonly share?: Share;
  /** Notes of the section that this one answers to. */
  readonly beside?: readonly Note[];
}

/** Characters of last year's section that are enough to show its manner. */
const MANNER = 300;

/** Gathers what a section is written from. Only keys that resolve are offered; of each template group the first that can be filled. */
export function materialOf(section: OutlineSection, notes: readonly Note[], { references, pack, dataset, people = [], inYear = (text) => text, outline = [], previous = [], beside = [], share = 'labels' }: Stock): Material {
  const templates = section.templates.flatMap((group) => withParts(group, pack, dataset).find((text) => isResolved(text, references)) ?? []);
  const told = (note: Note): MaterialNote => ({ ...masked({ ...note, text: inYear(note.text) }, people, share === 'amounts').note, heading: note.heading && hidden(note.heading, people) });
  const answered = outline.find(({ id }) => id === section.beside);
  const wanted = [...new Set([...section.required, ...section.facts, ...templates.flatMap(keysOf)])];
  return {
    section: section.id, title: section.title, guidance: section.guidance, length: section.length, style: section.style,
    unit: hidden(references.get('u.name')?.text ?? ''),
    keys: wanted.flatMap((key) => materialKey(key, section, references, people).map((one) => ({ ...one, ...toldOf(references.get(key)?.text, share) }))),
    notes: notes.map(told),
    templates, none: section.none,
    beside: answered && beside.length > 0 ? { title: answered.title, notes: beside.map(told) } : null,
    others: outline.filter((other) => other !== section).map(({ title }) => title),
    lastYear: blanked(lastYearsText(section, previous), people).slice(0, MANNER) || null,
  };
}

/** A comparison's direction, or all of a value. */
function toldOf(text: string | undefined, share: Share): { told?: string } {
  const way = WAY_WORDS.find((word) => text?.startsWith(word));
  if (text === undefined || share === 'labels') return {};
  return share === 'amounts' ? { told: text } : way === undefined ? {} : { told: way };
}

/** What a key is called goes out as tables have it, but for numbers in it and names. */
function materialKey(key: string, section: OutlineSection, references: References, people: readonly string[]): MaterialKey[] {
  const resolved = references.get(key);
  if (!resolved) return [];
  return [{ key, label: hidden(resolved.label, people), unit: resolved.unit && hidden(resolved.unit), period: resolved.period && hidden(resolved.period, people), required: section.required.includes(key) }];
}
