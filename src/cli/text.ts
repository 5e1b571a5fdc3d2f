import { pipedText, readingNotices, readReport } from '../app/reading.ts';
import { plainDocument, type Document } from '../core/document.ts';
import type { Locale } from '../core/locale.ts';
import { one, parse, positional } from './arguments.ts';
import { allInput } from './lines.ts';
import { tellProblems } from './problems.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji text FILE`: the text that the other commands see. */
export async function text(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {}, 1);
  await terminal.out(await reportText(positional(parsed, 0, 'FILE'), terminal, localeOf(one(parsed.values, 'lang'), terminal.env)));
  return EXIT.ok;
}

/** A file, or stdin for `-`. Tells of tracked changes, which are read as accepted. */
export async function reportDocument(path: string, terminal: Terminal, locale: Locale): Promise<Document> {
  if (path === '-') return plainDocument(pipedText(await allInput(terminal.stdin)));
  const report = readReport(path);
  tellProblems(readingNotices(path, report), terminal, locale);
  return report;
}

/** Its text alone. */
export const reportText = async (path: string, terminal: Terminal, locale: Locale): Promise<string> => (await reportDocument(path, terminal, locale)).text;
