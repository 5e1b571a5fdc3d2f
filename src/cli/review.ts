import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readEnvironment } from '../app/environment.ts';
import { commentReport, saveOutside } from '../app/exporting.ts';
import { openLibrary, type Library } from '../app/library.ts';
import { gatherSources, isPlainText, isUtf8, lineSources, saveReport, type ReviewSources } from '../app/reading.ts';
import { closestTo, openCorpus } from '../app/corpus.ts';
import { readReports, type Document as Other } from '../app/repeats.ts';
import { placesOf } from '../app/places.ts';
import { openStore } from '../app/stores.ts';
import type { Dismissal, Severity } from '../core/finding.ts';
import { severer } from '../core/finding.ts';
import { GoujiError, isNotice } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import type { Review } from '../core/review.ts';
import { review as runReview } from '../flow/review.ts';
import { RULES } from '../rules/index.ts';
import { commentsOf } from '../show/comments.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { sayFailure } from '../show/failures.ts';
import { sayReview, withFixes, withPlaces, type SaidReview } from '../show/findings.ts';
import { ANSI, PLAIN, prettyReview } from '../show/pretty.ts';
import { reviewHtml } from '../show/review-html.ts';
import { choice, many, one, parse, positional } from './arguments.ts';
import { answerLines } from './lines.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';
import { tellProblems } from './problems.ts';
import { reportDocument } from './text.ts';

/** `gouji review REPORT [--data FILE]… [--notes FILE]… [--previous REPORT]… [--against FOLDER]… [--pack ID|auto] [--fail-on error|warning|never] [--fix] [--lines] [--to FILE.docx]`. */
export async function review(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {
    data: { type: 'string', multiple: true }, notes: { type: 'string', multiple: true }, previous: { type: 'string', multiple: true }, pack: { type: 'string' }, against: { type: 'string', multiple: true }, corpus: { type: 'boolean' }, to: { type: 'string' },
    'fail-on': { type: 'string' }, fix: { type: 'boolean' }, lines: { type: 'boolean' },
  }, 1);
  const { values } = parsed;
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const library = openLibrary();
  const pack = one(values, 'pack') ?? 'auto';
  if (values['lines']) return reviewLines(terminal, locale, library, pack);

  const format = choice(values, 'format', ['pretty', 'json', 'html']);
  const failOn = choice(values, 'fail-on', ['warning', 'error', 'never']);
  const report = positional(parsed, 0, 'REPORT');
  const document = await reportDocument(report, terminal, locale);
  const { text } = document;
  if (text.trim() === '') throw new GoujiError('file-empty', { file: report });
  const sources = await gatherSources(library, { report, data: many(values, 'data'), notes: many(values, 'notes'), previous: many(values, 'previous'), pack }, text);
  tellProblems(sources.problems, terminal, locale);
  const against = many(values, 'against');
  const others = against.length === 0 ? { documents: [], problems: [] } : readReports(against, report);
  tellProblems(others.problems, terminal, locale);
  const result = runReview({ text, ...sources, others: [...others.documents, ...(values['corpus'] ? await closest(terminal, text, report) : [])], dismissals: await dismissalsOf(sources, terminal, locale) });
  const places = placesOf(document, sources.pack);
  const spoken = sayReview(result, text, RULES, locale);
  const said = places ? withPlaces(spoken, places) : spoken;
  const to = one(values, 'to');
  const fixing = values['fix'] === true;
  const asHtml = (): string => reviewHtml(said, text, basename(report), locale);
  if (to?.toLowerCase().endsWith('.html')) handOver(to, asHtml(), sources.folder, terminal, locale);
  else if (to !== undefined) handBack(report, to, commentsOf(said.findings, locale, fixing), { terminal, locale, text, project: sources.folder });
  else if (fixing) fixText(report, text, said, terminal, locale);
  const paint = format === 'pretty' && terminal.env['FORCE_COLOR'] ? ANSI : PLAIN;
  if (format === 'html') await terminal.out(asHtml());
  else await terminal.out(format === 'json' ? `${JSON.stringify(said, null, 1)}\n` : prettyReview(said, text, report, locale, paint));
  return sources.problems.every(isNotice) ? verdict(result, failOn) : EXIT.usage;
}

