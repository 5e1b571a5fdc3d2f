import type { Locale } from '../core/locale.ts';

/** Everything that a command may touch of the world, so that tests can hand in their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Results. Resolves when the chunk has been taken. */
  out(chunk: string | Uint8Array): Promise<void>;
  /** Progress and complaints, a line each. */
  tell(line: string): void;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export const EXIT = { ok: 0, findings: 1, usage: 2, service: 3, interrupted: 130 } as const;

/** The language of messages: `--lang`, else the locale of the environment, else Chinese. */
export function localeOf(lang: string | undefined, env: Terminal['env']): Locale {
  const wanted = lang || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(wanted) ? 'en' : 'zh-CN';
}
