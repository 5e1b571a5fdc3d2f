import type { JSX } from 'preact';
import type { SaidFinding } from '../../show/findings.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

interface Props {
  readonly project: Project;
  readonly dismissed: readonly SaidFinding[];
  readonly onProject: OnProject;
}

/** What somebody has accepted, with the reason; it can be taken back. */
export function DismissedList({ project, dismissed, onProject }: Props): JSX.Element | null {
  const { client, words, fail } = useDesk();
  if (dismissed.length === 0) return null;
  const restore = (id: string): void => {
    const dismissals = project.dismissals.filter(({ finding }) => finding !== id);
    void client.restore(project.id, id).then(() => onProject({ id: project.id, dismissals })).catch(fail);
  };
  return (
    <details class="dismissed">
      <summary>{words.dismissed(dismissed.length)}</summary>
      <ul>
        {dismissed.map(({ id, what }) => {
          const dismissal = project.dismissals.find(({ finding }) => finding === id);
          return (
            <li key={id}>
              <p lang="zh-CN">{what}</p>
              <p class="faint">{dismissal?.reason} — {dismissal?.by}</p>
              <button type="button" class="quiet" aria-label={words.restoreWhat(what)} onClick={() => restore(id)}>{words.restore}</button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
