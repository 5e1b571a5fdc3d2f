import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { draftProject } from '../app/drafting.ts';
import { readEnvironment } from '../app/environment.ts';
import { modelFor, openLibrary, type Library } from '../app/library.ts';
import { keepEdit, withProposals } from '../app/proposals.ts';
import { readText, saveReport, type Project } from '../app/reading.ts';
import { openStore } from '../app/stores.ts';
import { importFolder, openFolder, openProject, reviewLatest, type Bench } from '../app/workbench.ts';
import { GoujiError, isNotice } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { RULES } from '../rules/index.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { sayFindings, sayReview } from '../show/findings.ts';
import { prettyReview } from '../show/pretty.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { printRequests, printSection } from './draft-section.ts';
import { tellProblems } from './problems.ts';
import { verdict } from './review.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji draft FOLDER [--section ID] [--out FILE] [--dry-run]`: drafts a project folder's report, writes it and reviews it. */
export async function draft(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { section: { type: 'string' }, out: { type: 'string' }, 'dry-run': { type: 'boolean' } }, 1);
  const { values } = parsed;
  const folder = positional(parsed, 0, 'FOLDER');
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json']);
  const environment = readEnvironment(terminal.env);
  const library = openLibrary();
  const section = one(values, 'section');
  if (values['dry-run']) return printRequests({ library, model: modelFor(environment), share: environment.share }, await opened(library, folder, terminal, locale), section, terminal);
  const store = await openStore(environment.database);
  const bench: Bench = { library, store, model: modelFor(environment, store), share: environment.share };
  try {
    if (section !== undefined) return await printSection(bench, await opened(library, folder, terminal, locale), section, one(values, 'out'), terminal, locale);
    const out = one(values, 'out') ?? join(folder, 'report.md');
    // Before a model is paid for what could not be kept.
    if (!existsSync(dirname(resolve(out)))) throw new GoujiError('file-missing', { file: dirname(out) });
    const { record, problems } = await importFolder(bench, folder);
    await takeEdits(bench, record.id, join(folder, 'report.md'));
    const { project } = await openProject(bench, record.id);
    const all = [...problems, ...project.problems];
    tellProblems(all, terminal, locale);
    return await draftWhole({ bench, id: record.id, out: resolve(out), shown: out, format, terminal, locale, problems: all });
  } finally {
    await bench.store.close();
  }
}

/** What a person has changed in the report's file since becomes a version. */
export async function takeEdits(bench: Bench, id: string, file: string): Promise<void> {
  if (existsSync(file)) await keepEdit(bench, id, readText(file));
}

async function opened(library: Library, folder: string, terminal: Terminal, locale: Locale): Promise<Project> {
  const project = await openFolder(library, folder);
  tellProblems(project.problems, terminal, locale);
  return project;
}

interface Journey {
  readonly bench: Bench;
  readonly id: string;
  readonly out: string;
  readonly shown: string;
  readonly format: 'pretty' | 'json';
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly problems: readonly GoujiError[];
}

async function draftWhole(journey: Journey): Promise<number> {
  const { bench, terminal, locale, problems } = journey;
  const words = DRAFTING_WORDS[locale];
  terminal.tell(words.model(bench.model.name, bench.model.kind));
  const ended = await followDrafting(journey);
  const kept = saveReport(journey.out, ended.text);
  if (kept) terminal.tell(words.kept(kept));
  await tellProposals(journey);
  terminal.tell(words.written(journey.shown, ended.written, ended.planned));
  const code = await showReview(journey);
  if (terminal.signal.aborted) return terminal.tell(words.stopped), EXIT.interrupted;
  if (ended.failure) return tellProblems([ended.failure], terminal, locale), EXIT.service;
  return problems.every(isNotice) ? code : EXIT.usage;
}

/** New words for sections that a person has edited, in a file beside the report. */
async function tellProposals({ bench, id, out, shown, terminal, locale }: Journey): Promise<void> {
  const proposals = await bench.store.proposals(id);
  const { project, version } = await openProject(bench, id);
  if (proposals.length === 0 || !version) return;
  const beside = (path: string): string => path.replace(/(?:\.\w+)?$/, '.proposed.md');
  saveReport(beside(out), withProposals(project.pack, version, proposals));
  terminal.tell(DRAFTING_WORDS[locale].proposed(proposals.length, beside(shown)));
}

interface Ended {
  readonly text: string;
  readonly failure: GoujiError | null;
  readonly written: number;
  readonly planned: number;
}

/** Tells each section as it arrives; the last event's account. */
async function followDrafting({ bench, id, terminal, locale }: Journey): Promise<Ended> {
  const words = DRAFTING_WORDS[locale];
  let [reached, written, planned] = [0, 0, 0];
  for await (const event of draftProject(bench, id, terminal.signal)) {
    if (event.kind === 'assigning') terminal.tell(words.assigning(event.notes));
    if (event.kind === 'plan') {
      if (event.assigned.failure) terminal.tell(words.unassigned(event.assigned.failure));
      planned = event.sections.length;
      for (const { what, remedy } of sayFindings(event.questions, '', RULES, locale)) terminal.tell(words.question(what, remedy));
    }
    if (event.kind === 'failed') terminal.tell(words.failed(event.section.title, event.outcome.kind));
    if (event.kind === 'done') for (const gap of event.version.gaps.filter((open) => open.section === '')) terminal.tell(words.left(gap));
    if (event.kind === 'done') return { text: event.version.text, failure: event.failure, written, planned };
    if (event.kind !== 'section') continue;
    reached++;
    if (event.draft.sentences.length > 0) written++;
    terminal.tell(words.section(reached, planned, event.section.title, event.draft.sentences.length) + (event.kept ? words.resumed : ''));
    if (event.refused > 0) terminal.tell(words.refused(event.section.title, event.refused));
    for (const gap of event.draft.gaps) terminal.tell(`  ${words.gap({ section: event.section.id, ...gap })}`);
  }
  throw new GoujiError('interrupted', {});
}

async function showReview({ bench, id, format, terminal, locale, shown }: Journey): Promise<number> {
  const { review, version } = await reviewLatest(bench, id);
  const said = sayReview(review, version.text, RULES, locale);
  const json = { report: shown, model: version.model, gaps: version.gaps, marks: version.marks, review: said };
  await terminal.out(format === 'json' ? `${JSON.stringify(json, null, 1)}\n` : prettyReview(said, version.text, shown, locale));
  return verdict(review, 'warning');
}
