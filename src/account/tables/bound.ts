import { standing, type Dataset, type Datum } from '../../core/datum.ts';
import type { Figure } from '../../core/figure.ts';
import { cellRef, textGrid } from '../../core/grid.ts';
import type { Span } from '../../core/place.ts';
import type { Binding } from '../../core/subject.ts';
import type { TableDatum } from '../../core/table.ts';
import type { TextTable } from '../../core/text-table.ts';
import { UNIT_LINE } from '../../core/words/heads.ts';
import { dimensionOf } from '../../core/unit.ts';
import { readGrid } from '../../table/read.ts';
import { fold } from '../../text/fold.ts';
import type { Labels } from '../labels.ts';

/** What the cells of a text's tables are bound to, and which figures stand in cells: no words of a line bind those. */
export interface BoundCells {
  readonly bindings: readonly Binding[];
  readonly inCells: ReadonlySet<number>;
}

/**
 * Binds figures in tables of a text as data are read from tables: the row names the thing, the column its basis, year and measure. What the table reader refuses is bound to nothing:
 * a column that is not understood may mean anything.
 */
export function bindTables(folded: string, tables: readonly TextTable[], figures: readonly Figure[], labels: Labels, dataset: Dataset): BoundCells {
  const byStart = new Map(figures.map((figure, index) => [figure.start, index]));
  const inCells = new Set<number>();
  const bindings: Binding[] = [];
  tables.forEach((table, i) => {
    const after = tables[i - 1]?.end ?? 0;
    const cells = table.rows.flatMap(({ cells: row }) => row.flatMap((cell) => (cell ? (byStart.get(cell.start) ?? []) : [])));
    for (const index of cells) inCells.add(index);
    if (dataset.data.length === 0 || table.heads.every((head) => head === '')) return;
    const { grid, places } = gridOf(folded, table, unitOf(folded, cells.map((index) => figures[index] as Figure)), after);
    for (const datum of readGrid(grid, dataset.year).data) {
      const place = places.get(datum.cell.ref);
      const figure = place && byStart.get(place.cell.start);
      if (place && figure !== undefined) bindings.push(bound(figure, figures[figure] as Figure, place.label, datum, labels, dataset));
    }
  });
  return { bindings, inCells };
}

/** 万元, where the figures of the table take their unit from a place outside it; null where each says its own. */
function unitOf(folded: string, figures: readonly Figure[]): string | null {
  const from = figures.find(({ unitFrom }) => unitFrom)?.unitFrom;
  return from ? folded.slice(from.start, from.end) : null;
}

/** Lines above a table that may say its year. */
const ABOVE = 3;
const LONGEST = 50;

interface Place {
  readonly cell: Span;
  readonly label: Span;
}

/** The table as the table reader sees one, with the lines above it, and where each of its cells stands. */
function gridOf(folded: string, { heads, rows, start }: TextTable, unit: string | null, after: number) {
  const above = folded.slice(after, folded.lastIndexOf('\n', start)).split('\n').map((line) => line.trim()).filter((line) => line !== '' && line.length <= LONGEST && !line.endsWith('。')).slice(-ABOVE);
  const caption = [...above.filter((line) => !UNIT_LINE.test(line)), ...(unit === null ? [] : [`单位：${unit}`])];
  const places = new Map<string, Place>();
  const body = rows.map(({ label, cells }, r) => [label, ...cells.map((cell, c) => {
    if (!cell) return '';
    const at = folded.lastIndexOf(label, cell.start);
    places.set(cellRef(r + caption.length + 1, c + 1), { cell, label: at < 0 || label === '' ? { start: cell.start, end: cell.start } : { start: at, end: at + label.length } });
    return folded.slice(cell.start, cell.end);
  })]);
  return { grid: textGrid('report', [...caption.map((line) => [line]), ['项目', ...heads], ...body]), places };
}

/** To the datum of the same name, basis, year and measure; to none where several have these. */
function bound(index: number, figure: Figure, label: Span, cell: TableDatum, labels: Labels, { year }: Dataset): Binding {
  const meanings = labels.meanings.get(fold(cell.label))?.filter(({ dimension }) => dimension === dimensionOf(figure.unit)) ?? [];
  const known = meanings.flatMap((meaning) => meaning.data).filter((datum, i, all) => all.indexOf(datum) === i && datum.measure === cell.measure && dimensionOf(datum.quantity.unit) === dimensionOf(figure.unit));
  const own = cell.period?.year ?? year;
  const fits = (datum: Datum): boolean => standing(datum.basis) === standing(cell.basis) && (datum.period?.year ?? year) === own && datum.period?.point === cell.period?.point;
  const fitting = known.filter(fits);
  const [only, ...others] = fitting.length > 1 ? fitting.filter(({ scope }) => scope === cell.scope) : fitting;
  const fact = meanings.length === 1 ? (meanings[0]?.fact ?? null) : null;
  return { figure: index, fact, datum: meanings.length === 1 && others.length === 0 ? (only ?? null) : null, known, fitting, label, whole: true, year: own, basis: standing(cell.basis) };
}
