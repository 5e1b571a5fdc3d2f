import { resolve } from 'node:path';
import { readEnvironment } from '../../app/environment.ts';
import { openLab } from '../../app/lab.ts';
import { openLibrary } from '../../app/library.ts';
import { exportPromptfoo } from '../../app/past.ts';
import { GoujiError } from '../../core/error.ts';
import { EVAL_WORDS } from '../../show/eval/words.ts';
import { many, one, parse } from '../arguments.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';

/** `gouji eval export promptfoo --to FOLDER [--cases …] [--prompt …] [--model …]`: the cases for another tool. */
export async function exportEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, { to: { type: 'string' }, cases: { type: 'string', multiple: true }, prompt: { type: 'string' }, model: { type: 'string' } });
  if (positionals[0] !== 'promptfoo') throw new GoujiError('usage', { problem: `gouji eval export ${positionals[0] ?? ''}: promptfoo` });
  const to = resolve(one(values, 'to') ?? 'promptfoo');
  const model = one(values, 'model') ?? readEnvironment(terminal.env).model?.model ?? 'gpt-4.1-mini';
  exportPromptfoo(openLab(many(values, 'cases')).cases, openLibrary().promptNamed(one(values, 'prompt') ?? 'section'), model, to);
  terminal.tell(EVAL_WORDS[localeOf(one(values, 'lang'), terminal.env)].written(to));
  return Promise.resolve(EXIT.ok);
}
