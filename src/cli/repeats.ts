import { readReports, repeatsAmong, type Document } from '../app/repeats.ts';
import { GoujiError } from '../core/error.ts';
import { repeatsHtml } from '../show/repeats-html.ts';
import { passageJson, prettyPassages } from '../show/repeats.ts';
import { choice, one, parse } from './arguments.ts';
import { tellProblems } from './problems.ts';
import { answerLines } from './lines.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** Characters of text from which a repeat is told, and the fewest that may be asked for: a seed. */
const LEAST = 24;
const SHORTEST = 8;

/** `gouji repeats FILE|FOLDER… [--min CHARS] [--format pretty|json|html] [--lines]`. */
export async function repeats(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, { min: { type: 'string' }, lines: { type: 'boolean' } });
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json', 'html']);
  const min = Number(one(values, 'min') ?? LEAST);
  if (!Number.isInteger(min) || min < SHORTEST) throw new GoujiError('option-value', { option: '--min', takes: `${SHORTEST}, ${SHORTEST + 1}, …` });
  if (values['lines']) {
    // All lines are one corpus.
    const documents: Document[] = [];
    await answerLines(terminal, locale, ({ id, text }) => { documents.push({ id: String(id ?? documents.length), text }); return null; });
    const passages = repeatsAmong(documents, min);
    for (const passage of passages) await terminal.out(`${JSON.stringify(passageJson(passage))}\n`);
    return passages.length > 0 ? EXIT.findings : EXIT.ok;
  }
  if (positionals.length === 0) throw new GoujiError('argument-missing', { name: 'FILE|FOLDER' });
  const { documents, problems } = readReports(positionals);
  tellProblems(problems, terminal, locale);
  const passages = repeatsAmong(documents, min);
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  if (format === 'html') await terminal.out(repeatsHtml(passages, texts, locale));
  else await terminal.out(format === 'json' ? `${JSON.stringify({ passages: passages.map(passageJson) }, null, 1)}\n` : prettyPassages(passages, texts, locale));
  if (problems.length > 0) return EXIT.usage;
  return passages.length > 0 ? EXIT.findings : EXIT.ok;
}
