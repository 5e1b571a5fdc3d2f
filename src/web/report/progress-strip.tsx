import type { JSX } from 'preact';
import { useDesk } from '../desk/desk.ts';
import { titleOf, type Progress } from './progress.ts';

/** How far a draft has come, and what is being written now. */
export function ProgressStrip({ progress, stopping }: { progress: Progress; stopping: boolean }): JSX.Element {
  const { words } = useDesk();
  const done = progress.written.size + progress.failed.length;
  const total = progress.sections.length;
  const title = progress.current === null ? '' : titleOf(progress, progress.current);
  const starting = progress.assigning > 0 ? words.assigning(progress.assigning) : words.draftStarting;
  const doing = stopping ? words.stopping : total === 0 ? starting : words.drafting;
  return (
    <div class="strip" role="status">
      <progress aria-label={words.drafting} max={Math.max(1, total)} value={done} />
      <span>{doing}</span>
      {total > 0 && <span class="number">{words.sections(done, total)}</span>}
      <span class="strip-title">{title}</span>
    </div>
  );
}
