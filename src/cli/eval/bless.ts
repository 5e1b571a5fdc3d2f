import { readEnvironment } from '../../app/environment.ts';
import { openLab, runNamed } from '../../app/lab.ts';
import { openEvalStore } from '../../app/stores.ts';
import { isJudged } from '../../core/eval/result.ts';
import { GoujiError } from '../../core/error.ts';
import { EVAL_WORDS } from '../../show/eval/words.ts';
import { many, one, parse } from '../arguments.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';

/** `gouji eval bless [RUN]`: makes a finished run the baseline of its model, the latest where none is named. */
export async function blessEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals: [name = 'latest'] } = parse(args, { cases: { type: 'string', multiple: true } });
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const store = await openEvalStore(readEnvironment(terminal.env).database);
  try {
    const lab = openLab(many(values, 'cases'));
    const report = await runNamed(name, () => lab, store);
    if (report.run.state !== 'finished' || !report.results.every(isJudged)) throw new GoujiError('eval-unfinished', { run: report.run.id });
    terminal.tell(EVAL_WORDS[locale].blessed(lab.bless(report)));
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
