import type { JSX } from 'preact';
import type { Evidence } from '../../core/finding.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly onTarget: (target: Target) => void;
}

/** What a finding rests on. A cell or a note can be followed to where it stands among the materials. */
export function EvidenceList({ evidence, onTarget }: Props): JSX.Element | null {
  const { words } = useDesk();
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence" aria-label={words.evidence}>
      {evidence.map((item, index) => <li key={index}><EvidenceItem item={item} onTarget={onTarget} /></li>)}
    </ul>
  );
}

function EvidenceItem({ item, onTarget }: { item: Evidence; onTarget: (target: Target) => void }): JSX.Element {
  switch (item.kind) {
    case 'working':
      return <p class="working number">{item.text}</p>;
    case 'datum':
      return (
        <>
          <button type="button" class="place place-link" onClick={() => onTarget({ kind: 'datum', id: item.id })}>{item.cell}</button>
          <p class="datum"><span lang="zh-CN">{item.label}</span><span class="number">{item.value} {item.unit}</span></p>
        </>
      );
    case 'note':
      return (
        <>
          <button type="button" class="place place-link" onClick={() => onTarget({ kind: 'note', id: item.id })}>{item.id} {item.source}</button>
          <p lang="zh-CN">{item.text}</p>
        </>
      );
    case 'passage':
      return <blockquote lang="zh-CN">{item.text}</blockquote>;
  }
}
