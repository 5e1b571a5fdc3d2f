import { isNotice } from '../core/error.ts';
import { ledgerOf } from '../app/ledger.ts';
import { openLibrary } from '../app/library.ts';
import { gatherSources } from '../app/reading.ts';
import { figuresLine } from '../show/pretty.ts';
import { choice, many, one, parse, positional } from './arguments.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';
import { reportText } from './text.ts';

/** `gouji ledger REPORT [--data FILE]… [--notes FILE]… [--pack ID|auto] [--format pretty|json|csv|xlsx]`. */
export async function ledger(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { data: { type: 'string', multiple: true }, notes: { type: 'string', multiple: true }, previous: { type: 'string', multiple: true }, pack: { type: 'string' } }, 1);
  const { values } = parsed;
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json', 'csv', 'xlsx']);
  const report = positional(parsed, 0, 'REPORT');
  const text = await reportText(report, terminal, locale);
  const sources = await gatherSources(openLibrary(), { report, data: many(values, 'data'), notes: many(values, 'notes'), previous: many(values, 'previous'), pack: one(values, 'pack') ?? 'auto' }, text);
  tellProblems(sources.problems, terminal, locale);
  const { content, coverage } = await ledgerOf({ text, ...sources }, format, locale);
  await terminal.out(content);
  terminal.tell(figuresLine(coverage, locale));
  return sources.problems.every(isNotice) ? EXIT.ok : EXIT.usage;
}
