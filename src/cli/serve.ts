import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { othersIn } from '../app/corpus.ts';
import { readEnvironment } from '../app/environment.ts';
import { openEvals } from '../app/evals.ts';
import { modelFor, openLibrary } from '../app/library.ts';
import { buildPage, isPageBuilt } from '../app/page.ts';
import { EXAMPLES, HOME, WEB } from '../app/paths.ts';
import { openRuns } from '../app/runs.ts';
import { openStore } from '../app/stores.ts';
import { importFolder, reviewLatest, type Bench } from '../app/workbench.ts';
import { draftProject } from '../app/drafting.ts';
import { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { createApp } from '../http/app.ts';
import { isLoopback } from '../http/guard.ts';
import { listen } from '../http/serve.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { one, parse } from './arguments.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

const FIRST_EXAMPLE = 'county-library';

const WORDS: Readonly<Record<Locale, { building: string; ready: (address: string) => string; stop: string; example: string }>> = {
  'zh-CN': { building: '正在生成网页……', ready: (address) => `网页：${address}`, stop: '按 Ctrl-C 停止', example: '数据库是空的，先起草一个示例项目' },
  en: { building: 'Building the page …', ready: (address) => `Page: ${address}`, stop: 'Ctrl-C stops it', example: 'The database is empty: drafting the example project' },
};

/** `gouji serve [--host H] [--port N] [--example]`: the page, until Ctrl-C. */
export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parse(args, { host: { type: 'string' }, port: { type: 'string' }, example: { type: 'boolean' } }, 0);
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const environment = readEnvironment({ ...terminal.env, ...given('GOUJI_HOST', one(values, 'host')), ...given('GOUJI_PORT', one(values, 'port')) });
  const { host, token } = environment;
  if (!isLoopback(host) && token === null) throw new GoujiError('token-needed', { host });
  const store = await openStore(environment.database);
  const bench: Bench = { store, library: openLibrary(), model: modelFor(environment, store), share: environment.share, others: (text, but) => othersIn(environment.database, text, but) };
  const runs = openRuns(bench);
  const evals = await openEvals(environment.database);
  try {
    if (values['example'] && (await bench.store.projects()).length === 0) await draftExample(bench, terminal, locale);
    if (!isPageBuilt()) {
      terminal.tell(WORDS[locale].building);
      await buildPage();
    }
    const app = createApp({ bench, runs, evals, web: WEB, host, token, version: ownVersion() });
    const listening = await listen(app, host, environment.port);
    await terminal.out(`${WORDS[locale].ready(listening.address)}\n`);
    terminal.tell(WORDS[locale].stop);
    await aborted(terminal.signal);
    await runs.stopAll();
    await listening.close();
  } finally {
    await evals.close();
    await bench.store.close();
  }
  return EXIT.ok;
}

const given = (name: string, value: string | undefined): Record<string, string> => (value === undefined ? {} : { [name]: value });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const ownVersion = (): string => (JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string }).version;

/** What `npm start` shows first: the example drafted with the configured model or else the composer, and reviewed. */
async function draftExample(bench: Bench, terminal: Terminal, locale: Locale): Promise<void> {
  const words = DRAFTING_WORDS[locale];
  terminal.tell(WORDS[locale].example);
  const { record } = await importFolder(bench, join(EXAMPLES, FIRST_EXAMPLE));
  terminal.tell(words.model(bench.model.name, bench.model.kind));
  let [written, planned] = [0, 0];
  try {
    for await (const event of draftProject(bench, record.id, terminal.signal)) {
      if (event.kind === 'plan') planned = event.sections.length;
      if (event.kind === 'section') terminal.tell(words.section(++written, planned, event.section.title, event.draft.sentences.length));
      if (event.kind === 'failed') terminal.tell(words.failed(event.section.title, event.outcome.kind));
      if (event.kind === 'done' && event.failure) tellProblems([event.failure], terminal, locale);
    }
    const { review } = await reviewLatest(bench, record.id);
    await terminal.out(`${words.account(written, review.coverage.figures, review.findings.length)}\n`);
  } catch (error) {
    // A model out of reach must not keep the page from being served.
    if (!(error instanceof GoujiError)) throw error;
    tellProblems([error], terminal, locale);
  }
}
