import type { Basis, Period } from '../core/datum.ts';
import type { Correction } from '../core/correction.ts';
import type { TableColumn, TableDatum, Unread, UnreadReason } from '../core/table.ts';
import { SIGNS } from '../core/words/signs.ts';
import { BUDGET_NAMED, EXECUTED } from '../core/words/titles.ts';
import { alikeIn } from './alike.ts';
import type { Block, Column } from './columns.ts';
import { letterOf } from './correct.ts';
import type { Frame, Framed } from './frames.ts';
import { readHead } from './head.ts';
import { CONTRADICTION, meaningOf, type Meaning } from './meaning.ts';
import { nameRows, type RowName } from './names.ts';
import type { Scope } from './scope.ts';
import type { Sheet } from './sheet.ts';
import { provenPower } from './proof.ts';
import { dimension, PERCENT, readUnit, unitText, type Unit } from './unit.ts';
import { quantify, RATIOS, type Numeric } from './values.ts';

/** A table on its sheet, with what holds for all of it. */
export interface Place {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly framed: Framed;
  readonly scope: Scope;
  readonly table: number;
  readonly corrections: readonly Correction[];
}

interface Side {
  readonly place: Place;
  readonly block: Block;
  readonly names: ReadonlyMap<number, RowName>;
  readonly corner: Unit | null;
  readonly tableYear: number | null;
  use(use: Column['use']): Column | undefined;
}

/** The data of one side of a table, and what of it was left out. `tableYear`: the latest that the table speaks of. */
export function readBlock(place: Place, block: Block, tableYear: number | null): { data: TableDatum[]; unread: Unread[]; columns: TableColumn[] } {
  const { sheet, frame } = place;
  const side: Side = {
    place, block, tableYear, names: nameRows(sheet, frame, block), use: (use) => block.columns.find((column) => column.use === use),
    corner: cornerOf(block),
  };
  const data: TableDatum[] = [];
  const unread: Unread[] = [];
  const columns: TableColumn[] = [];
  const valued = block.columns.filter(({ use }) => use === 'value');
  const meanings = new Map([...alikeIn(valued, block.root)].map(([column, meaning]) => [column, inPercent(place, column, meaning, valued)]));
  for (const column of block.columns) {
    if (isStray(column, block)) for (const stray of strays(place, column)) unread.push(stray);
    if (column.use !== 'value' && column.use !== 'odd') continue;
    const meaning = meanings.get(column) ?? null;
    const refused = column.use === 'odd' ? (column.heads.length === 0 ? 'head-missing' : 'head-unknown') : meaning === CONTRADICTION ? 'head-contradiction' : null;
    columns.push(described(side, column, meaning, refused));
    for (let row = frame.body[0]; row < frame.body[1]; row++) {
      const content = sheet.content(row, column.index);
      if (content.kind === 'blank' || content.kind === 'dash') continue;
      const cell = { file: sheet.grid.file, sheet: sheet.grid.sheet, ref: sheet.ref(row, column.index) };
      const leave = (why: UnreadReason): void => void unread.push({ cell, text: sheet.raw(row, column.index)?.text.slice(0, 40) ?? '', why });
      if (content.kind === 'unknown') leave(content.why);
      else if (content.kind === 'text') leave('text');
      else if (refused !== null || meaning === null || meaning === CONTRADICTION) leave(refused ?? 'head-unknown');
      else if (content.kind === 'number') {
        const read = datumOf(side, row, column, meaning, content);
        if (typeof read === 'string') leave(read);
        else data.push({ ...read, cell });
      }
    }
  }
  return { data, unread, columns };
}

/** A rate that states no % is one where the table itself bears it out. */
function inPercent({ sheet, frame }: Place, column: Column, meaning: Meaning | typeof CONTRADICTION, others: readonly Column[]): Meaning | typeof CONTRADICTION {
  if (meaning === CONTRADICTION || !RATIOS.has(meaning.measure) || meaning.unit !== null) return meaning;
  const power = provenPower(sheet, frame.body, column, others);
  return power === null ? meaning : { ...meaning, unit: { ...PERCENT, power } };
}

