import type { JSX } from 'preact';
import type { Account } from '../account.ts';
import type { OnProject, Project } from '../api/client.ts';
import { GapItem } from './gap-item.tsx';
import { useDesk } from '../desk/desk.ts';

interface Props {
  readonly project: Project;
  readonly account: Account;
  readonly onSelect: (start: number, end: number) => void;
  readonly onProject: OnProject;
}

/** More than these would push the findings out of sight. */
const FEW = 3;

/** What a draft could not say for want of material, as questions to the writer; and the notes that it was not written from, each with the reason. */
export function GapList({ project, account, onSelect, onProject }: Props): JSX.Element | null {
  const { words } = useDesk();
  const { version, pack } = project;
  const gaps = version?.gaps ?? [];
  if (gaps.length === 0) return null;
  const titleOf = (id: string): string => pack.outline.find((section) => section.id === id)?.title ?? id;
  const goTo = (id: string): void => {
    const heading = account.subject.outline.find(({ outline }) => outline.id === id)?.section.heading;
    if (heading) onSelect(heading.end, heading.end);
  };
  const [open, left] = [gaps.filter(({ section }) => section !== ''), gaps.filter(({ section }) => section === '')];
  return (
    <>
      {open.length > 0 && (
        <details class="gaps" open={open.length <= FEW}>
          <summary>{words.gaps(open.length)}<span class="faint"> {words.gapsWhy}</span></summary>
          <ul>
            {open.map(({ section, need, why }) => (
              <GapItem key={section + need} project={project} gap={{ section, need, why }} title={titleOf(section)} onGo={() => goTo(section)} onProject={onProject} />
            ))}
          </ul>
        </details>
      )}
      {left.length > 0 && (
        <details class="gaps">
          <summary>{words.left(left.length)}<span class="faint"> {words.leftWhy}</span></summary>
          <ul>{left.map(({ need, why }) => <li key={need} lang="zh-CN"><p>{need}</p><p class="faint">{why}</p></li>)}</ul>
        </details>
      )}
    </>
  );
}
