import type { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { sayFailure } from '../show/failures.ts';
import type { Terminal } from './terminal.ts';

/** What could not be read, a line each. */
export function tellProblems(problems: readonly GoujiError[], terminal: Terminal, locale: Locale): void {
  for (const problem of problems) {
    const { what, hint } = sayFailure(problem, locale);
    terminal.tell(`! ${what}。${hint}`);
  }
}
