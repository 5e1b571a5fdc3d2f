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

/** Parses a command's arguments; an unknown option is a usage failure. `-` alone is a positional (stdin). */
export function parse(args: readonly string[], options: ParseArgsOptionsConfig): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...COMMON, ...options }, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (cause) {
    throw new GoujiError('usage', { problem: cause instanceof Error ? cause.message : String(cause) }, cause);
  }
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
  if (found === undefined) throw new GoujiError('usage', { problem: `--${name} ${value}: ${allowed.join(' | ')}` });
  return found;
}

export function positional(parsed: Parsed, index: number, name: string): string {
  const value = parsed.positionals[index];
  if (value === undefined) throw new GoujiError('usage', { problem: `${name}?` });
  return value;
}
