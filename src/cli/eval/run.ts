import { againstBaseline } from '../../app/comparing.ts';
import { evaluate, type Evaluation } from '../../app/evaluation.ts';
import { GoujiError } from '../../core/error.ts';
import type { Comparison } from '../../core/eval/comparison.ts';
import type { RunReport } from '../../core/eval/result.ts';
import { isClean, summarise } from '../../core/eval/summary.ts';
import type { Mode } from '../../core/eval/recording.ts';
import type { Locale } from '../../core/locale.ts';
import { junitRun } from '../../show/eval/junit.ts';
import { markdownRun } from '../../show/eval/markdown.ts';
import { prettyComparison, prettyRun } from '../../show/eval/pretty.ts';
import { EVAL_WORDS } from '../../show/eval/words.ts';
import { choice, one, parse } from '../arguments.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';
import { evaluationOf, priceOf, RUN_OPTIONS } from './settings.ts';

/** `gouji eval run`, `gouji eval record`: runs the cases, then compares with the baseline where there is one. 1 when anything is stale, missing, of zero tolerance or worse. */
export async function runEval(args: readonly string[], terminal: Terminal, forced?: Mode): Promise<number> {
  const { values } = parse(args, RUN_OPTIONS);
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json', 'junit', 'markdown']);
  const price = priceOf(values);
  const evaluation = await evaluationOf(values, terminal, forced);
  try {
    if (evaluation.began) terminal.tell(EVAL_WORDS[locale].blank);
    const { report, complete } = await follow(evaluation, terminal, locale);
    const comparison = complete ? againstBaseline(evaluation.lab, report) : null;
    const formats = {
      pretty: () => `${[prettyRun(report, locale, price), comparison ? prettyComparison(comparison, locale) : EVAL_WORDS[locale].noBaseline].join('\n\n')}\n`,
      json: () => `${JSON.stringify({ ...report, summary: summarise(report), comparison }, null, 1)}\n`,
      junit: () => junitRun(report, comparison, locale),
      markdown: () => markdownRun(report, comparison, locale),
    };
    await terminal.out(formats[format]());
    if (!complete) return EXIT.interrupted;
    return isClean(summarise(report)) && !isWorse(comparison) ? EXIT.ok : EXIT.findings;
  } finally {
    await evaluation.store.close();
  }
}

export const isWorse = (comparison: Comparison | null): boolean => comparison?.verdict === 'regression' || comparison?.verdict === 'violation';

/** Tells what is done as it goes. */
async function follow(evaluation: Evaluation, terminal: Terminal, locale: Locale): Promise<{ report: RunReport; complete: boolean }> {
  const words = EVAL_WORDS[locale];
  let [done, total] = [0, 0];
  for await (const event of evaluate(evaluation, terminal.signal)) {
    if (event.kind === 'plan') terminal.tell(words.plan(words.modes[evaluation.mode], (total = event.total), (done = event.kept)));
    if (event.kind === 'result') {
      done = event.done;
      if (evaluation.server) terminal.tell(`[${event.done}/${event.total}] ${words.trial(event.result.case, event.result.trial)} ${event.result.outcome}`);
    }
    if (event.kind === 'done') {
      if (!event.complete) terminal.tell(words.stopped(done, total));
      return event;
    }
  }
  throw new GoujiError('interrupted', {});
}
