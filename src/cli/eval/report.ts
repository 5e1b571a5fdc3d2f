import { resolve } from 'node:path';
import { readEnvironment } from '../../app/environment.ts';
import { evalPageOf } from '../../app/comparing.ts';
import { openLab } from '../../app/lab.ts';
import { saveReport } from '../../app/reading.ts';
import { openEvalStore } from '../../app/stores.ts';
import { GoujiError } from '../../core/error.ts';
import { evalPage } from '../../show/eval/html/report.ts';
import { junitRun } from '../../show/eval/junit.ts';
import { markdownRun } from '../../show/eval/markdown.ts';
import { EVAL_WORDS } from '../../show/eval/words.ts';
import { many, one, parse } from '../arguments.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';

/** `gouji eval report [RUN] [--against RUN] --to FILE.html|md|xml|json`: a run with its comparison, by default the latest against the baseline, as a file to read or to send. */
export async function reportEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals: [name = 'latest'] } = parse(args, { to: { type: 'string' }, against: { type: 'string' }, cases: { type: 'string', multiple: true } });
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const to = one(values, 'to') ?? 'eval-report.html';
  const store = await openEvalStore(readEnvironment(terminal.env).database);
  try {
    const page = await evalPageOf(name, one(values, 'against') ?? null, openLab(many(values, 'cases')), store);
    const comparison = page.before?.comparison ?? null;
    const formats: Readonly<Record<string, () => string>> = {
      html: () => evalPage(page, locale), md: () => markdownRun(page.report, comparison, locale), xml: () => junitRun(page.report, comparison, locale),
      json: () => `${JSON.stringify({ ...page.report, comparison }, null, 1)}\n`,
    };
    const write = formats[/\.(\w+)$/.exec(to)?.[1] ?? ''];
    if (!write) throw new GoujiError('usage', { problem: `--to ${to}: .${Object.keys(formats).join(' | .')}` });
    saveReport(resolve(to), write());
    terminal.tell(EVAL_WORDS[locale].written(to));
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
