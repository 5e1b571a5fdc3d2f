import type { JSX } from 'preact';
import { wordDiff } from '../../text/word-diff.ts';
import type { Account } from '../account.ts';
import { useDesk } from '../desk/desk.ts';
import { DiffWords } from '../desk/diff-words.tsx';
import { Dialog } from '../desk/dialog.tsx';
import { headingAt, type Copy } from './copies.ts';

interface Props {
  readonly copy: Copy;
  readonly account: Account;
  readonly onClose: () => void;
  readonly onLocate: (id: string) => void;
}

/** Both places of a copy side by side, with the words that differ. */
export function SidesDialog({ copy: { finding, other, own }, account, onClose, onLocate }: Props): JSX.Element {
  const { words } = useDesk();
  const changes = wordDiff(other.text, finding.text);
  return (
    <Dialog title={finding.what} action={words.locate} refuse={words.close} wide onClose={onClose} onSubmit={() => { onClose(); onLocate(finding.id); }}>
      <div class="sides" lang="zh-CN">
        <section><h3>{own ? headingAt(account, other.start) : other.document}</h3><p><DiffWords changes={changes} side="before" /></p></section>
        <section><h3>{headingAt(account, finding.start)}</h3><p><DiffWords changes={changes} side="after" /></p></section>
      </div>
      <p class="finding-remedy"><b>{words.remedy}</b> {finding.remedy}</p>
    </Dialog>
  );
}
