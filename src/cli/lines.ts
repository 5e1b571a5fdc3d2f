import { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { sayFailure } from '../show/failures.ts';
import type { Terminal } from './terminal.ts';

export interface LineInput {
  readonly id: unknown;
  readonly text: string;
  readonly data?: string;
}

/**
 * The line protocol: one JSON line in, one out, in order. Each answer is written before the next line is read, so that a
 * program can hold a conversation. A line that fails is answered with its error and the rest go on; one that `answer` takes in silence (null) with nothing.
 */
export async function answerLines(terminal: Terminal, locale: Locale, answer: (input: LineInput) => unknown): Promise<void> {
  for await (const line of inputLines(terminal.stdin)) {
    if (line.trim() === '') continue;
    const said = answered(line, locale, answer);
    if (said) await terminal.out(`${JSON.stringify(said)}\n`);
  }
}

function answered(line: string, locale: Locale, answer: (input: LineInput) => unknown): object | null {
  let id: unknown = null;
  try {
    const input = JSON.parse(line) as Partial<LineInput> | null;
    id = input?.id ?? null;
    if (typeof input?.text !== 'string') throw new GoujiError('request-invalid', { path: 'text', problem: typeof input?.text });
    const said = answer(input as LineInput) as object | null;
    return said && { id, ...said };
  } catch (error) {
    if (error instanceof GoujiError) return { id, error: { code: error.code, message: sayFailure(error, locale).what } };
    if (error instanceof SyntaxError) return { id, error: { code: 'request-invalid', message: error.message } };
    return { id, error: { code: 'internal', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** The lines of stdin as they come. */
async function* inputLines(stdin: Terminal['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** All of stdin as text, UTF-8 or GB18030. */
export async function allInput(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return Buffer.concat(chunks);
}
