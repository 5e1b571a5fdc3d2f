import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { GoujiError } from '../core/error.ts';

/** Options of every command. */
const COMMON = {
  lang: { type: 'string' },
  format: { type: 'string' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Parsed {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** Parses a command's arguments, of which `most` may stand by themselves. What is unknown, too much, or said twice is a failure: nothing is dropped in silence. `-` alone is a positional (stdin). */
export function parse(args: readonly string[], options: ParseArgsOptionsConfig, most = Infinity): Parsed {
  const known: ParseArgsOptionsConfig = { ...COMMON, ...options };
  try {
    const { values, positionals, tokens } = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true, tokens: true });
    const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = named.find((name, i) => named.indexOf(name) !== i && known[name]?.type === 'string' && known[name].multiple !== true);
    if (twice !== undefined) throw new GoujiError('option-twice', { option: `--${twice}` });
    const extra = positionals[most];
    if (extra !== undefined) throw new GoujiError('argument-extra', { argument: extra });
    return { values: values as Values, positionals };
  } catch (cause) {
    throw cause instanceof GoujiError ? cause : optionFailure(cause, known);
  }
}

/** What the platform's parser says in English, in words of our own. */
function optionFailure(cause: unknown, known: ParseArgsOptionsConfig): GoujiError {
  const { code, message } = cause as { code?: string; message: string };
  const option = /'(?:-\w, )?(--?[^'\s=<]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new GoujiError('option-unknown', { option, known: Object.keys(known).map((name) => `--${name}`).join(' ') }, cause);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new GoujiError('option-value', { option, takes: known[option.replace(/^-+/, '')]?.type === 'boolean' ? '' : '…' }, cause);
  return new GoujiError('usage', { problem: message }, cause);
}

export const one = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const many = (values: Values, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** One of a few words; anything else is a usage failure that names them. */
export function choice<const T extends string>(values: Values, name: string, allowed: readonly T[]): T {
  const value = one(values, name) ?? allowed[0];
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new GoujiError('option-value', { option: `--${name}`, takes: allowed.join(' | ') });
  return found;
}

/** The argument that must stand at a place; `name` is what the help calls it. */
export function positional(parsed: Parsed, index: number, name: string): string {
  const value = parsed.positionals[index];
  if (value === undefined) throw new GoujiError('argument-missing', { name });
  return value;
}
