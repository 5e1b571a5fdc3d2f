import type { Fact, Pack } from '../core/pack.ts';
import type { Table, TableDatum } from '../core/table.ts';
import { dimensionOf } from '../core/unit.ts';
import { SIGNS } from '../core/words/signs.ts';

/** The part of a pack that says what rows are called and which belong together. */
export type Dictionary = Pick<Pack, 'facts' | 'relations' | 'derived'>;

/** Names compare without quotation marks, blanks and the width of brackets. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/[“”"'‘’「」『』《》\s]/g, '').replace(/[:：]$/, '');

/** Words that sum up narrow no name; nor does the side of a table that a fact belongs to (基本支出 under 本年收入 is another thing). */
const NEUTRAL = /^(?:收支(?:情况)?|资金来源|合计|小计|总计)$/;
const SIDE = /^(?:本年)?(收入|支出)(?:情况|项目|部分)?$/;

/** Finds the fact that a number is of, by the official name or an alias of its label, whatever table it stands in. Null when its path narrows the name. */
export function factFinder({ facts, relations }: Dictionary): (datum: TableDatum, table: Table | undefined) => Fact | null {
  const byName = new Map<string, Fact>();
  for (const fact of facts) for (const name of [fact.label, ...fact.aliases]) if (!byName.has(nameKey(name))) byName.set(nameKey(name), fact);
  const wholes = wholesOf(relations);
  const named = (name: string): Fact | undefined => byName.get(nameKey(name));
  const isNeutral = (part: string, fact: Fact, table: Table | undefined): boolean => {
    const other = named(part);
    const side = SIDE.exec(part)?.[1];
    if (side) return isOn(side, fact, wholes(fact.id));
    return NEUTRAL.test(part) || (other !== undefined && (other === fact || wholes(fact.id).has(other.id))) || (table !== undefined && table.office !== '' && part.includes(table.office));
  };
  return (datum, table) => {
    if (datum.measure !== 'amount' && datum.measure !== 'count') return null;
    const { label, path } = summed(datum);
    const fact = SIGNS.bareTotal.test(label) ? totalOf(label, path, table, named) : (named(label) ?? null);
    if (!fact || !fits(fact, datum)) return null;
    return path.every((part) => isNeutral(part, fact, table)) ? fact : null;
  };
}

function isOn(side: string, { id }: Fact, wholes: ReadonlySet<string>): boolean {
  const on = (family: string): boolean => [id, ...wholes].some((one) => one.startsWith(family));
  // 收入总计 = 支出总计, so that everything spent is in the end a part of the income as well.
  return side === '收入' ? on('income.') && !on('expense.') : on('expense.') || !on('income.');
}

/** 合计 of a row under an item in a column is that item's. */
const summed = ({ label, path }: TableDatum): { label: string; path: readonly string[] } => {
  const last = path.at(-1);
  return SIGNS.bareTotal.test(label) && last !== undefined && !NEUTRAL.test(last) && !SIDE.test(last) ? { label: last, path: path.slice(0, -1) } : { label, path };
};

/** 总计 under 收入 is 收入总计; 合计 of a table is what its title names (“三公”经费支出决算表). */
function totalOf(label: string, path: readonly string[], table: Table | undefined, named: (name: string) => Fact | undefined): Fact | null {
  const side = path.at(-1);
  if (side !== undefined) return named(side + label.replace(/\s+/g, '')) ?? null;
  const title = nameKey(table?.title ?? '').replace(/^.*?(?:19|20)\d{2}年度?/, '').replace(/(?:支出|收入)?(?:预决算|决算|预算|执行)?(?:情况|明细|汇总|公开)*(?:表|对比表)?$/, '');
  for (let from = 0; from < title.length - 1; from++) {
    const fact = named(title.slice(from));
    if (fact) return fact;
  }
  return null;
}

const fits = (fact: Fact, { quantity }: TableDatum): boolean => quantity.unit === null || dimensionOf(quantity.unit) === fact.dimension;

/** The facts that a fact is, through any number of sums, a part of. */
function wholesOf(relations: Dictionary['relations']): (fact: string) => ReadonlySet<string> {
  const above = new Map<string, Set<string>>();
  for (const { total, parts, optional } of relations) for (const part of [...parts, ...optional]) above.set(part, (above.get(part) ?? new Set()).add(total));
  const known = new Map<string, ReadonlySet<string>>();
  return (fact) => {
    const found = known.get(fact);
    if (found) return found;
    const all = new Set<string>();
    const queue = [fact];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) for (const whole of above.get(part) ?? []) if (!all.has(whole)) queue.push((all.add(whole), whole));
    known.set(fact, all);
    return all;
  };
}
