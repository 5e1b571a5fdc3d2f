import { compareNamed } from '../../app/comparing.ts';
import { readEnvironment } from '../../app/environment.ts';
import { openLab } from '../../app/lab.ts';
import { openEvalStore } from '../../app/stores.ts';
import { GoujiError } from '../../core/error.ts';
import { markdownComparison } from '../../show/eval/markdown.ts';
import { prettyComparison } from '../../show/eval/pretty.ts';
import { choice, many, one, parse } from '../arguments.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';
import { isWorse } from './run.ts';

/** `gouji eval compare [A] [B] [--margin .05]`: run B against run A; by default the latest against the baseline. 1 when B is worse or has anything of zero tolerance. */
export async function compareEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals: [a = 'baseline', b = 'latest'] } = parse(args, { cases: { type: 'string', multiple: true }, margin: { type: 'string' } });
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json', 'markdown']);
  const store = await openEvalStore(readEnvironment(terminal.env).database);
  try {
    const { comparison } = await compareNamed(a, b, () => openLab(many(values, 'cases')), store, marginOf(one(values, 'margin')));
    await terminal.out({ pretty: () => `${prettyComparison(comparison, locale)}\n`, json: () => `${JSON.stringify(comparison, null, 1)}\n`, markdown: () => `${markdownComparison(comparison, locale)}\n` }[format]());
    return isWorse(comparison) ? EXIT.findings : EXIT.ok;
  } finally {
    await store.close();
  }
}

function marginOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const margin = Number(text);
  if (!(margin >= 0 && margin < 1)) throw new GoujiError('usage', { problem: `--margin ${text}: 0.05` });
  return margin;
}
