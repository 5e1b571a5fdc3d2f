import type { Claim, Mention } from '../../core/claim.ts';
import type { Formula } from '../../core/formula.ts';

/**
 * What the network says, and of what the older readers of arithmetic say that which it does not speak of. Their sums go by nearness alone, so one
 * over figures that state different things (a budget and what was spent, two years) is dropped.
 */
export function merged(network: readonly Formula[], found: readonly Formula[], mentions: readonly Mention[], isZero: (figure: number) => boolean): Formula[] {
  const claims = new Map(mentions.flatMap((mention) => mention.claims.map((claim) => [claim.figure, claim] as const)));
  const failed = network.filter(({ state }) => state === 'failed');
  const spoken = new Set(network.filter(({ kind }) => kind !== 'sum').map(keyOf));
  const isSpokenOf = (formula: Formula): boolean => spoken.has(keyOf(formula)) || failed.some(({ figures }) => figures.includes(formula.suspect) || formula.figures.every((figure) => figures.includes(figure)));
  const mentionOf = new Map(mentions.flatMap((mention) => mention.claims.map((claim) => [claim.figure, mention] as const)));
  const isWithin = (formula: Formula): boolean => new Set(formula.figures.map((figure) => mentionOf.get(figure))).size === 1;
  const isMixed = (formula: Formula): boolean => MIXABLE.has(formula.kind) && !isWithin(formula) && !areAlike(formula.figures.flatMap((figure) => claims.get(figure) ?? []), formula.kind);
  // 年均增长 is of the item that it stands behind, not of any two levels.
  const isAstray = (formula: Formula): boolean => claims.get(formula.figures[0] ?? -1)?.role === 'growth' && formula.kind === 'average' && !isWithin(formula);
  return [...network, ...found.filter((formula) => formula.state === 'held' || !(isSpokenOf(formula) || isMixed(formula) || isAstray(formula) || (formula.kind === 'change' && formula.figures.slice(1).some(isZero))))];
}

const keyOf = ({ kind, figures }: Formula): string => `${kind} ${figures.toSorted((a, b) => a - b).join()}`;

const PLANNED = new Set<Claim['basis']>(['initial', 'adjusted', 'budget']);
const MIXABLE = new Set<Formula['kind']>(['sum', 'part', 'difference']);

/** No two of them name different bases, nor in a sum different years or kinds of quantity. */
function areAlike(claims: readonly Claim[], kind: Formula['kind']): boolean {
  const several = (values: readonly unknown[]): boolean => new Set(values.filter((value) => value !== null)).size > 1;
  if (kind === 'difference') return !several(claims.map(({ basis }) => PLANNED.has(basis)));
  return !several(claims.map(({ basis }) => basis)) && !several(claims.map(({ basis }) => PLANNED.has(basis))) && !several(claims.map(({ year }) => year)) && !several(claims.map(({ role }) => role));
}
