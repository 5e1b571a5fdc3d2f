import type { Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import type { Claims } from '../claims/mentions.ts';
import { isCoherent, readingOf } from './coherent.ts';

/**
 * What the network says, and of what the older readers of arithmetic say that which it does not speak of. These go by nearness; what they find to
 * fail is kept only where the claims agree that the figures are of one thing: the same mention, the same item, or parts of a whole.
 */
export function merged(network: readonly Formula[], found: readonly Formula[], claims: Claims, known: readonly Figure[]): Formula[] {
  const isZero = (figure: number): boolean => Number(known[figure]?.value?.units ?? 1) === 0;
  const reading = readingOf(claims, known);
  const failed = network.filter(({ state }) => state === 'failed');
  const failing = Map.groupBy(failed.flatMap((formula) => formula.figures.map((figure) => ({ figure, formula }))), ({ figure }) => figure);
  const spoken = new Set(network.filter(({ kind }) => kind !== 'sum').map(keyOf));
  // What holds of the amounts that the words name is not tried on others beside them. That one is more than another works out neither.
  const settled = new Set(network.filter(({ kind, state, figures }) => state === 'held' && (kind !== 'difference' || figures.length > 2)).map(({ kind, figures }) => `${kind} ${figures[0]}`));
  const isSpokenOf = (formula: Formula): boolean => spoken.has(keyOf(formula)) || settled.has(`${formula.kind} ${formula.figures[0]}`) || failing.has(formula.suspect) || (failing.get(formula.figures[0] ?? -1) ?? []).some(({ formula: { figures } }) => formula.figures.every((figure) => figures.includes(figure)));
  // 人均1600元 is of 1367.04万元 and 8544人次, so 其中创业培训人均1800元 is not.
  const used = new Set([...network, ...found].filter(({ kind, state }) => kind === 'average' && state === 'held').map(({ figures }) => figures.slice(1).join()));
  const isUsedUp = ({ kind, state, figures }: Formula): boolean => kind === 'average' && state === 'failed' && used.has(figures.slice(1).join());
  const isOfNothing = ({ kind, figures }: Formula): boolean => kind === 'change' && figures.slice(1).some(isZero);
  const kept = found.filter((formula) => formula.state === 'held' || !(isSpokenOf(formula) || isOfNothing(formula) || !isCoherent(formula, reading)));
  return [...network, ...kept].filter((formula) => !isUsedUp(formula));
}

const keyOf = ({ kind, figures }: Formula): string => `${kind} ${figures.toSorted((a, b) => a - b).join()}`;
