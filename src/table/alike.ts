import type { Column } from './columns.ts';
import type { Head } from './head.ts';
import { CONTRADICTION, meaningOf, type Meaning } from './meaning.ts';
import { RATIOS } from './values.ts';

/**
 * What the columns of a block mean. Several that come to the same (执行数 and 支付数; two 完成率) are more than was understood: each is called by its own
 * words, and none of them is taken for the 决算 or 预算 of the row.
 */
export function alikeIn(columns: readonly Column[], root: readonly Head[]): Map<Column, Meaning | typeof CONTRADICTION> {
  const read = columns.map((column) => [column, meaningOf(column.heads, root)] as const);
  const groups = Map.groupBy(read.filter(([{ filled }, meaning]) => filled && meaning !== CONTRADICTION), ([, meaning]) => signOf(meaning as Meaning));
  const told = new Set([...groups.values()].filter((group) => new Set(group.map(([column]) => nameOf(column))).size === group.length && group.length > 1).flat());
  return new Map(read.map((one) => [one[0], told.has(one) ? named(one[1] as Meaning, nameOf(one[0])) : one[1]]));
}

/** All that a datum has of its column. */
const signOf = ({ basis, measure, year, prior, point, items, total, unit, countedIn }: Meaning): string =>
  [basis, measure, year, prior, point, items.join('/'), total, RATIOS.has(measure) ? '' : unit?.unit, countedIn].join('|');

const nameOf = ({ heads }: Column): string => heads.at(-1)?.name ?? '';

const named = (meaning: Meaning, name: string): Meaning =>
  ({ ...meaning, items: [...meaning.items, name], measure: meaning.measure === 'amount' || meaning.measure === 'count' ? 'other' : meaning.measure });
