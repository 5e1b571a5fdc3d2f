import type { OutlineSection } from '../core/pack.ts';
import type { PreviousReport } from '../core/previous.ts';
import { normalTitle, readSections } from '../text/sections.ts';

/** What stands in this section of last year's reports; empty where none has it. */
export function lastYearsText({ title, aliases }: Pick<OutlineSection, 'title' | 'aliases'>, previous: readonly PreviousReport[]): string {
  const titles = new Set([title, ...aliases].map(normalTitle));
  return previous.flatMap(({ text }) => readSections(text).filter((section) => titles.has(normalTitle(section.title))).map(({ body }) => text.slice(body.start, body.end))).join('');
}
