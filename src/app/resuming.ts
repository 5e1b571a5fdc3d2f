import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical.ts';
import type { Draft, Question } from '../core/draft.ts';
import type { Bench } from './workbench.ts';

/** Stands for all that a model was asked with. */
export const keyOf = ({ messages, schema, temperature }: Omit<Question<unknown>, 'read' | 'offline'>): string => createHash('sha256').update(canonicalJson({ messages, schema, temperature })).digest('hex').slice(0, 16);

/**
 * Sections of the last drafting that did not come to its end (Ctrl-C, a crash, a model that failed), each only where this model would be asked the
 * very same again by its `keys`.
 */
export async function leftOver({ store, model }: Bench, project: string, keys: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Draft>> {
  const run = await store.lastRun(project);
  if (!run || run.state === 'finished') return new Map();
  const drafts = await store.drafts(run.id);
  return new Map(drafts.filter(({ section, origin }) => origin.model === model.name && origin.request !== undefined && origin.request === keys.get(section)).map((draft) => [draft.section, draft]));
}
