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

const WORDS = {
  'zh-CN': {
    unit: '单位', year: '年度', nobody: '没有写', used: '读出', unread: '没有用', derived: '算出',
    head: ['名称', '隶属', '口径', '年度', '数值', '单位', '单元格'],
    basis: { actual: '决算', initial: '年初预算', adjusted: '全年预算', prior: '上年', quota: '编制', target: '目标', weight: '分值', score: '得分', rate: '比率', change: '增减', other: '其他' },
  },
  en: {
    unit: 'unit', year: 'year', nobody: 'not stated', used: 'read', unread: 'not used', derived: 'worked out',
    head: ['label', 'path', 'basis', 'year', 'value', 'unit', 'cell'],
    basis: { actual: 'actual', initial: 'initial', adjusted: 'adjusted', prior: 'prior', quota: 'quota', target: 'target', weight: 'weight', score: 'score', rate: 'rate', change: 'change', other: 'other' },
  },
} as const;

export const basisWord = (datum: Datum, locale: Locale): string => (WORDS[locale].basis as Readonly<Record<string, string>>)[printedBasis(datum)] ?? printedBasis(datum);

/** The data as a table with a head row, for csv. */
export function dataTable({ dataset }: DataShown, locale: Locale): string[][] {
  const rows = dataset.data.map((datum) => [
    datum.label, datum.path.join(' / '), basisWord(datum, locale), String(datum.period?.year ?? ''), plainText(datum.quantity.value), datum.quantity.unit ?? '', cellText(datum.cell),
  ]);
  return [[...WORDS[locale].head], ...rows];
}

/** Table by table what was understood, and below it what was left out and why; numbers worked out from them at the end. */
export function dataPretty(shown: DataShown, locale: Locale): string {
  const words = WORDS[locale];
  const blocks = shown.tables.map((table) => {
    const here = (file: string, sheet: string | null): boolean => file === table.file && sheet === table.sheet;
    const data = shown.dataset.data.filter(({ cell }) => here(cell.file, cell.sheet) && isWithin(cell.ref, table.range));
    const unread = shown.unread.filter(({ cell }) => here(cell.file, cell.sheet) && isWithin(cell.ref, table.range));
    return [
      `${[table.file, table.sheet, table.range].filter(Boolean).join('!')}  ${table.title}`,
      `  ${words.unit} ${table.unit ?? words.nobody}  ${words.year} ${table.year ?? words.nobody}${table.scope ? `  ${table.scope}` : ''}  ${words.used} ${data.length}  ${words.unread} ${unread.length}`,
      ...data.map((datum) => `  ${[...datum.path, datum.label].join(' / ')}  ${basisWord(datum, locale)} ${datum.period?.year ?? ''}  ${plainText(datum.quantity.value)}${datum.quantity.unit ?? ''}  ${datum.cell.ref}`),
      ...unread.map(({ cell, text, why }) => `  ! ${cell.ref} ${text}  ${UNREAD[locale][why]}`),
    ].join('\n');
  });
  const derived = shown.dataset.derived.map(({ label, quantity, working }) => `  ${label}  ${plainText(round(quantity.value, 2))}${quantity.unit ?? ''} = ${working}`);
  return `${[...blocks, ...(derived.length > 0 ? [[words.derived, ...derived].join('\n')] : [])].join('\n\n')}\n`;
}

const place = (ref: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) };
};

/** Whether `C5` lies in `A3:F20`. */
export function isWithin(ref: string, range: string): boolean {
  const [a = '', b = ''] = range.split(':');
  const [at, from, to] = [place(ref), place(a), place(b)];
  return at.row >= from.row && at.row <= to.row && at.column >= from.column && at.column <= to.column;
}
