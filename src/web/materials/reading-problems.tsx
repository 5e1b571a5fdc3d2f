import type { JSX } from 'preact';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

/** What could not be read of the files. It stays in sight: figures from there can't be traced. */
export function ReadingProblems({ problems }: Pick<Project, 'problems'>): JSX.Element | null {
  const { words } = useDesk();
  if (problems.length === 0) return null;
  return (
    <section class="reading-problems" role="status">
      <h3>{words.problemsRead(problems.length)}</h3>
      <ul>
        {problems.map(({ code, what, hint }) => <li key={code + what}><b>{what}</b> <span>{hint}</span></li>)}
      </ul>
    </section>
  );
}
