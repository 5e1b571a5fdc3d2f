import type { Correction, CorrectionBasis } from '../core/correction.ts';
import type { Column } from './columns.ts';
import { readHead, type Head } from './head.ts';
import type { Sheet } from './sheet.ts';

/** The head that says what a person said, in the lexicon's own words. */
const WORDS: Readonly<Record<Exclude<CorrectionBasis, 'ignore'>, string>> = {
  actual: '决算数', initial: '年初预算数', adjusted: '全年预算数', prior: '上年决算数', quota: '编制数', target: '目标值', weight: '分值', score: '得分', rate: '执行率', change: '增减额', other: '结余金额',
};

/** Columns with what people said of them in place of what was read; items in their heads stay. */
export function corrected(columns: readonly Column[], sheet: Sheet, corrections: readonly Correction[]): Column[] {
  const mine = corrections.filter(({ file, sheet: name, column }) => column !== null && file === sheet.grid.file && (name ?? null) === sheet.grid.sheet);
  if (mine.length === 0) return [...columns];
  return columns.map((column) => {
    const said = mine.find((one) => one.column === letterOf(sheet, column.index));
    if (!said) return column;
    if (said.basis === 'ignore') return { ...column, use: 'ignored' };
    return { ...column, use: 'value', heads: headsFrom(column.heads, said) };
  });
}

export const letterOf = (sheet: Sheet, column: number): string => sheet.letter(column);

function headsFrom(heads: readonly Head[], { basis, unit, year }: Correction): Head[] {
  const words = `${year === null ? '' : `${year}年`}${basis === null || basis === 'ignore' ? '' : WORDS[basis]}`;
  // What the file calls the column stays in sight.
  const said = { ...readHead(`${words === '' ? '金额' : words}${unit === null ? '' : `（${unit}）`}`), text: heads.at(-1)?.text ?? words };
  if (basis === null) return [...heads.map((head) => ({ ...head, ...(unit === null ? {} : { unit: null }), ...(year === null ? {} : { year: null }) })), { ...said, plain: false }];
  const named = heads.filter((head) => head.item !== '' && head.known).map((head) => ({ ...head, bases: new Set<never>(), weak: new Set<never>(), measures: new Set<never>(), time: new Set<never>(), unit: null, year: null }));
  return [...named, { ...said, unit: said.unit ?? heads.findLast((head) => head.unit !== null)?.unit ?? null }];
}
