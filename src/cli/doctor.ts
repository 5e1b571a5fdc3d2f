import { examine } from '../app/examining.ts';
import { readEnvironment } from '../app/environment.ts';
import { SERVICE_WORDS } from '../show/service.ts';
import { sayFailure } from '../show/failures.ts';
import { choice, one, parse } from './arguments.ts';
import { EXIT, localeOf, type Terminal } from './terminal.ts';

/** `gouji doctor [--format pretty|json]`: what is installed and reachable. */
export async function doctor(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parse(args, {}, 0);
  const locale = localeOf(one(values, 'lang'), terminal.env);
  const words = SERVICE_WORDS[locale];
  const checks = await examine(readEnvironment(terminal.env));
  const said = checks.map(({ what, state, failure }) => {
    const { what: problem, hint } = failure ? sayFailure(failure, locale) : { what: '', hint: '' };
    return { check: what, ok: failure === null, state: failure ? problem : what === 'model' && state === '' ? words.composer : what === 'page' ? (state === '' ? words.unbuilt : words.built) : state, hint };
  });
  const pretty = said.map(({ check, ok, state, hint }) => `${ok ? '✓' : '✗'} ${words.checks[check]}  ${state}${hint && `\n    → ${hint}`}`).join('\n');
  await terminal.out(`${choice(values, 'format', ['pretty', 'json']) === 'json' ? JSON.stringify({ checks: said }, null, 1) : pretty}\n`);
  return checks.some(({ failure }) => failure) ? EXIT.service : EXIT.ok;
}
