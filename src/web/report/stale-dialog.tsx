import type { JSX } from 'preact';
import { wordDiff } from '../../text/word-diff.ts';
import { useDesk } from '../desk/desk.ts';
import { DiffWords } from '../desk/diff-words.tsx';
import { Dialog } from '../desk/dialog.tsx';

interface Props {
  /** What the server has, saved elsewhere since; and what is written here. */
  readonly theirs: string;
  readonly mine: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** The report was saved elsewhere while it was edited here: both texts, and a choice. The other one stays among the versions. */
export function StaleDialog({ theirs, mine, onKeepMine, onTakeTheirs }: Props): JSX.Element {
  const { words } = useDesk();
  return (
    <Dialog title={words.stale} action={words.keepMine} refuse={words.takeTheirs} decide onClose={onTakeTheirs} onSubmit={onKeepMine}>
      <p>{words.staleWhy}</p>
      <p class="proposal-diff" lang="zh-CN"><DiffWords changes={changesOnly(theirs, mine)} /></p>
    </Dialog>
  );
}

/** Characters that are shown around a change. */
const AROUND = 20;

/** What differs, with a little of what stands around it. */
const changesOnly = (before: string, after: string): ReturnType<typeof wordDiff> =>
  wordDiff(before, after).map((change) => (change.kind === 'same' && change.text.length > 2 * AROUND ? { ...change, text: `${change.text.slice(0, AROUND)} …… ${change.text.slice(-AROUND)}` } : change));
