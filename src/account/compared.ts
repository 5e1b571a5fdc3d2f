import { isLevel, standing, type Datum } from '../core/datum.ts';
import { absolute } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { holds } from '../core/interval.ts';
import { agrees, cell, type Account, type Known } from './known.ts';

/** 本年收入合计比上年的657.64万元增加37.23万元，增长5.66%: what the data know of the item in the year before, and what they make of the two in the direction that the words tell. */
export function accountOfComparison({ claimOf, signs, labels, dataset }: Known, figure: Figure, at: number): Account | null {
  const { item, measure, basis } = claimOf(at);
  const [meaning, ...others] = (item === null ? undefined : labels.meanings.get(item))?.filter(({ fact }) => fact !== null) ?? [];
  if (!meaning || others.length > 0) return null;
  if (measure === 'amount' && basis === 'prior') return accountOfYearBefore(figure, meaning.data, dataset.year);
  const derived = dataset.derived.find(({ id }) => id === `${meaning.fact}@${measure}`);
  const is = derived && figure.interval && Math.sign(Number(derived.quantity.value.units)) === signs[at] && holds(figure.interval, absolute(derived.quantity.value));
  return is ? { status: 'derived', by: cell(derived.id) } : null;
}

/** The item's one amount of the year before, where no 口径 is open. */
function accountOfYearBefore(figure: Figure, data: readonly Datum[], year: number | null): Account | null {
  const isBefore = ({ period, basis }: Datum): boolean => (period?.year == null ? basis === 'prior' : year !== null && period.year === year - 1 && standing(basis) === 'actual');
  const [prior, ...others] = data.filter((datum) => isLevel(datum) && isBefore(datum));
  return prior && others.length === 0 && prior.scope === null ? { status: agrees(figure, prior) ? 'traced' : 'mismatched', by: cell(prior.id) } : null;
}
