import { resolve } from 'node:path';
import { draftSection, onlySection, planOf, sendable } from '../app/drafting.ts';
import { saveReport } from '../app/reading.ts';
import type { Tools } from '../app/workbench.ts';
import type { Project } from '../app/reading.ts';
import type { Question } from '../core/draft.ts';
import { planningOf } from '../flow/assign.ts';
import type { Locale } from '../core/locale.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** The exact requests that would leave, a JSON line each, without sending any. */
export async function printRequests(tools: Tools, project: Project, section: string | undefined, terminal: Terminal): Promise<number> {
  const print = (of: string | null, { messages, schema, temperature, prompt }: Question<unknown>): Promise<void> =>
    terminal.out(`${JSON.stringify({ section: of, model: tools.model.name, prompt, messages, schema, temperature })}\n`);
  const plan = onlySection(planOf(tools, project), section);
  // Which note goes where is asked first; the requests of the sections hold the notes where the program would put them.
  if (section === undefined && tools.model.kind === 'server') await print(null, planningOf(sendable(tools, project)).question);
  for (const { request } of plan.tasks) await print(request.material.section, request);
  return EXIT.ok;
}

/** One section's text, to stdout or a file; the project's report is left as it is. */
export async function printSection(tools: Tools, project: Project, section: string, out: string | undefined, terminal: Terminal, locale: Locale): Promise<number> {
  const words = DRAFTING_WORDS[locale];
  const { draft, refused, rendered } = await draftSection(tools, project, section, terminal.signal);
  if (refused > 0) terminal.tell(words.refused(section, refused));
  for (const gap of draft.gaps) terminal.tell(words.gap({ section, ...gap }));
  if (out === undefined) await terminal.out(`${rendered.text}\n`);
  else saveReport(resolve(out), `${rendered.text}\n`);
  return EXIT.ok;
}
