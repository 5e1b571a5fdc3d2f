import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../account.ts';
import { useDesk } from '../desk/desk.ts';
import { copiesOf, headingAt, type Copy } from './copies.ts';
import { SidesDialog } from './sides-dialog.tsx';
import { Strip } from './strip.tsx';

interface Props {
  readonly account: Account;
  readonly onLocate: (id: string) => void;
}

/** What stands twice: where in the report, and each with its two places. */
export function RepeatsTab({ account, onLocate }: Props): JSX.Element {
  const { words } = useDesk();
  const [open, setOpen] = useState<Copy | null>(null);
  const copies = copiesOf(account);
  if (copies.length === 0) return <div class="empty"><p class="empty-what">{words.noRepeats}</p><p class="faint">{words.noRepeatsWhy(account.subject.previous.length > 0)}</p></div>;
  return (
    <>
      <Strip length={account.text.length} sections={account.subject.report.sections} copies={copies} onOpen={setOpen} />
      <ul class="strip-key faint"><li class="key-first">{words.copyFirst}</li><li class="key-again">{words.copyAgain}</li><li class="key-elsewhere">{words.copyElsewhere}</li></ul>
      <ol class="copies">
        {copies.map((copy) => (
          <li key={copy.finding.id} class="copy">
            <p lang="zh-CN"><b>{copy.finding.what}</b></p>
            <p class="faint" lang="zh-CN">{copy.own ? headingAt(account, copy.other.start) : copy.other.document} → {headingAt(account, copy.finding.start)}</p>
            <div class="finding-actions">
              <button type="button" class="button" onClick={() => setOpen(copy)}>{words.sideBySide}</button>
              <button type="button" class="button" onClick={() => onLocate(copy.finding.id)}>{words.locate}</button>
            </div>
          </li>
        ))}
      </ol>
      {open && <SidesDialog copy={open} account={account} onClose={() => setOpen(null)} onLocate={onLocate} />}
    </>
  );
}
