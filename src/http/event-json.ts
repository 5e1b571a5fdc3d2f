import type { RunEvent } from '../app/runs.ts';
import type { Locale } from '../core/locale.ts';
import type { DraftEventJson } from '../wire/api.ts';
import { problemOf } from './problems.ts';

/** An event of a drafting as it goes over the wire. */
export function eventJson(event: RunEvent, locale: Locale): DraftEventJson {
  switch (event.kind) {
    case 'assigning':
      return { kind: 'assigning', notes: event.notes };
    case 'plan':
      return { kind: 'plan', model: event.model, sections: event.sections.map(({ id, title }) => ({ id, title })) };
    case 'start':
      return { kind: 'start', section: event.section.id };
    case 'section': {
      const { text, marks } = event.rendered;
      const gaps = event.draft.gaps.map((gap) => ({ section: event.section.id, ...gap }));
      return { kind: 'section', section: event.section.id, title: event.section.title, text, marks: [...marks], gaps, refused: event.refused };
    }
    case 'failed':
      return { kind: 'failed', section: event.section.id, outcome: event.outcome.kind, detail: event.outcome.detail };
    case 'done':
      return { kind: 'done', version: event.version.id, complete: event.complete };
    case 'error':
      return { kind: 'error', problem: problemOf(event.error, locale) };
  }
}
