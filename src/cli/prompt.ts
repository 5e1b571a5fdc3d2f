import { openLibrary } from '../app/library.ts';
import { GoujiError } from '../core/error.ts';
import { promptChanges, promptLine, promptText } from '../show/prompts.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji prompt list | show NAME | diff A B`: prompt files; a NAME is `id`, `id@version` or a path. `diff` exits 1 where they differ. */
export async function prompt(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {});
  const locale = localeOf(one(parsed.values, 'lang'), terminal.env);
  const library = openLibrary();
  const named = (index: number) => library.promptNamed(positional(parsed, index, 'NAME'));
  const isJson = choice(parsed.values, 'format', ['pretty', 'json']) === 'json';
  const print = (pretty: string, json: unknown): Promise<void> => terminal.out(isJson ? `${JSON.stringify(json, null, 1)}\n` : pretty);
  switch (positional(parsed, 0, 'list|show|diff')) {
    case 'list': {
      const prompts = library.prompts();
      await print(`${prompts.map(promptLine).join('\n')}\n`, prompts.map(({ id, version, hash, temperature, changelog }) => ({ id, version, hash, temperature, changelog })));
      return EXIT.ok;
    }
    case 'show':
      await print(promptText(named(1), locale), named(1));
      return EXIT.ok;
    case 'diff': {
      const changes = promptChanges(named(1), named(2));
      await print(changes.map(({ role, text }) => `## ${role}\n${text}\n`).join('\n'), changes);
      return changes.length > 0 ? EXIT.findings : EXIT.ok;
    }
    default:
      throw new GoujiError('usage', { problem: 'prompt list | show NAME | diff A B' });
  }
}
