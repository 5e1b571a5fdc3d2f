import type { Span } from '../core/place.ts';
import { CODE_HEAD } from '../core/words/heads.ts';
import type { TableRow, TextTable } from '../core/text-table.ts';

/** A cell with its words, trimmed. */
export interface Word extends Span {
  readonly text: string;
}

const NUMBER = /^[-+−]?(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.\d+)?\s*[%％]?$/;
/** 06 is a code. */
const CODE = /^0\d/;
const isNumber = ({ text }: Word): boolean => NUMBER.test(text) && !CODE.test(text);
/** Stands in the place of a number. */
const isBlank = ({ text }: Word): boolean => /^[-—–/\\]*$/.test(text);

/** Rows of cells side by side: the head rows have no numbers; a value column has one in half of the others. */
export function gridTable(rows: readonly (readonly Word[])[]): TextTable[] {
  const first = rows.findIndex((row) => row.slice(1).some(isNumber));
  if (first < 0) return [];
  const width = Math.max(...rows.slice(first).map((row) => row.length));
  const body = rows.slice(first).map((row) => widened(row, width));
  const head = (column: number): string => rows.slice(0, first).map((row) => row[column]?.text ?? '').filter((text) => text !== '').join('');
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !CODE_HEAD.test(head(column)) && isValueColumn(body, column));
  const [leftmost] = columns;
  if (leftmost === undefined) return [];
  return tableOf(columns.map(head), body.map((row) => ({
    label: row.slice(0, leftmost).findLast((word) => word.text !== '' && !isNumber(word))?.text ?? row[0]?.text ?? '',
    cells: columns.map((column) => cellOf(row[column])),
  })), rows.flat());
}

/** 合计|6739.40|… below 205|教育支出|5315.80|…: a name that spans several columns, and behind it nothing but numbers. */
function widened(row: readonly Word[], width: number): readonly Word[] {
  const [name, ...cells] = row;
  if (!name || isNumber(name) || cells.length === 0 || row.length >= width || !cells.every((cell) => isNumber(cell))) return row;
  return [name, ...Array.from({ length: width - row.length }, (): Word => ({ start: name.end, end: name.end, text: '' })), ...cells];
}

/** More numbers than words in it, and not the running number of the rows. */
function isValueColumn(body: readonly (readonly Word[])[], column: number): boolean {
  const cells = body.flatMap((row) => row[column] ?? []).filter((cell) => !isBlank(cell));
  const running = cells.every(({ text }, i) => text === String(i + 1));
  return column > 0 && cells.filter(isNumber).length * 2 > cells.length && !(running && column < 2);
}

const cellOf = (word: Word | undefined): Span | null => (word && isNumber(word) ? { start: word.start, end: word.end } : null);

/**
 * Cells in one stream, without row ends: a row is words and the numbers behind them. Neighbouring rows of equally many numbers, at
 * least `least`, are one table, and so are the rows 其中… below them, which may have fewer; the words before the first row's name are its heads.
 */
export function streamTables(words: readonly Word[], least = 1): TextTable[] {
  const rows = rowsOf(words).filter(({ cells }) => cells.length >= least);
  const tables: TextTable[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i + 1;
    while (end < rows.length && joins(rows, i, end)) end++;
    tables.push(...streamTable(rows.slice(i, end)));
    i = end;
  }
  return tables;
}

interface StreamRow {
  readonly names: readonly string[];
  readonly cells: readonly Word[];
}

/** Whether the row at `at` goes on with the table whose first row is at `from`. */
function joins(rows: readonly StreamRow[], from: number, at: number): boolean {
  const [top, above, row] = [rows[from], rows[at - 1], rows[at]];
  if (!top || !above || !row || row.cells.length > top.cells.length) return false;
  return row.cells.length === top.cells.length || row.names.at(-1)?.startsWith('其中') === true || row.cells.length === above.cells.length;
}

function streamTable(rows: readonly StreamRow[]): TextTable[] {
  const [top] = rows;
  if (!top) return [];
  const width = top.cells.length;
  const body = rows.map(({ names, cells }) => ({ label: names.at(-1) ?? '', cells: Array.from({ length: width }, (_, i) => cellOf(cells[i])) }));
  return tableOf(headsOf(top.names.slice(0, -1), width), body, rows.flatMap(({ cells }) => cells));
}

function rowsOf(words: readonly Word[]): StreamRow[] {
  const rows: { names: string[]; cells: Word[] }[] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row && (isNumber(word) || (isBlank(word) && row.cells.length > 0))) row.cells.push(word);
    else if (!row || row.cells.length > 0) rows.push({ names: [word.text], cells: [] });
    else if (!isBlank(word)) row.names.push(word.text);
  }
  return rows.map(({ names, cells }) => ({ names, cells: cells.slice(0, cells.findLastIndex(isNumber) + 1) }));
}

const TOTAL = /^(?:合计|小计|总计)$/;

/** The heads of `count` columns among the words above them; '' for each when they can't be told apart. */
function headsOf(above: readonly string[], count: number): string[] {
  if (above.length === count) return [...above];
  if (above.length === count + 1) return above.slice(1);
  return twoLevels(above.slice(1), count) ?? Array.from({ length: count }, () => '');
}

/** Heads of which the last has its own below it, announced by a second 合计: 合计 甲 乙 丙 | 合计 丙一 丙二, with 丙 over the last three. */
function twoLevels(heads: readonly string[], count: number): string[] | undefined {
  const second = heads.findLastIndex((head) => TOTAL.test(head));
  const parent = heads[second - 1];
  if (heads.length !== count + 1 || second < 2 || parent === undefined) return undefined;
  return [...heads.slice(0, second - 1), parent, ...heads.slice(second + 1)];
}

function tableOf(heads: readonly string[], rows: readonly TableRow[], words: readonly Word[]): TextTable[] {
  const [first] = words;
  const last = words.at(-1);
  return first && last && rows.length > 0 ? [{ heads, rows, start: first.start, end: last.end }] : [];
}
