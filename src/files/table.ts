import type { Basis, Datum, Period } from '../core/datum.ts';
import { parseDecimal, shift, type Decimal } from '../core/decimal.ts';
import { GoujiError } from '../core/error.ts';
import type { Fact } from '../core/pack.ts';
import { cellText, type Cell } from '../core/place.ts';
import { readHeader, statedUnit, type Column, type Header } from './columns.ts';
import { cellRef, type Grid } from './grid.ts';

/** A number of a table with all that its row, column and title say about it, before ids are given. */
export type TableDatum = Omit<Datum, 'id'>;

export interface TableReading {
  readonly data: readonly TableDatum[];
  readonly problems: readonly GoujiError[];
}

/** Reads a table whose rows are named: labels from the row, periods and bases from the column heads, units from wherever they stand. */
export function readTable(grid: Grid, facts: readonly Fact[], year: number | null): TableReading {
  const header = readHeader(grid, year);
  if (!header) return { data: [], problems: [new GoujiError('table-empty', { file: grid.file, sheet: grid.sheet ?? '' })] };
  const problems = [...ragged(grid, header), ...header.unplaced.map((column) => new GoujiError('table-year', { file: grid.file, column }))];
  const factOf = factLookup(facts);
  const data: TableDatum[] = [];
  for (let r = header.row + 1; r < grid.rows.length; r++) {
    const label = cleanLabel(at(grid, r, header.label));
    if (label === '') continue;
    const fact = factOf(label);
    for (const column of header.values) {
      const cell: Cell = { file: grid.file, sheet: grid.sheet, ref: cellRef(r, column.index) };
      if (grid.rows[r]?.[column.index]?.unknown) problems.push(new GoujiError('cell-formula', { file: grid.file, cell: cellText(cell) }));
      const text = at(grid, r, column.index);
      const number = readNumber(text);
      if (number === 'none') continue;
      if (!number) problems.push(new GoujiError('cell-text', { file: grid.file, cell: cellText(cell), text: text.slice(0, 40) }));
      else data.push(datum(grid, r, header, column, { label, fact, number, cell }));
    }
  }
  if (data.some((found) => isUnitless(found, facts))) problems.push(new GoujiError('table-unit', { file: grid.file }));
  return { data, problems };
}

/** An amount of money in no known unit can't be compared with anything. */
const isUnitless = ({ quantity, fact }: TableDatum, facts: readonly Fact[]): boolean =>
  quantity.unit === null && fact !== null && facts.find(({ id }) => id === fact)?.dimension === 'money';

const at = (grid: Grid, row: number, column: number | null): string => (column === null ? '' : (grid.rows[row]?.[column]?.text ?? ''));

interface Read {
  readonly label: string;
  readonly fact: Fact | undefined;
  readonly number: { value: Decimal; unit: string };
  readonly cell: Cell;
}

function datum(grid: Grid, row: number, header: Header, column: Column, read: Read): TableDatum {
  const own = at(grid, row, header.unit) || read.number.unit || column.unit;
  const money = read.fact ? read.fact.dimension === 'money' : own === '' && header.blockUnit !== '';
  const unit = statedUnit(own || (money ? header.blockUnit : ''));
  const period = periodOf(at(grid, row, header.period)) ?? column.period;
  return {
    fact: read.fact?.id ?? null,
    label: read.label,
    aliases: read.fact ? [read.fact.label, ...read.fact.aliases].filter((alias) => alias !== read.label) : [],
    quantity: { value: shift(read.number.value, unit.power), unit: unit.unit },
    period, basis: column.basis satisfies Basis, scope: at(grid, row, header.scope) || null, cell: read.cell,
  };
}

const NOTHING = /^(?:[-—–/\\]*|无|不适用|空|N\/?A)$/i;

/** A number with separators and an optional unit; `none` for an empty cell or a dash; undefined for other text. */
function readNumber(text: string): { value: Decimal; unit: string } | 'none' | undefined {
  const half = text.normalize('NFKC').trim();
  if (NOTHING.test(half)) return 'none';
  const match = /^([+-]?\d[\d,]*(?:\.\d+)?|[+-]?\.\d+)\s*([^\d\s,.]{0,5})$/.exec(half);
  const value = match?.[1] && /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(match[1]) ? parseDecimal(match[1].replaceAll(',', '')) : undefined;
  return value && { value, unit: match?.[2] ?? '' };
}

/** The row's name without its enumeration and 其中. */
export const cleanLabel = (text: string): string =>
  text.replace(/\s+/g, '').replace(/^(?:其中[:：]?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])+/, '').replace(/[:：]$/, '');

/** Labels compare without quotation marks, blanks and the width of brackets. */
export const labelKey = (label: string): string => label.replace(/[“”"'‘’「」\s]/g, '').replaceAll('（', '(').replaceAll('）', ')');

function factLookup(facts: readonly Fact[]): (label: string) => Fact | undefined {
  const index = new Map<string, Fact>();
  for (const fact of facts) for (const label of [fact.label, ...fact.aliases]) if (!index.has(labelKey(label))) index.set(labelKey(label), fact);
  return (label) => index.get(labelKey(label));
}

export function periodOf(text: string): Period | null {
  const year = /(?:19|20)\d{2}/.exec(text.normalize('NFKC'));
  if (!year) return null;
  const point = /末|年底|12月31日/.test(text) ? 'end' : /年初/.test(text) ? 'start' : 'whole';
  return { text, year: Number(year[0]), point };
}

/** Rows that are wider than the head lose what stands beyond it, so they are named. */
function ragged(grid: Grid, header: Header): GoujiError[] {
  const width = grid.rows[header.row]?.length ?? 0;
  const rows = grid.rows.flatMap((row, r) => (r > header.row && row.slice(width).some((cell) => cell.text !== '') ? [r + 1] : []));
  return rows.length === 0 ? [] : [new GoujiError('table-ragged', { file: grid.file, rows: rows.slice(0, 10).join(', ') })];
}
