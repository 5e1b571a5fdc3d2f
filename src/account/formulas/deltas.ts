import type { Formula } from '../../core/formula.ts';
import { ZERO } from '../../core/decimal.ts';
import { UNCHANGED } from '../../core/words/arithmetic.ts';
import { certain, held, written, type Term, type Tried } from '../equations.ts';
import { overlaps, sumRange, times, type Range } from '../ratio.ts';
import type { Lists } from './sums.ts';

/** Where a whole is the sum of its parts, its change is the sum of theirs: Σ d of the parts = d of the whole. */
export function readDeltas(terms: readonly Term[], { whole, parts }: Lists): Formula[] {
  const children = new Map<Term, Term[]>();
  for (const [part, head] of whole) children.set(head, [...(children.get(head) ?? []), part]);
  return [...parts].flatMap(([head, listed]) => {
    const own = (level: Term): Term | undefined => ownChange(terms, level, whole);
    const change = own(head);
    const changes = listed.map((part) => changeOf(own, part, children));
    if (!change || changes.some((found) => found === null)) return [];
    return deltaOf(change, changes.flatMap((found) => found ?? []));
  });
}

function deltaOf(head: Term, changes: readonly Term[]): Formula[] {
  if (changes.length < 2) return [];
  const { sign } = head.statement;
  const total = sumRange(changes.map((change) => times(change.range, sign * change.statement.sign < 0 ? -1 : 1)));
  const shown = changes.map((change) => `${change.statement.sign * sign < 0 ? '− ' : '+ '}${written(change)}`).join(' ').replace(/^\+ /, '');
  const tried: Tried = { kind: 'sum', terms: [head, ...changes], needed: [total, ...changes.map((): Range | null => null)], working: `${shown} ≠ ${written(head)}` };
  return [overlaps(total, head.range) ? held({ ...tried, working: tried.working.replace('≠', '=') }) : certain(tried)];
}

/** The change that is said of a level before the next level comes. */
function ownChange(terms: readonly Term[], level: Term, whole: Lists['whole']): Term | undefined {
  for (let i = level.at + 1; i < terms.length; i++) {
    const term = terms[i] as Term;
    if (whole.get(term) === level && term.statement.depth > level.statement.depth) continue;
    if (term.statement.paragraph !== level.statement.paragraph || (term.statement.role === 'level' && term.figure.unit === level.figure.unit)) return undefined;
    if (term.statement.role === 'change' && term.figure.unit === level.figure.unit) return term;
  }
  return undefined;
}

/** The changes that make up a part's own; none for one that stayed the same; null when its change is not said. */
function changeOf(ownOf: (level: Term) => Term | undefined, part: Term, children: ReadonlyMap<Term, readonly Term[]>): Term[] | null {
  const own = ownOf(part);
  if (own) return [own];
  if (UNCHANGED.test(part.statement.behind)) return [];
  const below = children.get(part);
  if (!below || below.length < 2) return isNothing(part) ? [] : null;
  const found = below.map((child) => changeOf(ownOf, child, new Map()));
  return found.some((changes) => changes === null) ? null : found.flatMap((changes) => changes ?? []);
}

const isNothing = ({ range }: Term): boolean => range.low === ZERO && range.high === ZERO;
