import type { JSX } from 'preact';
import type { Dataset, Datum } from '../../core/datum.ts';
import { decimalText } from '../../core/decimal.ts';
import { cellText } from '../../core/place.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';
import { useShownRow } from './use-shown-row.ts';

export function DataList({ dataset: { data }, shown }: { dataset: Dataset; shown: Target | null }): JSX.Element | null {
  const { words } = useDesk();
  const { element, open, onToggle } = useShownRow(shown);
  if (data.length === 0) return null;
  return (
    <details class="read" ref={element} open={open} onToggle={onToggle}>
      <summary>{words.dataRead(data.length)}</summary>
      <ol class="rows">{open && data.map((datum) => <DatumRow key={datum.id} datum={datum} isShown={shown?.id === datum.id} />)}</ol>
    </details>
  );
}

function DatumRow({ datum, isShown }: { datum: Datum; isShown: boolean }): JSX.Element {
  const { words } = useDesk();
  const { id, label, quantity, period, basis, cell } = datum;
  return (
    <li data-row={id} class={isShown ? 'row row-shown' : 'row'}>
      <p lang="zh-CN">{label}<i class="faint"> {period?.text} {words.basis[basis]}</i></p>
      <p class="datum"><span class="place">{cellText(cell)}</span><span class="number">{decimalText(quantity.value)}<i class="faint"> {quantity.unit}</i></span></p>
    </li>
  );
}
