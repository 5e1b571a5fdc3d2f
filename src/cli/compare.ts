import { compareReports } from '../flow/compare.ts';
import { prettyComparison } from '../show/compare.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';
import { reportText } from './text.ts';

/** `gouji compare A B [--format pretty|json]`: two versions, paragraph by paragraph, and every figure that changed. Ends with 1 where they differ. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {}, 2);
  const format = choice(parsed.values, 'format', ['pretty', 'json']);
  const locale = localeOf(one(parsed.values, 'lang'), terminal.env);
  const [a, b] = [await reportText(positional(parsed, 0, 'A'), terminal, locale), await reportText(positional(parsed, 1, 'B'), terminal, locale)];
  const comparison = compareReports(a, b);
  await terminal.out(format === 'json' ? `${JSON.stringify(comparison, null, 1)}\n` : prettyComparison(comparison, a, b, locale));
  return comparison.paragraphs.length > 0 ? EXIT.findings : EXIT.ok;
}
