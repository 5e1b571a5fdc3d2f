import type { Claim, Mention } from '../../core/claim.ts';
import { compare, equals } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { certain, explained, held, slipsIn, type Term } from '../equations.ts';
import { TIED } from '../slip.ts';
import type { Constraint, TermOf } from './constraint.ts';
import { elsewhereOf, sharesElsewhere } from './elsewhere.ts';
import { flowsOf } from './flows.ts';
import { listsOf, looseLists, sumsOf } from './lists.ts';
import { netsOf } from './nets.ts';
import { heldAgainst, movesOf, ordersOf } from './orders.ts';
import { averagesOf, namedRates } from './quotients.ts';
import { executionOf, recalledOf, repeatedOf, yearsOf } from './recalled.ts';
import { breakdownsOf, totalsOf } from './runs.ts';
import { sharesOf, siblingShares } from './shares.ts';
import { statedOf } from './stated.ts';

/**
 * Every equation that the claims of a text stand in, held or failed. What is stated, announced or known is an error when it fails; what is only
 * inferred says something when it holds, or when one slip explains the failure. Of several that fail together the figure that they share is the
 * suspect, and one finding comes of it.
 */
export function solve(mentions: readonly Mention[], terms: readonly Term[]): Formula[] {
  const byFigure = new Map(terms.map((term) => [term.statement.figure, term]));
  const termOf: TermOf = (claim) => byFigure.get(claim.figure);
  const constraints: Constraint[] = [];
  const keep = (found: Iterable<Constraint>): void => { for (const constraint of found) constraints.push(constraint); };
  for (const { of, roles } of OF_MENTIONS) mentions.forEach(({ claims }, at) => { if (claims.some(({ role }) => roles.includes(role))) keep(of(mentions, at, termOf)); });
  for (const of of OF_TEXTS) keep(of(mentions, termOf));
  for (const list of [...listsOf(mentions, termOf), ...looseLists(mentions)]) keep(sumsOf(list, termOf));
  const orders = mentions.filter(isOrdered).flatMap((mention) => [...ordersOf(mention, termOf), ...movesOf(mention, termOf), ...heldAgainst(mention, termOf)]);
  return [...settled(constraints), ...orders];
}

type Family = (mentions: readonly Mention[], at: number, termOf: TermOf) => Iterable<Constraint>;

/** The equations that one mention states or takes part in, with those around it, each with what a mention must hold for one; and those of a text as a whole. */
const OF_MENTIONS: readonly { readonly of: Family; readonly roles: readonly Claim['role'][] }[] = [
  { of: statedOf, roles: ['completion', 'change', 'growth', 'points'] },
  { of: sharesOf, roles: ['share'] }, { of: sharesElsewhere, roles: ['share'] },
  { of: repeatedOf, roles: ['change'] }, { of: recalledOf, roles: ['change'] }, { of: yearsOf, roles: ['change'] }, { of: elsewhereOf, roles: ['change'] }, { of: netsOf, roles: ['change'] },
  { of: executionOf, roles: ['completion'] }, { of: averagesOf, roles: ['average'] }, { of: namedRates, roles: ['rate'] },
  { of: totalsOf, roles: ['level'] }, { of: breakdownsOf, roles: ['level'] },
];
const OF_TEXTS = [siblingShares, flowsOf];

/** Says of two amounts which is more, or moves from one to the other. */
const isOrdered = ({ orders, claims }: Mention): boolean => orders.length > 0 || claims.some(({ than, sign }) => than !== null || sign !== 0);

