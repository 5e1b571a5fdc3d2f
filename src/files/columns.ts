import type { Basis, Period } from '../core/datum.ts';
import type { Grid } from './grid.ts';

/** One column of numbers. `unit` is '' where the head does not state one. */
export interface Column {
  readonly index: number;
  readonly basis: Basis;
  readonly period: Period | null;
  readonly unit: string;
}

/** What the head row tells about a table. Column indexes are 0-based; null where there is no such column. */
export interface Header {
  readonly row: number;
  readonly label: number;
  readonly values: readonly Column[];
  readonly unit: number | null;
  readonly period: number | null;
  readonly scope: number | null;
  /** From 单位：万元 above the head; '' when there is none. */
  readonly blockUnit: string;
  /** Heads of columns of another year that can't be placed, as the report's year is unknown. */
  readonly unplaced: readonly string[];
}

const LABEL = /^(?:指标|指标名称|项目|项目名称|名称|科目|科目名称|内容|事项|label|item|name)$/i;
const VALUE = /^(?:数值|金额|数量|值|数|完成值|实际完成值|value|amount|number)$/i;
const UNIT = /^(?:单位|计量单位|unit)$/i;
const PERIOD = /^(?:期间|年度|年份|时间|period|year)$/i;
const SCOPE = /^(?:口径|范围|scope)$/i;
const PREVIOUS = /上年|去年|上一年/;
const BLOCK_UNIT = /单位[:：]\s*([^\s，,；;）)]+)/;
/** How far down a head row is looked for. */
const DEEPEST = 12;

/** Finds the head row: the first with a column of labels and at least one of numbers. Without `year`, one in the title above it serves. */
export function readHeader(grid: Grid, given: number | null): Header | undefined {
  let blockUnit = '';
  let year = given;
  for (let row = 0; row < Math.min(grid.rows.length, DEEPEST); row++) {
    const cells = (grid.rows[row] ?? []).map((cell) => cell.text.replace(/\s+/g, ''));
    blockUnit = BLOCK_UNIT.exec(cells.join(' '))?.[1] ?? blockUnit;
    const find = (words: RegExp): number | null => orNull(cells.findIndex((cell) => words.test(bare(cell))));
    const label = find(LABEL);
    year ??= titleYear(cells);
    if (label === null) continue;
    const values = cells.flatMap((cell, index) => (index === label ? [] : (valueColumn(cell, index, year) ?? [])));
    const unplaced = year === null ? cells.filter((cell) => PREVIOUS.test(cell)) : [];
    if (values.length > 0) return { row, label, values, unit: find(UNIT), period: find(PERIOD), scope: find(SCOPE), blockUnit, unplaced };
  }
  return undefined;
}

/** The year of a title such as 某局2025年度收支决算表. */
function titleYear(cells: readonly string[]): number | null {
  const filled = cells.filter((cell) => cell !== '');
  const year = filled.length === 1 ? /((?:19|20)\d{2})年/.exec(filled[0] ?? '') : null;
  return year ? Number(year[1]) : null;
}

const orNull = (index: number): number | null => (index < 0 ? null : index);

/** A head without the unit in brackets behind it. */
const bare = (head: string): string => head.replace(/[（(][^（()）]*[）)]$/, '');

function valueColumn(head: string, index: number, year: number | null): Column | undefined {
  const unit = /[（(]([^（()）]*元|%|人|个)[）)]$/.exec(head)?.[1] ?? '';
  const name = bare(head);
  const column = (basis: Basis, of: number | null): Column =>
    ({ index, basis, unit, period: of === null ? null : { text: `${of}年`, year: of, point: 'whole' } });
  const written = /(?:19|20)\d{2}/.exec(name);
  const previous = PREVIOUS.test(name);
  const of = written ? Number(written[0]) : previous && year !== null ? year - 1 : year;
  if (previous && year === null) return undefined;
  if (/年初预算|年初批复|预算批复/.test(name)) return column('initial', of);
  if (/全年预算|调整预算|调整后|预算数/.test(name)) return column('budget', of);
  if (/决算|执行数|支出数|实际数|本年/.test(name) || previous || (written && /^\d{4}年?度?$/.test(name))) return column('actual', of);
  return VALUE.test(name) ? column('actual', null) : undefined;
}

/** 万元 → 元 with power 4; 万立方米 → 立方米; '' → no unit. */
export function statedUnit(text: string): { unit: string | null; power: number } {
  const unit = text.replace('％', '%').replace(/^人民币/, '');
  const scale = /^(十|百|千|万|亿|萬|億)+(?=.)/.exec(unit)?.[0] ?? '';
  const scaled = scale !== '' && !/^千[克米瓦]|^百分/.test(unit);
  const power = scaled ? [...scale].reduce((sum, char) => sum + ({ 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }[char] ?? 0), 0) : 0;
  const rest = scaled ? unit.slice(scale.length) : unit;
  return { unit: rest === '' ? null : rest, power };
}
