import { isLevel, type Dataset, type Datum } from '../core/datum.ts';
import { decimalText, plainText, sum } from '../core/decimal.ts';
import { cellText } from '../core/place.ts';
import { SCORE_TOTAL } from '../core/words/lines.ts';
import { BASIS_ZH, MEASURE_ZH } from './ledger.ts';

/** A sheet of a workbook; every cell is text. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** 决算, 目标 · 比率; a weight or a score of no basis. */
const kindOf = (basis: Datum['basis'], measure: Datum['measure']): string => (measure === 'weight' || measure === 'score' ? (MEASURE_ZH[measure] ?? '') : [BASIS_ZH[basis], MEASURE_ZH[measure]].filter(Boolean).join(' · '));

/** 数据表: every datum that the report is written from, and what is worked out of them, so that text and tables agree. */
export function dataSheet({ data, derived }: Dataset): SheetRows {
  const row = ({ label, path, basis, measure, period, quantity, cell }: Datum, from: string): string[] => [label, path.join(' / '), kindOf(basis, measure), period?.text ?? '', isLevel({ measure }) ? decimalText(quantity.value) : plainText(quantity.value), quantity.unit ?? '', from || cellText(cell)];
  return { name: '数据表', rows: [['指标', '属于', '口径', '年度', '数值', '单位', '出处'], ...data.map((datum) => row(datum, '')), ...derived.map((one) => row(one, one.working))] };
}

/** 评分表: each indicator that the tables give a weight or a score, with its target and result, and the sums; null where they give none. */
export function scoreSheet({ data }: Dataset): SheetRows | null {
  const lines = [...Map.groupBy(data, ({ label, path, cell }) => [cell.file, cell.sheet ?? '', /\d+$/.exec(cell.ref)?.[0] ?? '', ...path, label].join('\n')).values()]
    .filter((line) => line.some(({ measure }) => measure === 'weight' || measure === 'score'));
  if (lines.length === 0) return null;
  const of = (line: readonly Datum[], fits: (datum: Datum) => boolean): Datum | undefined => line.find(fits);
  const shown = (datum: Datum | undefined): string => (datum ? `${decimalText(datum.quantity.value)}${datum.quantity.unit === '分' ? '' : (datum.quantity.unit ?? '')}` : '');
  const rows = lines.map((line) => {
    const [first] = line;
    const isResult = ({ measure, basis }: Datum): boolean => measure !== 'weight' && measure !== 'score' && basis === 'actual';
    return [first?.path.join(' / ') ?? '', first?.label ?? '', shown(of(line, (datum) => datum.measure === 'weight')), shown(of(line, ({ measure, basis }) => measure !== 'weight' && measure !== 'score' && basis === 'target')), shown(of(line, isResult)), shown(of(line, (datum) => datum.measure === 'score'))];
  });
  return { name: '评分表', rows: [['属于', '指标', '分值', '目标值', '实际完成值', '得分'], ...rows, ['', '合计', totalOf(lines, 'weight'), '', '', totalOf(lines, 'score')]] };
}

/** The sum over indicators that are no group of others; '' where a table has a total of its own among them, which nobody may add again. */
function totalOf(lines: readonly (readonly Datum[])[], measure: 'weight' | 'score'): string {
  const marked = lines.flatMap((line) => line.filter((datum) => datum.measure === measure));
  const groups = new Set(marked.flatMap(({ path }) => path));
  const leaves = marked.filter(({ label }) => !groups.has(label));
  return leaves.length === 0 || lines.some((line) => line.some(({ label }) => SCORE_TOTAL.test(label))) ? '' : decimalText(sum(leaves.map(({ quantity }) => quantity.value)));
}