function settled(constraints: readonly Constraint[]): Formula[] {
  const good = constraints.filter(({ holds }) => holds);
  const confirmed = new Map<Term, number>();
  for (const { terms } of good) for (const term of terms) confirmed.set(term, (confirmed.get(term) ?? 0) + 1);
  const agreed = good.map((constraint) => held({ ...constraint, working: constraint.working.replace('≠', '=') }));
  const bad = constraints.filter(({ holds, warrant }) => !holds && warrant !== 'inferred');
  const failed = components(bad).flatMap((component) => blame(component, confirmed));
  const inferred = constraints.filter(({ holds, warrant }) => !holds && warrant === 'inferred').flatMap((constraint) => (constraint.reversed ? { ...certain(constraint), force: 'likely' as const, slip: 'direction' } : explained(constraint, isOver(constraint) ? 1 : (constraint.luck ?? TIED))) ?? []);
  return [...agreed, ...failed, ...inferred];
}

/** Parts that come to more than their whole are wrong whether or not they are all: any slip that mends it will do. */
const isOver = ({ kind, terms: [head], needed: [total] }: Constraint): boolean => kind === 'sum' && head !== undefined && total != null && compare(total.low, head.range.high) > 0;

/** How many equations that hold a figure stands in. */
type Confirmed = ReadonlyMap<Term, number>;

/** Failed equations that share a figure belong together (union of disjoint sets, about linear). */
function components(bad: readonly Constraint[]): Constraint[][] {
  const above = new Map<Term, Term>();
  const root = (term: Term): Term => {
    let at = term;
    for (let next = above.get(at); next && next !== at; next = above.get(at)) {
      above.set(at, above.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { terms } of bad) for (const term of terms) above.set(root(term), root(terms[0] as Term));
  return [...Map.groupBy(bad, ({ terms }) => root(terms[0] as Term)).values()];
}

/** The figure that all of them have in common and that no equation confirms; else each equation points at what it determines. */
function blame(component: readonly Constraint[], confirmed: Confirmed): Formula[] {
  const [first, ...others] = component;
  if (!first) return [];
  if (others.length === 0) return [pointed(first, confirmed)];
  const shared = others.reduce((left: readonly Term[], { terms }) => (left.length === 0 ? left : left.filter((term) => terms.includes(term))), first.terms);
  const [suspect] = shared.toSorted((a, b) => (confirmed.get(a) ?? 0) - (confirmed.get(b) ?? 0));
  if (!suspect) return component.map((constraint) => pointed(constraint, confirmed));
  const named = component.find((constraint) => constraint.needed[constraint.terms.indexOf(suspect)]) ?? first;
  return [blamed(named, suspect)];
}

/** One failed equation alone: at the figure that a slip explains and nothing else confirms, else at the one that the others determine. */
function pointed(constraint: Constraint, confirmed: Confirmed): Formula {
  const plain = certain(constraint);
  if (plain.force === 'slight') return plain;
  const [head, ...parts] = constraint.terms;
  const again = constraint.kind === 'sum' && parts.find((part) => head && equals(part.value, head.value));
  if (again) return { ...blamed(constraint, again), kind: 'part', working: constraint.working.replace('≠', '>') };
  const isConfirmed = ({ suspect }: Formula): boolean => constraint.terms.some((term) => term.statement.figure === suspect && confirmed.has(term));
  const [slip, ...others] = [...slipsIn(constraint, 1)].filter((found) => !isConfirmed(found));
  // Where a slip in either of two parts would do, neither is told from the other: the sum is pointed at.
  if (slip && (others.length === 0 || constraint.kind !== 'sum')) return { ...slip, force: 'certain' };
  const free = constraint.terms.findIndex((term, i) => constraint.needed[i] && !confirmed.has(term));
  return free > 0 ? blamed(constraint, constraint.terms[free] as Term) : plain;
}

/** The failure with one of its figures as the suspect. */
function blamed(constraint: Constraint, suspect: Term): Formula {
  const i = constraint.terms.indexOf(suspect);
  const order = [i, ...constraint.terms.keys().filter((j) => j !== i)];
  return certain({ ...constraint, terms: order.map((j) => constraint.terms[j] as Term), needed: order.map((j) => constraint.needed[j] ?? null) });
}
