import { join, resolve } from 'node:path';
import { readEnvironment } from '../app/environment.ts';
import { modelFor, openLibrary } from '../app/library.ts';
import { withProposals } from '../app/proposals.ts';
import { saveReport } from '../app/reading.ts';
import { reviseProject } from '../app/revising.ts';
import { openStore } from '../app/stores.ts';
import { importFolder, openProject, type Bench } from '../app/workbench.ts';
import { GoujiError } from '../core/error.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { proposalJson, prettyProposal } from '../show/proposals.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { takeEdits } from './draft.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** Beside the report: it with every proposal in it. */
export const PROPOSED = 'report.proposed.md';

/** `gouji revise FOLDER [--rounds N]`: proposals for what a review finds in the report, in bounded rounds. The report itself is left as it is. */
export async function revise(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { rounds: { type: 'string' } }, 1);
  const folder = positional(parsed, 0, 'FOLDER');
  const locale = localeOf(one(parsed.values, 'lang'), terminal.env);
  const format = choice(parsed.values, 'format', ['pretty', 'json']);
  const rounds = Number(one(parsed.values, 'rounds') ?? 2);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10) throw new GoujiError('option-value', { option: '--rounds', takes: '1…10' });
  const words = DRAFTING_WORDS[locale];
  const environment = readEnvironment(terminal.env);
  const store = await openStore(environment.database);
  const bench: Bench = { library: openLibrary(), store, model: modelFor(environment, store), share: environment.share };
  try {
    const { record: { id }, problems } = await importFolder(bench, folder);
    await takeEdits(bench, id, join(folder, 'report.md'));
    const { project, version: current } = await openProject(bench, id);
    if (!current) throw new GoujiError('report-none', { folder });
    const { pack } = project;
    tellProblems([...problems, ...project.problems], terminal, locale);
    const titleOf = (section: string): string => pack.outline.find((other) => other.id === section)?.title ?? section;
    for await (const event of reviseProject(bench, id, rounds, terminal.signal)) {
      if (event.kind === 'round') terminal.tell(words.round(event.round, event.findings));
      if (event.kind === 'failed') terminal.tell(words.failed(titleOf(event.section), event.outcome));
      if (event.kind === 'revised') terminal.tell(words.revised(titleOf(event.revision.section), event.revision.before, event.revision.after));
      if (event.kind !== 'done') continue;
      const { proposals, version } = event;
      for (const proposal of proposals) await terminal.out(format === 'json' ? `${JSON.stringify(proposalJson(proposal))}\n` : prettyProposal(titleOf(proposal.section), proposal));
      if (proposals.length === 0) return terminal.tell(words.nothingProposed), EXIT.ok;
      saveReport(resolve(folder, PROPOSED), withProposals(pack, version, proposals));
      terminal.tell(words.proposed(proposals.length, join(folder, PROPOSED)));
    }
    return terminal.signal.aborted ? EXIT.interrupted : EXIT.findings;
  } finally {
    await store.close();
  }
}
