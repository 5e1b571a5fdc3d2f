import { z } from 'zod';
import { GoujiError, type FailureCode } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { sayFailure } from '../show/failures.ts';
import { HELP } from './help.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Loaded when named, so that `figures` does not wait for the database and the model client. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  text: async () => (await import('./text.ts')).text,
  figures: async () => (await import('./figures.ts')).figures,
  review: async () => (await import('./review.ts')).review,
  data: async () => (await import('./data.ts')).data,
  ledger: async () => (await import('./ledger.ts')).ledger,
  repeats: async () => (await import('./repeats.ts')).repeats,
  compare: async () => (await import('./compare.ts')).compare,
  corpus: async () => (await import('./corpus.ts')).corpus,
  export: async () => (await import('./export.ts')).exporting,
  draft: async () => (await import('./draft.ts')).draft,
  revise: async () => (await import('./revise.ts')).revise,
  prompt: async () => (await import('./prompt.ts')).prompt,
  model: async () => (await import('./model.ts')).model,
  doctor: async () => (await import('./doctor.ts')).doctor,
  eval: async () => (await import('./eval.ts')).evaluation,
  serve: async () => (await import('./serve.ts')).serve,
};

/** Commands that keep what is done when they are interrupted; the others just end. */
const LISTENS = new Set(['draft', 'revise', 'eval', 'serve']);

const interrupted = (signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(EXIT.interrupted), { once: true }));

/** Failures of a service rather than of what the user gave. */
const SERVICE = new Set<FailureCode>(['model-unreachable', 'model-refused', 'model-denied', 'store-busy', 'store-damaged', 'store-newer', 'file-full']);

/** `--lang en figures` too: an option of every command may stand before it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const before = argv[0] === '--lang' ? 2 : argv[0]?.startsWith('--lang=') || argv[0] === '--debug' ? 1 : 0;
  return [...argv.slice(before), ...argv.slice(0, before)];
}

/** Runs one command line and tells its exit code. Failures become words on stderr; a stack only with `--debug`. */
export async function run(given: readonly string[], terminal: Terminal): Promise<number> {
  const argv = commandFirst(given);
  const [name = '', ...args] = argv;
  const lang = argv.find((_, i) => argv[i - 1] === '--lang') ?? argv.find((arg) => arg.startsWith('--lang='))?.slice(7);
  const locale = localeOf(lang, terminal.env);
  z.config(locale === 'en' ? z.locales.en() : z.locales.zhCN());
  const command = COMMANDS[name];
  if (['', '--help', '-h', 'help'].includes(name) || (command && (args.includes('--help') || args.includes('-h')))) {
    await terminal.out(HELP[locale]);
    return EXIT.ok;
  }
  if (!command) {
    tellFailure(new GoujiError('command-unknown', { command: name }), terminal, locale);
    return EXIT.usage;
  }
  try {
    if (lang !== undefined && !/^(?:zh|en)\b/i.test(lang)) throw new GoujiError('lang-unknown', { lang });
    const work = (await command())(args, terminal);
    return await (LISTENS.has(name) ? work : Promise.race([work, interrupted(terminal.signal)]));
  } catch (error) {
    if (terminal.signal.aborted) {
      tellFailure(new GoujiError('interrupted', {}), terminal, locale);
      return EXIT.interrupted;
    }
    if (args.includes('--debug')) terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (!(error instanceof GoujiError)) {
      terminal.tell(`gouji: ${error instanceof Error ? error.message : String(error)} (--debug)`);
      return EXIT.service;
    }
    tellFailure(error, terminal, locale);
    return SERVICE.has(error.code) ? EXIT.service : EXIT.usage;
  }
}

function tellFailure(error: GoujiError, terminal: Terminal, locale: Locale): void {
  const { what, hint } = sayFailure(error, locale);
  terminal.tell(`gouji: ${what}\n       ${hint}`);
}
