import type { Dataset, Datum, Dispute, RecordedDate } from '../core/datum.ts';
import { compare, decimal, equals, subtract, type Decimal } from '../core/decimal.ts';
import { GoujiError } from '../core/error.ts';
import { cellText } from '../core/place.ts';
import type { GridReading } from '../core/table.ts';
import { OF_BODY, SCOPES } from '../core/words/titles.ts';
import { derive } from './derive.ts';
import { factFinder, type Dictionary } from './facts.ts';

/** What tables come to: data with their ids, and where two tables contradict each other. */
export interface Identified {
  readonly dataset: Dataset;
  readonly conflicts: readonly GoujiError[];
}

/** The data of all tables of a report. `year` is the report's; null takes the latest that a table speaks of. */
export function datasetOf(readings: readonly GridReading[], dictionary: Dictionary, year: number | null, dates: readonly RecordedDate[]): Identified {
  const find = factFinder(dictionary);
  const byId = new Map(dictionary.facts.map((fact) => [fact.id, fact]));
  const found = readings.flatMap(({ data, tables }) => data.map((datum) => ({ datum, table: tables[datum.table]?.title ?? '', fact: byId.get(datum.said ?? '') ?? find(datum, tables[datum.table]) })));
  const reported = year ?? latest([...found.map(({ datum }) => datum.period?.year ?? 0), ...readings.flatMap(({ tables }) => tables.map((table) => table.year ?? 0))]);
  const named = found.map(({ datum, table, fact }): Unplaced => {
    const natural = fact && byId.get(fact.id)?.scope === datum.scope ? null : datum.scope;
    const rest = { label: datum.label, path: datum.path, quantity: datum.quantity, period: datum.period, basis: datum.basis, measure: datum.measure, cell: datum.cell };
    return { ...rest, table, scope: natural, fact: fact?.id ?? null, aliases: fact ? [fact.label, ...fact.aliases].filter((alias) => alias !== datum.label) : [] };
  });
  const { data, disputes } = settled(named, reported);
  const conflicts = disputes.map(({ first, other }) => new GoujiError('cell-duplicate', { file: other.cell.file, cell: cellText(other.cell), label: other.label, first: cellText(first.cell) }));
  return { dataset: { year: reported, data, derived: derive(data, dictionary.derived), dates, ...(disputes.length > 0 ? { disputes } : {}) }, conflicts };
}

/** A datum before it has its id, with the title of its table. */
type Unplaced = Omit<Datum, 'id'> & { readonly table: string };

function latest(years: readonly number[]): number | null {
  const year = years.reduce((most, one) => Math.max(most, one), 0);
  return year === 0 ? null : year;
}

/**
 * Ids: `expense.basic`, `expense.basic@adjusted`, `expense.basic@previous`, `接待读者@2023`, `馆藏@start`, `车辆@含下属`; a label that several
 * rows have takes its path in front (`货物/办公设备`), one that tables of different titles state differently its table's title: 合计 of two tables are
 * two things, unless the dictionary knows them for one fact. One identity stated twice alike is one datum, the finer of two roundings; stated differently, none.
 */
function settled(found: readonly Unplaced[], year: number | null): { data: Datum[]; disputes: Dispute[] } {
  const short = Map.groupBy(found, (datum) => shortId(datum, year));
  const disputes: Dispute[] = [];
  const data = [...short].flatMap(([id, group]): Datum[] => {
    const [only, ...more] = group;
    if (only && more.length === 0) return [placed(only, id)];
    const paths = new Set(group.map(pathOf));
    const byId = paths.size === 1 || group[0]?.fact !== null ? [[id, group] as const] : [...Map.groupBy(group, (datum) => longId(datum, id))];
    const byScope = byId.flatMap(([own, same]) => [...Map.groupBy(same, freeScope)].map(([scope, some], i) => [i === 0 ? own : `${own}@${safe(scope)}`, some] as const));
    // 62公里 planned and 2400万元 planned are two things.
    const byUnit = byScope.flatMap(([own, same]) => [...Map.groupBy(same, ({ quantity }) => quantity.unit)].map(([unit, some], i) => [i === 0 ? own : `${own}@${unit ?? ''}`, some] as const));
    const byTable = byUnit.flatMap(([own, same]) => (isOfOneTable(same) ? [[own, same] as const] : [...Map.groupBy(same, ({ table }) => table)].map(([table, some]) => [`${safe(table)}/${own}`, some] as const)));
    return byTable.flatMap(([own, same]): Datum[] => {
      const [first, ...others] = same as [Unplaced, ...Unplaced[]];
      const odd = others.find((other) => !isSame(first, other));
      if (!odd) return [placed(others.reduce(finer, first), own)];
      disputes.push({ first: placed(first, own), other: placed(odd, own), bodies: areBodies(first, odd) });
      return [];
    });
  });
  return { data, disputes };
}

