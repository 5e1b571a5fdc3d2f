import { resolve } from 'node:path';
import { openLibrary } from '../../app/library.ts';
import { addCases } from '../../app/past.ts';
import { isNotice } from '../../core/error.ts';
import { EVAL_WORDS } from '../../show/eval/words.ts';
import { many, one, parse, positional } from '../arguments.ts';
import { tellProblems } from '../problems.ts';
import { EXIT, localeOf, type Terminal } from '../terminal.ts';

/** `gouji eval add REPORT --to FOLDER [--data FILE]… [--notes FILE]… [--unit NAME] [--year N] [--name ID] [--pack ID|auto]`: cases from a past report. */
export async function addEval(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {
    to: { type: 'string' }, data: { type: 'string', multiple: true }, notes: { type: 'string', multiple: true }, unit: { type: 'string' }, year: { type: 'string' }, name: { type: 'string' }, pack: { type: 'string' },
  });
  const { values } = parsed;
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const to = resolve(one(values, 'to') ?? 'eval-cases');
  const { cases, problems } = await addCases(openLibrary(), {
    report: positional(parsed, 0, 'REPORT'), data: many(values, 'data'), notes: many(values, 'notes'), previous: [], pack: one(values, 'pack') ?? 'auto',
    unit: one(values, 'unit'), year: one(values, 'year'), name: one(values, 'name'),
  }, to);
  tellProblems(problems, terminal, locale);
  const words = EVAL_WORDS[locale];
  if (cases[0]?.report.derivedNotes) terminal.tell(words.derived);
  terminal.tell(words.added(cases.length, to));
  for (const { id, expect } of cases) await terminal.out(`${id}\t${expect.required.length}\t${expect.notes.length}\n`);
  return problems.every(isNotice) ? EXIT.ok : EXIT.usage;
}
