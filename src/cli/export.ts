import { exportReport } from '../app/exporting.ts';
import { openLibrary } from '../app/library.ts';
import { GoujiError } from '../core/error.ts';
import { DRAFTING_WORDS } from '../show/drafting.ts';
import { many, one, parse, positional } from './arguments.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji export FOLDER|REPORT --to FILE.docx|xlsx|html [--sources] [--data FILE]… [--notes FILE]…`: the official Word file, the data as a workbook, a page; with an appendix of where each figure comes from. */
export async function exporting(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, { to: { type: 'string' }, sources: { type: 'boolean' }, data: { type: 'string', multiple: true }, notes: { type: 'string', multiple: true } }, 1);
  const to = one(parsed.values, 'to');
  if (to === undefined) throw new GoujiError('option-missing', { option: '--to FILE.docx|xlsx|html' });
  const words = DRAFTING_WORDS[localeOf(one(parsed.values, 'lang'), terminal.env)];
  const kept = await exportReport(openLibrary(), positional(parsed, 0, 'FOLDER|REPORT'), to, { data: many(parsed.values, 'data'), notes: many(parsed.values, 'notes'), appendix: parsed.values['sources'] === true });
  if (kept !== null) terminal.tell(words.kept(kept));
  terminal.tell(words.exported(to));
  return EXIT.ok;
}