/** Sheets of one file, and files named after bodies (局机关, 部门汇总), may well be of two of them. */
const areBodies = ({ cell: a }: Unplaced, { cell: b }: Unplaced): boolean => (a.file === b.file ? a.sheet !== b.sheet : OF_BODY.test(a.file) || OF_BODY.test(b.file));

const placed = ({ fact, label, aliases, path, quantity, period, basis, measure, scope, cell }: Unplaced, id: string): Datum => ({ id, fact, label, aliases, path, quantity, period, basis, measure, scope, cell });

/** The dictionary knows it, the tables agree, or they have one title. */
function isOfOneTable(same: readonly Unplaced[]): boolean {
  const [first, ...others] = same as [Unplaced, ...Unplaced[]];
  return first.fact !== null || others.every((other) => other.table === first.table || isSame(first, other));
}

/** 口径 that titles of official tables name are always said; what a column of remarks says (编内在职), only where it tells two numbers apart. */
const isOfficial = (scope: string): boolean => (SCOPES as readonly string[]).includes(scope);
const freeScope = ({ scope }: Unplaced): string => (scope === null || isOfficial(scope) ? '' : scope);

const pathOf = ({ path }: Unplaced): string => path.join('/');
const safe = (text: string): string => text.replace(/[{}@\s]/g, '');
const longId = (datum: Unplaced, id: string): string => (datum.path.length === 0 ? id : `${safe(pathOf(datum))}/${id}`);

function shortId(datum: Unplaced, year: number | null): string {
  const of = datum.period?.year ?? null;
  const when = of === null || year === null || of === year ? (datum.basis === 'prior' ? '@prior' : '') : of === year - 1 ? '@previous' : `@${of}`;
  const basis = datum.basis === 'actual' || datum.basis === 'prior' ? '' : `@${datum.basis}`;
  const measure = datum.measure === 'amount' || datum.measure === 'count' ? '' : `@${datum.measure}`;
  const unit = datum.measure === 'change' && datum.quantity.unit === '%' ? '%' : '';
  return (datum.fact ?? safe(datum.label)) + when + (datum.period?.point === 'start' ? '@start' : '') + basis + measure + unit + (datum.scope !== null && isOfficial(datum.scope) ? `@${datum.scope}` : '');
}

/** Money in 万元 with two decimals stands within 50 yuan of the same money in 元. */
const ROUNDING = decimal(50);
const HUNDRED = 100n;
const isRounded = (d: Decimal): boolean => d.scale <= 0 && BigInt(d.units) * 10n ** BigInt(-Math.min(0, d.scale)) % HUNDRED === 0n;
const magnitude = (d: Decimal): Decimal => (d.units < 0 ? subtract(decimal(0), d) : d);

function isSame({ quantity: a }: Unplaced, { quantity: b }: Unplaced): boolean {
  if (a.unit !== b.unit) return false;
  if (equals(a.value, b.value)) return true;
  return a.unit === '元' && (isRounded(a.value) || isRounded(b.value)) && compare(magnitude(subtract(a.value, b.value)), ROUNDING) <= 0;
}

const finer = (a: Unplaced, b: Unplaced): Unplaced => (isRounded(a.quantity.value) && !isRounded(b.quantity.value) && a.quantity.unit === '元' ? b : a);
