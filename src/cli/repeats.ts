import { readReports, repeatsAmong, type Document } from '../app/repeats.ts';
import { GoujiError } from '../core/error.ts';
import { passageJson, prettyPassages } from '../show/repeats.ts';
import { choice, one, parse } from './arguments.ts';
import { tellProblems } from './draft.ts';
import { inputLines } from './lines.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** Characters of text from which a repeat is told. */
const LEAST = 24;

/** `gouji repeats FILE|FOLDER… [--min CHARS] [--format pretty|json] [--lines]`. */
export async function repeats(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, { min: { type: 'string' }, lines: { type: 'boolean' } });
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const format = choice(values, 'format', ['pretty', 'json']);
  const min = Number(one(values, 'min') ?? LEAST);
  if (!Number.isInteger(min) || min < 8) throw new GoujiError('usage', { problem: `--min ${one(values, 'min') ?? ''}: 8…` });
  if (values['lines']) {
    const passages = repeatsAmong(await documentsOf(terminal), min);
    for (const passage of passages) await terminal.out(`${JSON.stringify(passageJson(passage))}\n`);
    return passages.length > 0 ? EXIT.findings : EXIT.ok;
  }
  if (positionals.length === 0) throw new GoujiError('usage', { problem: 'FILE|FOLDER' });
  const { documents, problems } = readReports(positionals);
  tellProblems(problems, terminal, locale);
  const passages = repeatsAmong(documents, min);
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  await terminal.out(format === 'json' ? `${JSON.stringify({ passages: passages.map(passageJson) }, null, 1)}\n` : prettyPassages(passages, texts, locale));
  if (problems.length > 0) return EXIT.usage;
  return passages.length > 0 ? EXIT.findings : EXIT.ok;
}

/** All lines of stdin as one corpus. */
async function documentsOf(terminal: Terminal): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const line of inputLines(terminal.stdin)) {
    if (line.trim() === '') continue;
    let input: { id?: unknown; text?: unknown } | null;
    try {
      input = JSON.parse(line) as typeof input;
    } catch (cause) {
      throw new GoujiError('request-invalid', { path: `line ${documents.length + 1}`, problem: cause instanceof Error ? cause.message : '' });
    }
    if (typeof input?.text !== 'string') throw new GoujiError('request-invalid', { path: `line ${documents.length + 1}/text`, problem: typeof input?.text });
    documents.push({ id: String(input.id ?? documents.length), text: input.text });
  }
  return documents;
}
