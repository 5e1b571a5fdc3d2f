import { headingText, outlineNumbers } from '../../core/outline.ts';
import { pieces } from '../../core/reference.ts';
import type { DraftEventJson, ProjectJson } from '../../wire/api.ts';

/** A drafting as far as it has come. */
export interface Progress {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly written: ReadonlyMap<string, string>;
  /** The section that is being written; null between sections. */
  readonly current: string | null;
  readonly failed: readonly { readonly section: string; readonly detail: string }[];
  /** Sentences that the gate did not let through. */
  readonly refused: number;
  /** So many notes are being put to their sections, before anything is written; 0 afterwards. */
  readonly assigning: number;
}

export const NO_PROGRESS: Progress = { sections: [], written: new Map(), current: null, failed: [], refused: 0, assigning: 0 };

/** The progress after an event; `done` and `error` change nothing in it. */
export function advance(progress: Progress, event: DraftEventJson): Progress {
  if (event.kind === 'assigning') return { ...NO_PROGRESS, assigning: event.notes };
  if (event.kind === 'plan') return { ...NO_PROGRESS, sections: event.sections };
  if (event.kind === 'start') return { ...progress, current: event.section };
  if (event.kind === 'failed') return { ...progress, current: null, failed: [...progress.failed, { section: event.section, detail: event.detail }] };
  if (event.kind !== 'section') return progress;
  const written = new Map(progress.written).set(event.section, event.text);
  return { ...progress, written, current: null, refused: progress.refused + event.refused };
}

export const titleOf = (progress: Progress, section: string): string =>
  progress.sections.find(({ id }) => id === section)?.title ?? section;

/** What the editor shows meanwhile: the report down to the last section that has come. The finished text is the server's. */
export function provisionalText(progress: Progress, { settings, pack }: Pick<ProjectJson, 'settings' | 'pack'>): string {
  const numbers = outlineNumbers(pack.outline);
  const known = settingsWords(settings);
  const last = pack.outline.findLastIndex(({ id }) => progress.written.has(id));
  const parts = pack.outline.slice(0, last + 1).map((section, i) => {
    const heading = section.mark > 0 ? [headingText(section, numbers[i] ?? 0)] : [];
    const fixed = section.fixed.flatMap((text) => resolved(text, known) ?? []);
    return ['', ...heading, ...fixed, ...written(progress, section.id)].join('\n');
  });
  return [settings.title, ...parts].join('\n');
}

const written = (progress: Progress, section: string): string[] => {
  const text = progress.written.get(section)?.trim() ?? '';
  return text === '' ? [] : [text];
};

/** A fixed paragraph with its references filled in; null when one of them is unknown. */
function resolved(text: string, known: ReadonlyMap<string, string>): string | null {
  const parts = pieces(text).map((piece) => ('text' in piece ? piece.text : known.get(piece.key)));
  return parts.every((part) => part !== undefined) ? parts.join('') : null;
}

/** What the program's own paragraphs refer to, written as the server writes it. */
function settingsWords({ unit, year, dates }: ProjectJson['settings']): Map<string, string> {
  const [of, month, day] = (dates.report ?? '').split('-').map(Number);
  const known = new Map([['u.name', unit], ['d.year', `${year}年`]]);
  return day === undefined ? known : known.set('d.report', `${of}年${month}月${day}日`);
}
