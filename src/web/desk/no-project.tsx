import type { JSX } from 'preact';
import { useDesk } from './desk.ts';

/** Before there is a project: what to do first. While one is on its way there is nothing to say. */
export function NoProject({ waiting, onCreate }: { waiting: boolean; onCreate: () => void }): JSX.Element {
  const { words } = useDesk();
  if (waiting) return <main class="blank" aria-busy="true"><p class="faint">{words.loading}</p></main>;
  return (
    <main class="blank">
      <div class="blank-sheet">
        <h2>{words.noProject}</h2>
        <p>{words.noProjectNext}</p>
        <button type="button" class="button button-main" onClick={onCreate}>{words.newProject}</button>
      </div>
    </main>
  );
}
