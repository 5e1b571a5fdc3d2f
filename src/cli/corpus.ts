import { basename, resolve } from 'node:path';
import { addReports, openCorpus, removeReport, type Corpus, type CorpusStatus } from '../app/corpus.ts';
import { readEnvironment } from '../app/environment.ts';
import { readReports } from '../app/repeats.ts';
import { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { choice, one, parse, type Parsed } from './arguments.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

const WORDS: Readonly<Record<Locale, { added: (n: number, of: number) => string; adding: (n: number) => string; removed: (name: string) => string; status: (s: CorpusStatus) => string }>> = {
  'zh-CN': { added: (n, of) => `加入 ${n} 份（共读 ${of} 份，已有的不重复加）`, adding: (n) => `已加入 ${n} 份`, removed: (name) => `已移出 ${name}`, status: ({ reports, characters, postings, bytes }) => `比对库：报告 ${reports} 份，${characters} 字，指纹 ${postings} 个，${(bytes / 1e6).toFixed(1)} MB` },
  en: { added: (n, of) => `${n} added (of ${of} read; what is there already is not added again)`, adding: (n) => `${n} added`, removed: (name) => `${name} removed`, status: ({ reports, characters, postings, bytes }) => `Corpus: ${reports} reports, ${characters} characters, ${postings} fingerprints, ${(bytes / 1e6).toFixed(1)} MB` },
};

/** `gouji corpus add FILE|FOLDER… | remove NAME… | status`: the reports that `review --corpus` compares with. */
export async function corpus(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {});
  const locale = localeOf(one(parsed.values, 'lang'), terminal.env);
  const [verb, ...rest] = parsed.positionals;
  if (verb !== 'add' && verb !== 'remove' && verb !== 'status') throw new GoujiError('usage', { problem: 'corpus add FILE|FOLDER… | remove NAME… | status' });
  if (verb !== 'status' && rest.length === 0) throw new GoujiError('argument-missing', { name: verb === 'add' ? 'FILE|FOLDER' : 'NAME' });
  if (verb === 'status' && rest[0] !== undefined) throw new GoujiError('argument-extra', { argument: rest[0] });
  const opened = await openCorpus(readEnvironment(terminal.env).database);
  try {
    if (verb === 'add') return await add(opened, rest, terminal, locale);
    if (verb === 'remove') return await remove(opened, rest, terminal, locale);
    return await status(opened, parsed, terminal, locale);
  } finally {
    await opened.close();
  }
}

const STEP = 100;

async function add(opened: Corpus, paths: readonly string[], terminal: Terminal, locale: Locale): Promise<number> {
  // By absolute path: the same file has one name from wherever it is named, and every project's report is called report.md.
  const { documents, problems } = readReports(paths.map((path) => resolve(path)));
  tellProblems(problems, terminal, locale);
  const added = await addReports(opened, documents, (n) => { if (n % STEP === 0) terminal.tell(WORDS[locale].adding(n)); });
  await terminal.out(`${WORDS[locale].added(added, documents.length)}\n`);
  return problems.length > 0 ? EXIT.usage : EXIT.ok;
}

/** By whole name, or by the last part of it where that is one report's alone. What is not there is told, and the others go. */
async function remove(opened: Corpus, names: readonly string[], terminal: Terminal, locale: Locale): Promise<number> {
  const known = await opened.names();
  const problems: GoujiError[] = [];
  for (const name of new Set(names)) {
    const fitting = known.filter((other) => other === name || other === resolve(name) || basename(other) === name);
    const [found] = fitting;
    if (found === undefined || fitting.length > 1) problems.push(found === undefined ? new GoujiError('corpus-unknown', { name }) : new GoujiError('corpus-several', { name, known: fitting.join(', ') }));
    else if (await removeReport(opened, found)) await terminal.out(`${WORDS[locale].removed(found)}\n`);
  }
  tellProblems(problems, terminal, locale);
  return problems.length > 0 ? EXIT.usage : EXIT.ok;
}

/** How many names are listed for people. */
const LISTED = 100;

async function status(opened: Corpus, { values }: Parsed, terminal: Terminal, locale: Locale): Promise<number> {
  const [now, names] = [await opened.status(), await opened.names()];
  const json = choice(values, 'format', ['pretty', 'json']) === 'json';
  const more = names.length > LISTED ? [`  …… ${names.length - LISTED}`] : [];
  await terminal.out(json ? `${JSON.stringify({ ...now, names })}\n` : [WORDS[locale].status(now), ...names.slice(0, LISTED).map((name) => `  ${name}`), ...more, ''].join('\n'));
  return EXIT.ok;
}
