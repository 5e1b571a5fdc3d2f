import { openLibrary } from '../app/library.ts';
import { csvText, understandData } from '../app/reading.ts';
import { isNotice } from '../core/error.ts';
import { dataJson, dataPretty, dataTable } from '../show/data.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji data FILE… [--pack ID|auto] [--format pretty|json|csv]`: what was understood of tables, and what was not. */
export async function data(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { pack: { type: 'string' } });
  const { values, positionals } = parsed;
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json', 'csv']);
  positional(parsed, 0, 'FILE');
  const reading = await understandData(openLibrary(), positionals, one(values, 'pack') ?? 'auto');
  tellProblems(reading.problems, terminal, locale);
  if (format === 'json') await terminal.out(`${JSON.stringify(dataJson(reading, locale), null, 1)}\n`);
  else await terminal.out(format === 'csv' ? csvText(dataTable(reading, locale)) : dataPretty(reading, locale));
  return reading.problems.every(isNotice) ? EXIT.ok : EXIT.usage;
}
