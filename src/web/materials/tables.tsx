import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { decimalText } from '../../core/decimal.ts';
import type { Datum } from '../../core/datum.ts';
import type { TableJson, UnreadJson } from '../../wire/tables.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { ColumnHead } from './column-head.tsx';
import { isWithin } from '../../show/data.ts';
import type { Correct } from './use-corrections.ts';

interface Props {
  readonly project: Project;
  readonly correct: Correct;
}

/** Every table as the program understood it: what a column is stands over it, what was not used is grey with the reason. */
export function Tables({ project, correct }: Props): JSX.Element | null {
  const { words } = useDesk();
  if (project.tables.length === 0) return null;
  return (
    <section class="tables">
      <h3>{words.tablesRead(project.tables.length)}</h3>
      {project.tables.map((table) => <TableView key={`${table.file}!${table.sheet}!${table.range}`} table={table} project={project} correct={correct} />)}
    </section>
  );
}

interface ViewProps extends Props {
  readonly table: TableJson;
}

/** Rows that are shown at once; a long list opens the rest on demand. */
const FIRST = 40;

function TableView({ table, project, correct }: ViewProps): JSX.Element {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const lines = open ? linesOf(table, project) : [];
  const doubtful = table.columns.some(({ refused }) => refused !== null) || table.unit === null;
  return (
    <details class="read table-read" onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}>
      <summary>
        <b lang="zh-CN">{table.title || table.sheet || table.file}</b>
        <span class="faint"> {table.unit ?? words.unitUnstated}{table.year ? ` · ${table.year}` : ''}{table.scope ? ` · ${table.scope}` : ''}</span>
        {doubtful && <em class="doubt"> {words.tableDoubt}</em>}
      </summary>
      {open && (
        <div class="grid-scroll">
          <table class="grid" lang="zh-CN">
            <thead><tr><th scope="col" class="grid-name">{words.rowName}</th>{table.columns.map((column) => <ColumnHead key={column.letter} table={table} column={column} correct={correct} />)}</tr></thead>
            <tbody>
              {(all ? lines : lines.slice(0, FIRST)).map(({ row, name, cells }) => (
                <tr key={row}>
                  <th scope="row" class="grid-name" title={name.path}>{name.label}</th>
                  {table.columns.map(({ letter }) => <Cell key={letter} cell={cells.get(letter)} />)}
                </tr>
              ))}
            </tbody>
          </table>
          {!all && lines.length > FIRST && <button type="button" class="quiet" onClick={() => setAll(true)}>{words.showAllRows(lines.length)}</button>}
        </div>
      )}
    </details>
  );
}

type Shown = { readonly datum: Datum } | { readonly unread: UnreadJson };

interface Line {
  readonly row: number;
  readonly name: { readonly label: string; readonly path: string };
  readonly cells: Map<string, Shown>;
}

function Cell({ cell }: { cell: Shown | undefined }): JSX.Element {
  if (!cell) return <td />;
  if ('unread' in cell) return <td class="grid-unread" title={cell.unread.words}>{cell.unread.text}<span class="hidden-words">{cell.unread.words}</span></td>;
  const { quantity } = cell.datum;
  return <td class="number">{decimalText(quantity.value)}<i class="faint">{quantity.unit}</i></td>;
}

function linesOf({ file, sheet, range }: TableJson, { dataset, unread }: Project): Line[] {
  const lines = new Map<number, Line>();
  const put = (ref: string, shown: Shown, label: string, path: string): void => {
    const [, letter = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const row = Number(digits);
    const line = lines.get(row) ?? { row, name: { label: '', path: '' }, cells: new Map<string, Shown>() };
    line.cells.set(letter, shown);
    lines.set(row, line.name.label === '' && label !== '' ? { ...line, name: { label, path } } : line);
  };
  const here = (cell: { file: string; sheet: string | null; ref: string }): boolean => cell.file === file && cell.sheet === sheet && isWithin(cell.ref, range);
  for (const datum of dataset.data) if (here(datum.cell)) put(datum.cell.ref, { datum }, datum.label, [...datum.path, datum.label].join(' / '));
  for (const one of unread) if (here(one.cell)) put(one.cell.ref, { unread: one }, '', '');
  return [...lines.values()].toSorted((a, b) => a.row - b.row);
}
