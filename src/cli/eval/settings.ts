import { readEnvironment, type Environment } from '../../app/environment.ts';
import type { Evaluation } from '../../app/evaluation.ts';
import { openLab } from '../../app/lab.ts';
import { openLibrary } from '../../app/library.ts';
import { openEvalStore } from '../../app/stores.ts';
import { GoujiError } from '../../core/error.ts';
import type { Mode } from '../../core/eval/recording.ts';
import { COMPOSER_NAME } from '../../app/evaluation.ts';
import type { Price } from '../../show/eval/pretty.ts';
import { choice, many, one, type Values } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

export const RUN_OPTIONS = {
  mode: { type: 'string' }, cases: { type: 'string', multiple: true }, trials: { type: 'string' }, model: { type: 'string' }, prompt: { type: 'string' },
  concurrency: { type: 'string' }, price: { type: 'string' }, fresh: { type: 'boolean' },
} as const;

/** What a command line asks to be run. Without a mode recordings are replayed; where there are none yet the composer, which costs nothing, is recorded. */
export async function evaluationOf(values: Values, terminal: Terminal, forced?: Mode): Promise<Evaluation & { readonly began: boolean }> {
  const environment = readEnvironment(terminal.env);
  const lab = openLab(many(values, 'cases'));
  const library = openLibrary();
  const prompt = library.promptNamed(one(values, 'prompt') ?? 'section');
  const model = one(values, 'model') ?? environment.model?.model ?? COMPOSER_NAME;
  const began = forced === undefined && values['mode'] === undefined && lab.blank && model === COMPOSER_NAME;
  const mode = forced ?? (began ? 'record-missing' : choice(values, 'mode', ['replay', 'record', 'record-missing', 'live']));
  return {
    lab, library, prompt, model, mode, began,
    store: await openEvalStore(environment.database),
    server: serverOf(environment, model, mode),
    trials: trialsOf(one(values, 'trials') ?? '1'),
    concurrency: concurrencyOf(one(values, 'concurrency')),
    fresh: values['fresh'] === true,
  };
}

const serverOf = ({ model: server }: Environment, model: string, mode: Mode): Evaluation['server'] =>
  server && mode !== 'replay' && model !== COMPOSER_NAME ? { ...server, model } : null;

/** `3`: the first three; `2-3`: the second and the third. */
function trialsOf(text: string): Evaluation['trials'] {
  const found = /^(?:(\d{1,3})-)?(\d{1,3})$/.exec(text);
  const [first, last] = [Number(found?.[1] ?? 1), Number(found?.[2])];
  if (!found || first < 1 || last < first) throw new GoujiError('usage', { problem: `--trials ${text}: 3 | 2-3` });
  return { first, last };
}

function concurrencyOf(text = '4'): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1) throw new GoujiError('usage', { problem: `--concurrency ${text}: 1–99` });
  return Number(text);
}

/** `2,8`: money for a million tokens in and out. */
export function priceOf(values: Values): Price | null {
  const text = one(values, 'price');
  if (text === undefined) return null;
  const [input = NaN, output = NaN] = text.split(',').map(Number);
  if (!(input >= 0) || !(output >= 0)) throw new GoujiError('usage', { problem: `--price ${text}: 2,8` });
  return { input, output };
}
