import { pipedText, readText } from '../app/reading.ts';
import { parse, positional } from './arguments.ts';
import { allInput } from './lines.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** `gouji text FILE`: the text that the other commands see. */
export async function text(args: readonly string[], terminal: Terminal): Promise<number> {
  await terminal.out(await reportText(positional(parse(args, {}), 0, 'FILE'), terminal));
  return EXIT.ok;
}

/** The text of a file, or of stdin for `-`. */
export const reportText = async (path: string, terminal: Terminal): Promise<string> =>
  path === '-' ? pipedText(await allInput(terminal.stdin)) : readText(path);
