import { resolve } from 'node:path';
import { draftSection, onlySection } from '../app/drafting.ts';
import { saveReport } from '../app/reading.ts';
import { planOf, type Bench, type OpenProject } from '../app/workbench.ts';
import type { Locale } from '../core/locale.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** The exact requests that would leave, a JSON line each, without sending any. */
export async function printRequests(bench: Bench, opened: OpenProject, section: string | undefined, terminal: Terminal): Promise<number> {
  for (const { request } of onlySection(planOf(bench, opened.project), section).tasks) {
    const { messages, schema, temperature, prompt } = request;
    await terminal.out(`${JSON.stringify({ section: request.material.section, model: bench.model.name, prompt, messages, schema, temperature })}\n`);
  }
  return EXIT.ok;
}

/** One section's text, to stdout or a file; the project's report is left as it is. */
export async function printSection(bench: Bench, opened: OpenProject, section: string, out: string | undefined, terminal: Terminal, locale: Locale): Promise<number> {
  const words = DRAFTING_WORDS[locale];
  const { draft, refused, rendered } = await draftSection(bench, opened, section, terminal.signal);
  if (refused > 0) terminal.tell(words.refused(section, refused));
  for (const gap of draft.gaps) terminal.tell(words.gap({ section, ...gap }));
  if (out === undefined) await terminal.out(`${rendered.text}\n`);
  else saveReport(resolve(out), `${rendered.text}\n`);
  return EXIT.ok;
}
