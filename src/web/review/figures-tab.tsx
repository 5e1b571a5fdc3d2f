import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, FigureStatus } from '../../core/account.ts';
import { isNaming } from '../../core/figure.ts';
import type { Account } from '../account.ts';
import { aspectsText } from '../../show/ledger.ts';
import { useDesk } from '../desk/desk.ts';
import { originOf, type Target } from '../origin.ts';
import { FigureCounts } from './figure-counts.tsx';

interface Props {
  /** Whose ledger the server exports. */
  readonly project: string;
  readonly account: Account;
  readonly onSelect: (start: number, end: number) => void;
  readonly onTarget: (target: Target) => void;
}

/** The ledger: every figure of the text with what answers for it. */
export function FiguresTab({ project, account, onSelect, onTarget }: Props): JSX.Element {
  const { words, locale } = useDesk();
  const [status, setStatus] = useState<FigureStatus | null>(null);
  const rows = account.subject.ledger.filter((entry) => !isNaming(entry.figure) && (status === null || entry.status === status));
  return (
    <>
      <p class="ledger-exports">
        {words.exportLedger}
        {(['csv', 'xlsx'] as const).map((format) => <a key={format} download href={`/api/projects/${encodeURIComponent(project)}/ledger?format=${format}&lang=${locale}`}>{format}</a>)}
      </p>
      <FigureCounts figures={account.review.coverage.figures} chosen={status} onChoose={setStatus} />
      {rows.length === 0
        ? <p class="empty faint">{status === null ? words.noFigures : words.noSuchFigures}</p>
        : (
          <table class="ledger">
            <thead><tr><th scope="col">{words.figure}</th><th scope="col">{words.state}</th><th scope="col">{words.origin}</th></tr></thead>
            <tbody>{rows.map((entry) => <LedgerRow key={entry.figure.start} account={account} entry={entry} onSelect={onSelect} onTarget={onTarget} />)}</tbody>
          </table>
        )}
    </>
  );
}

function LedgerRow({ account: { subject }, entry, onSelect, onTarget }: Omit<Props, 'project'> & { entry: Entry }): JSX.Element {
  const { words, locale } = useDesk();
  const { figure } = entry;
  const of = aspectsText(entry.claim, locale);
  const { target, place, words: said } = originOf(subject, entry, words);
  return (
    <tr class={`ledger-${entry.status}`}>
      <td><button type="button" class="figure-link number" lang="zh-CN" onClick={() => onSelect(figure.start, figure.end)}>{figure.text}</button>{of !== '' && <span class="ledger-of" lang="zh-CN" title={of}>{of}</span>}</td>
      <td><span class={`state state-${entry.status}`}>{words.status[entry.status]}</span></td>
      <td>
        {target
          ? <button type="button" class="place place-link" onClick={() => onTarget(target)}>{place}</button>
          : place !== '' && <span class="place">{place}</span>}
        <span class="ledger-words" lang="zh-CN" title={said}>{said}</span>
      </td>
    </tr>
  );
}
