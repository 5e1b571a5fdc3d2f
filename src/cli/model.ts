import { readEnvironment } from '../app/environment.ts';
import { openLibrary } from '../app/library.ts';
import { probeModel } from '../app/probing.ts';
import { GoujiError } from '../core/error.ts';
import { SERVICE_WORDS } from '../show/service.ts';
import { choice, one, parse, positional } from './arguments.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji model test [--format pretty|json]`: what the configured server can do, found out with invented material. */
export async function model(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parse(args, {}, 1);
  if (positional(parsed, 0, 'test') !== 'test') throw new GoujiError('usage', { problem: 'model test' });
  const locale = localeOf(one(parsed.values, 'lang'), terminal.env);
  const format = choice(parsed.values, 'format', ['pretty', 'json']);
  const words = SERVICE_WORDS[locale];
  const probing = probeModel(openLibrary(), readEnvironment(terminal.env), terminal.signal);
  terminal.tell(words.asking(probing.model, probing.address));
  let best: string | null = null;
  const probed = [];
  for await (const asked of probing.probed) {
    probed.push(asked);
    if (asked.outcome === 'ok') best ??= asked.rung;
    if (format === 'pretty') await terminal.out(`${words.probed(asked)}\n`);
    if (terminal.signal.aborted) return EXIT.interrupted;
  }
  await terminal.out(format === 'json' ? `${JSON.stringify({ model: probing.model, best, probed }, null, 1)}\n` : `${words.verdict(best)}\n`);
  return best === null ? EXIT.service : EXIT.ok;
}
