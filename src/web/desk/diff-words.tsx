import type { JSX } from 'preact';
import type { Change } from '../../text/word-diff.ts';

interface Props {
  readonly changes: readonly Change[];
  /** Only what stands on this side; else both, one after the other. */
  readonly side?: 'before' | 'after';
}

/** Words that differ, marked: struck out where they are gone, underlined where they are new. */
export function DiffWords({ changes, side }: Props): JSX.Element {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return <>{changes.map(({ kind, text }, i) => (kind === hidden ? null : kind === 'same' ? <span key={i}>{text}</span> : kind === 'added' ? <ins key={i}>{text}</ins> : <del key={i}>{text}</del>))}</>;
}
