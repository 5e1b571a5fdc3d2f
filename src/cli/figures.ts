import { figuresOf, numeralsOf } from '../app/reading.ts';
import { figureJson, figureTable, numeralJson } from '../show/figures.ts';
import { choice, one, parse } from './arguments.ts';
import { answerLines } from './lines.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';
import { reportText } from './text.ts';

/** `gouji figures [FILE|-] [--numerals] [--lines]`. */
export async function figures(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, { numerals: { type: 'boolean' }, lines: { type: 'boolean' } }, 1);
  const format = choice(values, 'format', ['json', 'pretty']);
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const answer = (text: string): object => (values['numerals'] ? { numerals: numeralsOf(text).map(numeralJson) } : { figures: figuresOf(text).map(figureJson) });
  if (values['lines']) {
    await answerLines(terminal, locale, ({ text }) => answer(text));
    return EXIT.ok;
  }
  const text = await reportText(positionals[0] ?? '-', terminal, locale);
  await terminal.out(format === 'json' || values['numerals'] ? `${JSON.stringify(answer(text), null, 1)}\n` : figureTable(text, figuresOf(text)));
  return EXIT.ok;
}
