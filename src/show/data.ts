import type { Dataset, Datum } from '../core/datum.ts';
import { plainText, round } from '../core/decimal.ts';
import type { Locale } from '../core/locale.ts';
import { cellText } from '../core/place.ts';
import type { Table, Unread } from '../core/table.ts';
import { UNREAD } from './unread.ts';

/** What data files came to, as `gouji data` prints it. */
export interface DataShown {
  readonly dataset: Dataset;
  readonly tables: readonly Table[];
  readonly unread: readonly Unread[];
}

/** Measures that the public contract prints in the column of bases. */
const PRINTED: Readonly<Partial<Record<Datum['measure'], string>>> = {
  weight: 'weight', score: 'score', completion: 'rate', share: 'rate', rate: 'rate', change: 'change', growth: 'change', points: 'change', other: 'other',
};

export const printedBasis = ({ basis, measure }: Datum): string => PRINTED[measure] ?? basis;

/** As cli.md has it. */
export function dataJson({ dataset, tables, unread }: DataShown, locale: Locale): unknown {
  return {
    tables: tables.map(({ file, sheet, range, title, office, unit, year, scope, columns, problems }) => ({ file, sheet, range, title, office, unit, year, scope, problems: problems.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`)), columns })),
    data: dataset.data.map((datum) => ({
      id: datum.id, label: datum.label, path: datum.path, fact: datum.fact, basis: printedBasis(datum), year: datum.period?.year ?? null, unit: datum.quantity.unit,
      value: plainText(datum.quantity.value), scope: datum.scope, measure: datum.measure, cell: cellText(datum.cell),
    })),
    derived: dataset.derived.map(({ id, label, quantity, period, working, from }) => ({ id, label, value: plainText(round(quantity.value, 2)), unit: quantity.unit, year: period?.year ?? null, working, from })),
    unread: unread.map(({ cell, text, why }) => ({ cell: cellText(cell), text, why: UNREAD[locale][why] })),
  };
}
