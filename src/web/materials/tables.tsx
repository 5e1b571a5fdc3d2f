import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TableJson } from '../../wire/tables.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { TableDialog } from './table-dialog.tsx';
import type { Correct } from './use-corrections.ts';

interface Props {
  readonly project: Project;
  readonly correct: Correct;
}

const keyOf = ({ file, sheet, range }: TableJson): string => [file, sheet, range].join('!');

/** The tables that were found, each with its unit and year; one opens as it was understood. */
export function Tables({ project, correct }: Props): JSX.Element | null {
  const { words } = useDesk();
  const [shown, setShown] = useState<string | null>(null);
  const open = project.tables.find((table) => keyOf(table) === shown);
  if (project.tables.length === 0) return null;
  return (
    <section class="tables">
      <h3>{words.tablesRead(project.tables.length)}</h3>
      <ul>
        {project.tables.map((table) => (
          <li key={keyOf(table)}>
            <button type="button" class="table-open" onClick={() => setShown(keyOf(table))}>
              <span lang="zh-CN">{table.title || table.sheet || table.file}</span>
              <i class="faint">{[table.unit ?? words.unitUnstated, table.year, table.scope].filter((part) => part !== null).join(' · ')}</i>
              {table.columns.some(({ refused }) => refused !== null) && <em class="doubt">{words.tableDoubt}</em>}
            </button>
          </li>
        ))}
      </ul>
      {open && <TableDialog table={open} project={project} correct={correct} onClose={() => setShown(null)} />}
    </section>
  );
}
