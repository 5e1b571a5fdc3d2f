import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { decimalText } from '../../core/decimal.ts';
import type { TableJson } from '../../wire/tables.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { ColumnHead } from './column-head.tsx';
import { RowFact } from './row-fact.tsx';
import { linesOf, type Shown } from './table-lines.ts';
import type { Correct } from './use-corrections.ts';

interface Props {
  readonly table: TableJson;
  readonly project: Project;
  readonly correct: Correct;
  readonly onClose: () => void;
}

/** Rows that are shown at once; a long list opens the rest on demand. */
const FIRST = 60;

/** A table as the program understood it: what a column is stands over it, what was not used is grey with the reason. */
export function TableDialog({ table, project, correct, onClose }: Props): JSX.Element {
  const { words } = useDesk();
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [all, setAll] = useState(false);
  useEffect(() => element.current?.showModal(), []);
  const lines = linesOf(table, project);
  return (
    <dialog ref={element} class="dialog dialog-wide" aria-labelledby={title} onClose={onClose}>
      <h2 id={title} lang="zh-CN">{table.title || table.sheet || table.file}</h2>
      <p class="dialog-quote">{[table.file, table.sheet, table.range].filter(Boolean).join(' ! ')} · {table.unit ?? words.unitUnstated}{table.scope && ` · ${table.scope}`}. {words.tableHint}</p>
      <div class="grid-scroll">
        <table class="grid" lang="zh-CN">
          <thead><tr><th scope="col" class="grid-name">{words.rowName}</th>{table.columns.map((column) => <ColumnHead key={column.letter} table={table} column={column} correct={correct} />)}</tr></thead>
          <tbody>
            {(all ? lines : lines.slice(0, FIRST)).map((line) => (
              <tr key={line.row}>
                <RowFact table={table} line={line} facts={project.pack.facts} correct={correct} />
                {table.columns.map(({ letter }) => <Cell key={letter} cell={line.cells.get(letter)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="dialog-actions">
        {!all && lines.length > FIRST && <button type="button" class="quiet" onClick={() => setAll(true)}>{words.showAllRows(lines.length)}</button>}
        <button type="button" class="button button-main" onClick={() => element.current?.close()}>{words.close}</button>
      </div>
    </dialog>
  );
}

function Cell({ cell }: { cell: Shown | undefined }): JSX.Element {
  if (!cell) return <td />;
  if ('unread' in cell) return <td class="grid-unread" title={cell.unread.words}><s>{cell.unread.text}</s><small>{cell.unread.words}</small></td>;
  const { value, unit } = cell.datum.quantity;
  return <td class="number">{decimalText(value)}<i class="faint">{unit}</i></td>;
}
