import type { Formula } from '../../core/formula.ts';
import { certain, explained, held } from '../equations.ts';
import { TIED } from '../slip.ts';
import type { Line } from './grid.ts';
import type { Trial } from './laws.ts';
import type { Kept } from './mine.ts';

/** Lines that must obey a law before the one that does not is wrong for certain. */
const ENOUGH = 2;

/** What the laws of one result say of each line: held where any of them holds; wrong where all fail. */
export function judge(laws: readonly Kept[]): Formula[] {
  const lines = Map.groupBy(laws.flatMap(({ law, trials }) => trials.map((trial) => ({ trial, law }))), ({ trial }) => trial.line);
  return [...lines.values()].flatMap((tries) => {
    const good = tries.find(({ trial }) => trial.held && (trial.exact || !isExactElsewhere(trial.line, laws)));
    if (good) return [held(good.trial.tried)];
    const [first] = tries;
    return first ? (broken(first.trial, laws.find(({ law }) => law === first.law) as Kept) ?? []) : [];
  });
}

/** All other lines obey to the last digit, so that rounding is no excuse for this one. */
function isExactElsewhere(line: Line, laws: readonly Kept[]): boolean {
  const others = laws.flatMap(({ trials }) => trials.filter((trial) => trial.line !== line && trial.held && !trial.copied));
  return others.length >= ENOUGH && others.every(({ exact }) => exact);
}

function broken(trial: Trial, { trials }: Kept): Formula | null {
  if (trial.held) return { ...certain({ ...trial.tried, working: trial.tried.working.replace('=', '≠') }), force: 'slight' };
  const slip = explained(trial.tried, TIED);
  if (trials.filter((other) => other.held && !other.copied).length < ENOUGH) return slip;
  return slip ? { ...slip, force: 'certain' } : certain(trial.tried);
}
