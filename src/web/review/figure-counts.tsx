import type { JSX } from 'preact';
import type { FigureStatus } from '../../core/account.ts';
import type { Coverage } from '../../core/review.ts';
import { useDesk } from '../desk/desk.ts';

export const STATUSES: readonly FigureStatus[] = ['traced', 'likely', 'derived', 'consistent', 'mismatched', 'untraced'];

interface Props {
  readonly figures: Coverage['figures'];
  /** With it the counts are buttons that choose one status, or all of them (null). */
  readonly chosen?: FigureStatus | null;
  readonly onChoose?: (status: FigureStatus | null) => void;
}

/** The ledger in one line: 数字 58：有出处 40 · 推算 2 · … */
export function FigureCounts({ figures, chosen, onChoose }: Props): JSX.Element {
  const { words } = useDesk();
  const cells = [{ key: null, count: figures.seen, said: words.figuresSeen }, ...STATUSES.map((key) => ({ key, count: figures[key], said: words.status[key] }))];
  return (
    <ul class="counts" aria-label={words.figures}>
      {cells.map(({ key, count, said }) => {
        const content = <><b class="number">{count}</b> <span>{said}</span></>;
        const name = `count count-${key ?? 'seen'}${count === 0 ? ' count-none' : ''}`;
        return (
          <li key={said} class={name}>
            {onChoose ? <button type="button" aria-pressed={chosen === key} onClick={() => onChoose(key)}>{content}</button> : content}
          </li>
        );
      })}
    </ul>
  );
}
