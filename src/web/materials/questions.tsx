import type { JSX } from 'preact';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

/** What tables and notes leave to be settled before anything is written from them: where they contradict each other or do not add up. */
export function Questions({ questions }: Pick<Project, 'questions'>): JSX.Element | null {
  const { words } = useDesk();
  if (questions.length === 0) return null;
  return (
    <section class="reading-problems" role="status" aria-label={words.questions(questions.length)}>
      <h3>{words.questions(questions.length)}</h3>
      <ul>{questions.map(({ id, what, why, remedy, cell }) => <li key={id}><b>{what}</b> <span>{why}</span> <span>{remedy}</span> {cell && <span class="place">{cell}</span>}</li>)}</ul>
    </section>
  );
}