/** The review as comments in the author's own file. */
function handBack(report: string, to: string, comments: ReturnType<typeof commentsOf>, { terminal, locale, text, project }: { terminal: Terminal; locale: Locale; text: string; project: string | null }): void {
  const words = DRAFTING_WORDS[locale];
  const { kept, placed, changed, unchanged } = commentReport(report, to, comments, project);
  const of = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  for (const change of changed) terminal.tell(words.fixed(of(change), change.replace ?? ''));
  for (const change of unchanged) terminal.tell(words.unfixed(of(change), change.replace ?? ''));
  terminal.tell(words.commented(placed));
  if (placed < comments.length) terminal.tell(words.unplaced(comments.length - placed));
  if (kept !== null) terminal.tell(words.kept(kept));
  terminal.tell(words.exported(to));
}

/** The review as a page of its own, in a file. */
function handOver(to: string, page: string, project: string | null, terminal: Terminal, locale: Locale): void {
  const kept = saveOutside(to, page, project);
  if (kept !== null) terminal.tell(DRAFTING_WORDS[locale].kept(kept));
  terminal.tell(DRAFTING_WORDS[locale].exported(to));
}

/** Every fix in the text file itself; what stood there is kept under another name. A Word file is fixed by tracked changes in another (--to). */
function fixText(report: string, text: string, { findings }: SaidReview, terminal: Terminal, locale: Locale): void {
  const words = DRAFTING_WORDS[locale];
  if (report === '-' || !isPlainText(report)) throw new GoujiError('option-missing', { option: '--to FILE.docx' });
  const { fixed, applied } = withFixes(text, findings);
  if (applied.length === 0) return terminal.tell(words.nothingFixed);
  const kept = saveReport(report, fixed);
  if (!isUtf8(report, kept)) terminal.tell(words.reencoded(report));
  for (const { from, to } of applied) terminal.tell(words.fixed(from, to));
  if (kept !== null) terminal.tell(words.kept(kept));
}

/** Reports of the corpus that share most with the text. */
async function closest(terminal: Terminal, text: string, report: string): Promise<readonly Other[]> {
  const corpus = await openCorpus(readEnvironment(terminal.env).database);
  try {
    return await closestTo(corpus, text, resolve(report));
  } finally {
    await corpus.close();
  }
}

async function reviewLines(terminal: Terminal, locale: Locale, library: Library, pack: string): Promise<number> {
  await answerLines(terminal, locale, ({ text, data }) => {
    const sources = lineSources(library, pack, text, data);
    const problems = sources.problems.map((problem) => ({ code: problem.code, message: sayFailure(problem, locale).what }));
    return { ...sayReview(runReview({ text, ...sources }), text, RULES, locale), ...(problems.length > 0 ? { problems } : {}) };
  });
  return EXIT.ok;
}

/** 1 when a finding reaches the threshold. */
export function verdict({ findings }: Review, failOn: Severity | 'never'): number {
  if (failOn === 'never') return EXIT.ok;
  return findings.some((finding) => severer(finding.severity, failOn) <= 0) ? EXIT.findings : EXIT.ok;
}

/** What was dismissed in the project that the report belongs to, where there is a store that knows it. */
async function dismissalsOf({ folder }: ReviewSources, terminal: Terminal, locale: Locale): Promise<readonly Dismissal[]> {
  const { database } = readEnvironment(terminal.env);
  if (!folder || !existsSync(database)) return [];
  try {
    const store = await openStore(database);
    const project = await store.projectOfFolder(resolve(folder));
    const dismissals = project ? await store.dismissals(project.id) : [];
    await store.close();
    return dismissals;
  } catch (error) {
    // A report can be reviewed without its dismissals; that they are missing is told.
    if (!(error instanceof GoujiError)) throw error;
    terminal.tell(sayFailure(error, locale).what);
    return [];
  }
}