/** A unit in a head over the names, or over an empty column before them (项目资金（万元）); a place that is counted elsewhere (社区) is none. */
function cornerOf({ columns }: Block): Unit | null {
  const first = columns.findIndex(({ use, filled }) => (use === 'value' || use === 'odd') && filled);
  const left = columns.slice(0, first < 0 ? columns.length : first);
  const last = left.findLastIndex(({ use }) => use === 'name' || use === 'group');
  return left.slice(0, last + 1).flatMap(({ heads }) => heads.flatMap(({ unit, name, text }) => (unit && (dimension(unit) !== 'count' || name !== text) ? [unit] : []))).at(-1) ?? null;
}

/** A column as it was understood, for people to see and correct. */
function described({ place: { sheet, scope }, tableYear }: Side, column: Column, meaning: Meaning | typeof CONTRADICTION | null, refused: UnreadReason | null): TableColumn {
  const known = meaning === CONTRADICTION ? null : meaning;
  return {
    letter: letterOf(sheet, column.index), heads: column.heads.map(({ text }) => text), basis: known ? (known.basis ?? scope.basis) : null, measure: known?.measure ?? null,
    year: known ? (known.year ?? (tableYear !== null && known.prior ? tableYear - 1 : tableYear)) : null, unit: known?.unit ? unitText([known.unit]) : null, refused,
  };
}

/** Words beside the values in a column that nothing heads. */
const isStray = ({ use, heads, index }: Column, { columns }: Block): boolean => use === 'group' && heads.length === 0 && columns.some((column) => column.use === 'value' && column.filled && column.index < index);

function strays({ sheet, frame: { body: [from, to] } }: Place, { index }: Column): Unread[] {
  return Array.from({ length: to - from }, (_, i) => from + i).filter((row) => sheet.content(row, index).kind === 'text').map((row): Unread => ({
    cell: { file: sheet.grid.file, sheet: sheet.grid.sheet, ref: sheet.ref(row, index) }, text: sheet.text(row, index).slice(0, 40), why: 'head-missing',
  }));
}

function datumOf(side: Side, row: number, column: Column, columnMeaning: Meaning, content: Numeric): Omit<TableDatum, 'cell'> | UnreadReason {
  const { place, names, block, corner, tableYear } = side;
  const name = names.get(row) ?? null;
  if (name?.tooLong) return 'too-long';
  const rowSays = rowMeaning(side, row, name, columnMeaning);
  if (rowSays === CONTRADICTION) return 'head-contradiction';
  const meaning = rowSays ? merged(columnMeaning, rowSays) : columnMeaning;
  const called = calledOf(block, rowSays && name?.basis ? null : name, columnMeaning);
  if (!called) return 'name-missing';
  const unitColumn = side.use('unit');
  const counted = unitColumn && sharesGroup(unitColumn, column) ? place.sheet.text(row, unitColumn.index).trim() : '';
  const quantity = quantify(content, {
    meaning, name: rowSays && name?.basis ? null : name, corner, scope: place.scope,
    unitCell: counted === '' || /^[-—–/]+$/.test(counted) ? null : (readUnit(counted) ?? { unit: counted, power: 0 }),
    heads: column.heads.map(({ text }) => text).join(' '),
    words: [called.label, ...called.path, ...column.heads.map(({ text }) => text)].join(' '),
  });
  if (typeof quantity === 'string') return quantity;
  const basis = basisOf(side, meaning);
  if (basis === null) return 'basis-unknown';
  const when = yearOf(side, row, meaning, basis, tableYear);
  return {
    ...called, table: place.table, said: saidFact(side, row), quantity, measure: meaning.measure === 'amount' && quantity.unit !== null && meaning.counts ? 'count' : meaning.measure,
    basis: when.basis, period: when.period, scope: scopeCell(side, row) ?? place.scope.scope,
  };
}

function saidFact({ place: { sheet, corrections } }: Side, row: number): string | null {
  if (corrections.length === 0) return null;
  const { file, sheet: name } = sheet.grid;
  return corrections.find((one) => one.row !== null && one.file === file && (one.sheet ?? null) === name && sheet.ref(row, 0) === `A${one.row}`)?.fact ?? null;
}

