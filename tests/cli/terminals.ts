import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Runs one command line in this process. */
export async function gouji(args: readonly string[], { stdin = '', env = {}, signal = new AbortController().signal }: { stdin?: string | Uint8Array; env?: Record<string, string>; signal?: AbortSignal } = {}): Promise<Ran> {
  let out = '';
  let told = '';
  const terminal: Terminal = {
    env: { LANG: 'zh_CN.UTF-8', GOUJI_DATABASE: ':memory:', ...env }, signal,
    stdin: (async function* () { await Promise.resolve(); yield stdin; })(),
    out: (chunk) => { out += typeof chunk === 'string' ? chunk : new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk); return Promise.resolve(); },
    tell: (line) => { told += `${line}\n`; },
  };
  return { code: await run(args, terminal), out, told };
}
