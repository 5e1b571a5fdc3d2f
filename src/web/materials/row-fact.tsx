import type { JSX } from 'preact';
import type { Fact } from '../../core/pack.ts';
import type { TableJson } from '../../wire/tables.ts';
import { useDesk } from '../desk/desk.ts';
import type { Line } from './table-lines.ts';
import type { Correct } from './use-corrections.ts';

interface Props {
  readonly table: TableJson;
  readonly line: Line;
  readonly facts: readonly Pick<Fact, 'id' | 'label'>[];
  readonly correct: Correct;
}

/** A row's name, what it is a part of, and which fact of the report it is; another can be chosen. */
export function RowFact({ table, line, facts, correct }: Props): JSX.Element {
  const { words } = useDesk();
  const known = [...line.cells.values()].flatMap((cell) => ('datum' in cell ? (cell.datum.fact ?? []) : []))[0] ?? '';
  const choose = (fact: string): void => correct({ file: table.file, sheet: table.sheet, column: null, row: line.row, unit: null, year: null, basis: null, fact });
  return (
    <th scope="row" class="grid-name" title={line.path}>
      <span>{line.label}</span>
      {line.label !== '' && (
        <select aria-label={words.factOf(line.label)} value={known} onChange={(event) => choose((event.currentTarget as HTMLSelectElement).value)}>
          <option value="" disabled>{words.factNone}</option>
          {facts.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </select>
      )}
    </th>
  );
}
