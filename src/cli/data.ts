import { openLibrary } from '../app/library.ts';
import { understandData } from '../app/reading.ts';
import { dataJson } from '../show/data.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { tellProblems } from './draft.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji data FILE… [--pack ID|auto] [--format pretty|json|csv]`: what was understood of tables, and what was not. */
export async function data(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { pack: { type: 'string' } });
  const { values, positionals } = parsed;
  const locale = localeOf(one(values, 'lang'), terminal.env);
  choice(values, 'format', ['pretty', 'json', 'csv']);
  positional(parsed, 0, 'FILE');
  const { reading, dictionary } = await understandData(openLibrary(), positionals, one(values, 'pack') ?? 'auto');
  void dictionary;
  tellProblems(reading.problems, terminal, locale);
  await terminal.out(`${JSON.stringify(dataJson(reading, locale), null, 1)}\n`);
  return EXIT.ok;
}