/** A unit column under a head of its own (工作任务) counts what else stands under that head. */
const sharesGroup = (unitColumn: Column, column: Column): boolean => unitColumn.spans.length < 2 || column.spans.includes(unitColumn.spans[0] ?? '') || column.spans.length < 2;

/** What the row itself says of basis, measure and time: a column of 口径, or a name that is wholly such words where the columns name the items. */
function rowMeaning(side: Side, row: number, name: RowName | null, column: Meaning): Meaning | typeof CONTRADICTION | null {
  const tidy = side.use('basis');
  const text = tidy ? side.place.sheet.text(row, tidy.index) : name?.basis && column.items.length + (column.total ? 1 : 0) > 0 && column.basis === null && (column.measure === 'amount' || column.own) ? (name.label ?? '') : '';
  return text === '' ? null : meaningOf([readHead(text)]);
}

const merged = (column: Meaning, row: Meaning): Meaning => ({
  ...column, basis: row.basis ?? column.basis, measure: row.measure !== 'amount' ? row.measure : column.own ? 'amount' : column.measure, own: false, year: row.year ?? column.year,
  prior: row.prior || column.prior, point: row.point === 'whole' ? column.point : row.point, unit: row.measure === 'amount' ? column.unit : row.unit, plain: row.plain || column.plain,
});

/** The row's name with its column's items as path; without a name the column's own item. */
function calledOf(block: Block, name: RowName | null, { items, total }: Meaning): { label: string; path: string[] } | null {
  const root = block.root.map(({ item, text }) => (item === '' ? text : item));
  const own = items.filter((item) => !root.includes(item));
  const inner = name?.label != null && !SIGNS.bareTotal.test(name.label) ? own.filter((item) => !SIGNS.total.test(item)) : own;
  if (name?.label != null && name.label !== '') return { label: name.label, path: [...root, ...name.ancestors, ...inner] };
  const last = inner.at(-1);
  if (total !== null) return last === undefined ? { label: total, path: root } : { label: last, path: [...root, ...inner.slice(0, -1)] };
  return last === undefined ? null : { label: last, path: [...root, ...inner.slice(0, -1)] };
}

/** A table of a budget, in which nothing has been adjusted yet. */
const isBudget = (title: string): boolean => BUDGET_NAMED.test(title) && !EXECUTED.test(title);

/** What the heads say, else the title; a plain 金额 or 数量 is what was. A title that only names a budget tells nothing. */
function basisOf({ place: { scope } }: Side, meaning: Meaning): Basis | null {
  if (meaning.bareBudget && isBudget(scope.title)) return 'initial';
  if (meaning.basis !== null) return meaning.basis;
  if (meaning.measure !== 'amount' && meaning.measure !== 'count') return 'actual';
  if (scope.basis !== null && !(meaning.plain && scope.basis === 'actual')) return scope.basis;
  return BUDGET_NAMED.test(scope.title) ? null : 'actual';
}

function yearOf(side: Side, row: number, meaning: Meaning, basis: Basis, tableYear: number | null): { basis: Basis; period: Period | null } {
  const column = side.use('year');
  const said = column ? side.place.sheet.text(row, column.index) : '';
  const point = /末|年底|12月31日/.test(said) ? 'end' : /年初|期初/.test(said) ? 'start' : meaning.point;
  const year = yearIn(said) ?? meaning.year ?? (meaning.prior ? (tableYear === null ? null : tableYear - 1) : tableYear);
  const earlier = basis === 'actual' && year !== null && tableYear !== null && year < tableYear;
  return { basis: earlier ? 'prior' : basis, period: year === null ? null : { text: said === '' || yearIn(said) === null ? `${year}年${point === 'end' ? '末' : point === 'start' ? '初' : ''}` : said, year, point } };
}

function scopeCell(side: Side, row: number): string | null {
  const column = side.use('scope');
  return column ? side.place.sheet.text(row, column.index).trim() || null : null;
}

/** The first year that a cell names. */
export const yearIn = (text: string): number | null => Number(/(?:19|20)\d{2}/.exec(text.normalize('NFKC'))?.[0] ?? 0) || null;
