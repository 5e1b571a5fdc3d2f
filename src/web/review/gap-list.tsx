import type { JSX } from 'preact';
import type { Account } from '../account.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

interface Props {
  readonly project: Project;
  readonly account: Account;
  readonly onSelect: (start: number, end: number) => void;
}

/** More than these would push the findings out of sight. */
const FEW = 3;

/** What a draft could not say for want of material, as questions to the writer; and the notes that it was not written from, each with the reason. */
export function GapList({ project: { version, pack }, account, onSelect }: Props): JSX.Element | null {
  const { words } = useDesk();
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
              <li key={section + need} lang="zh-CN"><button type="button" class="quiet gap-section" onClick={() => goTo(section)}>{titleOf(section)}</button><p>{need}</p><p class="faint">{why}</p></li>
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
