import { add, decimal, subtract, type Decimal } from '../../core/decimal.ts';
import type { Span } from '../../core/place.ts';
import type { TextTable } from '../../core/text-table.ts';
import type { Term } from '../equations.ts';

/** Cells of one row or one column. Null: empty, or words. */
export interface Line {
  readonly name: string;
  readonly cells: readonly (Term | null)[];
}

/** A table as lines across named positions: its rows across the columns, or its columns across the rows. */
export interface Grid {
  readonly names: readonly string[];
  readonly lines: readonly Line[];
}

/** A table seen both ways; its span is where it stands. */
export interface Sight extends Span {
  readonly rows: Grid;
  readonly columns: Grid;
}

/** The tables of a text as terms, found by where a cell's figure starts. */
export function sightsOf(tables: readonly TextTable[], terms: readonly Term[]): Sight[] {
  const byStart = new Map(terms.map((term) => [term.figure.start, term]));
  return tables.map(({ heads, rows, start, end }) => {
    const cells = rows.map((row) => row.cells.map((cell) => (cell ? roundedCell(byStart.get(cell.start)) : null)));
    const names = rows.map(({ label }) => plain(label));
    const columns = heads.map((head, column) => ({ name: plain(head), cells: cells.map((row) => row[column] ?? null) }));
    return {
      start, end,
      rows: { names: columns.map(({ name }) => name), lines: names.map((name, i) => ({ name, cells: cells[i] ?? [] })) },
      columns: { names, lines: columns },
    };
  });
}

const plain = (name: string): string => name.replace(/[\s:：]+/g, '');

/** A bare number in a table may be rounded to its last place; a bare 0 is exact. */
function roundedCell(term: Term | undefined): Term | null {
  if (!term) return null;
  if (term.figure.unit !== null || Number(term.value.units) === 0) return term;
  const half = halfOf(term.value);
  return { ...term, range: { low: subtract(term.value, half), high: add(term.value, half) } };
}

const halfOf = ({ scale }: Decimal): Decimal => decimal(5, scale + 1);
