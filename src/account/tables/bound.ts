import { standing, type Dataset, type Datum } from '../../core/datum.ts';
import type { Figure } from '../../core/figure.ts';
import { cellRef, textGrid } from '../../core/grid.ts';
import type { Span } from '../../core/place.ts';
import type { Binding } from '../../core/subject.ts';
import type { TableDatum } from '../../core/table.ts';
import { dimensionOf } from '../../core/unit.ts';
import { ACCUMULATED, UNIT_LINE } from '../../core/words/heads.ts';
import { readGrid } from '../../table/read.ts';
import { fold } from '../../text/fold.ts';
import type { Labels } from '../labels.ts';
import { cellBlocks, type CellBlock } from './blocks.ts';

/** What the cells of a text's tables are bound to, and which figures stand in cells: no words of a line bind those. */
export interface BoundCells {
  readonly bindings: readonly Binding[];
  readonly inCells: ReadonlySet<number>;
}

/**
 * Binds figures in tables of a text as data are read from tables: the row names the thing, the column its basis, year and measure. What the table reader refuses is bound to nothing:
 * a column that is not understood may mean anything.
 */
export function bindTables(folded: string, figures: readonly Figure[], labels: Labels, dataset: Dataset): BoundCells {
  const inCells = new Set<number>();
  const bindings: Binding[] = [];
  let next = 0;
  for (const block of cellBlocks(folded)) {
    while (next < figures.length && (figures[next] as Figure).start < block.start) next++;
    const byStart = new Map<number, number>();
    for (; next < figures.length && (figures[next] as Figure).start < block.end; next++) {
      byStart.set((figures[next] as Figure).start, next);
      inCells.add(next);
    }
    if (dataset.data.length === 0 || byStart.size === 0) continue;
    const { grid, places } = gridOf(folded, block, [...byStart.values()].map((index) => figures[index] as Figure));
    const { data, tables } = readGrid(grid, dataset.year);
    const headOf = ({ cell, table }: TableDatum): string => tables[table]?.columns.find(({ letter }) => letter === cell.ref.replace(/\d+$/, ''))?.heads.join('') ?? '';
    // Where a table tells of several years, data without one may be of any of them.
    const severalYears = new Set(data.flatMap(({ period }) => period?.year ?? [])).size > 1;
    for (const datum of data.filter((one) => !ACCUMULATED.test(headOf(one)))) {
      const cell = places.get(datum.cell.ref);
      const index = cell && byStart.get(cell.start);
      if (cell && index !== undefined) bindings.push(bound(index, figures[index] as Figure, labelIn(folded, cell, datum.label), datum, { labels, year: dataset.year, severalYears }));
    }
  }
  return { bindings, inCells };
}

/** The block as the table reader sees one, with the lines above it, and where each of its cells stands. */
function gridOf(folded: string, { above, rows }: CellBlock, figures: readonly Figure[]) {
  const from = above.some((line) => UNIT_LINE.test(line)) ? undefined : figures.find(({ unitFrom }) => unitFrom)?.unitFrom;
  const caption = [...above, ...(from ? [`单位：${folded.slice(from.start, from.end)}`] : [])];
  const places = new Map(rows.flatMap((row, r) => row.map((cell, c): [string, Span] => [cellRef(r, c), cell])));
  return { grid: { ...textGrid('report', [...caption.map((line) => [line]), ...rows.map((row) => row.map(({ start, end }) => folded.slice(start, end)))]), above: caption.length }, places };
}

/** Where a row's name stands in its line; right before the cell where it cannot be told. */
function labelIn(folded: string, { start }: Span, label: string): Span {
  const line = folded.lastIndexOf('\n', start) + 1;
  const at = label === '' ? -1 : folded.slice(line, start).lastIndexOf(label);
  return at < 0 ? { start, end: start } : { start: line + at, end: line + at + label.length };
}

/** To the datum of the same name, basis, year and measure; to none where several have these. */
function bound(index: number, figure: Figure, label: Span, cell: TableDatum, { labels, year, severalYears }: { readonly labels: Labels; readonly year: number | null; readonly severalYears: boolean }): Binding {
  const meanings = labels.meanings.get(fold(cell.label))?.filter(({ dimension }) => dimension === dimensionOf(figure.unit)) ?? [];
  const known = [...new Set(meanings.flatMap((meaning) => meaning.data))].filter((datum) => datum.measure === cell.measure && isOfSame(cell.path, datum.path) && dimensionOf(datum.quantity.unit) === dimensionOf(figure.unit));
  const own = cell.period?.year ?? year;
  const fits = (datum: Datum): boolean => {
    const of = datum.period?.year ?? year;
    // Where one of the two tells no year, 上年 is a basis of its own.
    const same = of === null || own === null ? datum.basis === cell.basis && !severalYears : of === own && standing(datum.basis) === standing(cell.basis);
    return same && (datum.period?.point ?? 'whole') === (cell.period?.point ?? 'whole');
  };
  const fitting = known.filter(fits);
  const [only, ...others] = fitting.length > 1 ? fitting.filter(({ scope }) => scope === cell.scope) : fitting;
  const fact = meanings.length === 1 ? (meanings[0]?.fact ?? null) : null;
  return { figure: index, fact, datum: meanings.length === 1 && others.length === 0 ? (only ?? null) : null, known, fitting, label, whole: true, year: own, basis: standing(cell.basis) };
}

/** What both are part of, in whatever order: a datum of one fund or column (公共服务) is not that of all. */
const isOfSame = (some: readonly string[], others: readonly string[]): boolean => new Set([...some, ...others]).size === new Set(some).size && new Set(some).size === new Set(others).size;
