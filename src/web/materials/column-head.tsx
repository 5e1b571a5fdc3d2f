import type { JSX } from 'preact';
import { CORRECTION_BASES, type Correction, type CorrectionBasis } from '../../core/correction.ts';
import type { TableJson } from '../../wire/tables.ts';
import { useDesk } from '../desk/desk.ts';
import type { Correct } from './use-corrections.ts';

interface Props {
  readonly table: TableJson;
  readonly column: TableJson['columns'][number];
  readonly correct: Correct;
}

/** What the unit of the table does not count. */
const POINTLESS: ReadonlySet<string> = new Set(['rate', 'weight', 'score']);
const UNITS = ['元', '千元', '万元', '亿元', '人', '%', '分'];

/** Over each column what it was understood as: basis, year and unit, each to be put right by choosing another. */
export function ColumnHead({ table, column, correct }: Props): JSX.Element {
  const { words } = useDesk();
  const basis = printed(column);
  const change = (said: Partial<Correction>): void => correct({ file: table.file, sheet: table.sheet, column: column.letter, row: null, unit: null, year: null, basis: null, fact: null, ...said });
  const title = column.heads.join(' · ') || column.letter;
  return (
    <th scope="col" class={column.refused ? 'grid-refused' : ''} title={column.refused ?? ''}>
      <span class="grid-head">{title}</span>
      <select aria-label={words.basisOf(title)} value={basis ?? ''} onChange={(event) => change({ basis: chosen(event) as CorrectionBasis })}>
        {basis === null && <option value="">{words.basisUnknown}</option>}
        {CORRECTION_BASES.map((one) => <option key={one} value={one}>{words.bases[one]}</option>)}
      </select>
      <select aria-label={words.unitOf(title)} value={column.unit ?? ''} onChange={(event) => change({ unit: chosen(event) || null, basis })}>
        <option value="">{POINTLESS.has(basis ?? '') ? '—' : (table.unit ?? words.unitUnstated)}</option>
        {[...new Set([...(column.unit ? [column.unit] : []), ...UNITS])].map((unit) => <option key={unit} value={unit}>{unit}</option>)}
      </select>
      <input type="number" aria-label={words.yearOf(title)} min={1990} max={2100} value={column.year ?? ''} onChange={(event) => change({ year: Number((event.currentTarget as HTMLInputElement).value) || null, basis })} />
    </th>
  );
}

const chosen = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

/** A column's basis and measure in the words of corrections; null when it was not understood. */
function printed({ basis, measure, refused }: Props['column']): CorrectionBasis | null {
  if (refused !== null) return null;
  const of: Readonly<Record<string, CorrectionBasis>> = { weight: 'weight', score: 'score', completion: 'rate', share: 'rate', rate: 'rate', change: 'change', growth: 'change', points: 'change', other: 'other' };
  return of[measure ?? ''] ?? CORRECTION_BASES.find((one) => one === basis) ?? 'actual';
}
