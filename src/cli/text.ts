import { pipedText, readReport } from '../app/reading.ts';
import { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { one, parse, positional } from './arguments.ts';
import { allInput } from './lines.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji text FILE`: the text that the other commands see. */
export async function text(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {});
  await terminal.out(await reportText(positional(parsed, 0, 'FILE'), terminal, localeOf(one(parsed.values, 'lang'), terminal.env)));
  return EXIT.ok;
}

/** The text of a file, or of stdin for `-`. Tells of tracked changes, which are read as accepted. */
export async function reportText(path: string, terminal: Terminal, locale: Locale): Promise<string> {
  if (path === '-') return pipedText(await allInput(terminal.stdin));
  const report = readReport(path);
  if (report.changes > 0) tellProblems([new GoujiError('file-changes', { file: path, count: String(report.changes) })], terminal, locale);
  return report.text;
}
