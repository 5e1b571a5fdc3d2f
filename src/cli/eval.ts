import { GoujiError } from '../core/error.ts';
import type { Terminal } from './terminal.ts';

type Word = (args: readonly string[], terminal: Terminal) => Promise<number>;

const WORDS: Readonly<Record<string, () => Promise<Word>>> = {
  run: async () => (await import('./eval/run.ts')).runEval,
  record: async () => { const { runEval } = await import('./eval/run.ts'); return (args, terminal) => runEval(args, terminal, 'record'); },
  compare: async () => (await import('./eval/compare.ts')).compareEval,
  bless: async () => (await import('./eval/bless.ts')).blessEval,
  report: async () => (await import('./eval/report.ts')).reportEval,
  add: async () => (await import('./eval/add.ts')).addEval,
  export: async () => (await import('./eval/export.ts')).exportEval,
};

/** `gouji eval run|record|compare|bless|report|add|export`: prompt regression. */
export async function evaluation([word = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const load = WORDS[word];
  if (!load) throw new GoujiError('usage', { problem: `gouji eval ${word}: ${Object.keys(WORDS).join(' | ')}` });
  return (await load())(args, terminal);
}
