import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftEventJson } from '../../wire/api.ts';
import type { Project } from '../api/client.ts';
import { followDraft } from '../api/follow.ts';
import { useDesk } from '../desk/desk.ts';
import { advance, NO_PROGRESS, titleOf, type Progress } from './progress.ts';

export interface Drafting {
  /** Null when nothing is being drafted. */
  readonly progress: Progress | null;
  readonly stopping: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Starts, follows and stops a drafting; takes up one that is under way when the page comes. `onEnd` gets the project with its new text. */
export function useDrafting(project: Project, onEnd: (project: Project) => void): Drafting {
  const desk = useDesk();
  const [run, setRun] = useState(project.run);
  const [progress, setProgress] = useState<Progress>(NO_PROGRESS);
  const [stopping, setStopping] = useState(false);
  const latest = useRef({ desk, onEnd, project });
  latest.current = { desk, onEnd, project };

  useEffect(() => {
    if (run === null) return undefined;
    let reached = NO_PROGRESS;
    const end = (event: DraftEventJson | null): void => {
      void finish(latest.current.project, reached, event, latest.current).finally(() => { setRun(null); setStopping(false); });
    };
    return followDraft(project.id, run, latest.current.desk.locale, (event) => {
      reached = advance(reached, event);
      setProgress(reached);
      if (event.kind === 'done' || event.kind === 'error') end(event);
    }, () => end(null));
  }, [project.id, run]);

  const start = useCallback((): void => {
    setProgress(NO_PROGRESS);
    desk.withdraw('draft');
    void desk.client.startDraft(project.id).then((started) => setRun(started.run)).catch(desk.fail);
  }, [desk, project.id]);
  const stop = (): void => {
    if (run === null) return;
    setStopping(true);
    void desk.client.stopDraft(project.id, run).catch((error: unknown) => { setStopping(false); desk.fail(error); });
  };
  return { progress: run === null ? null : progress, stopping, start, stop };
}

type Latest = { readonly desk: ReturnType<typeof useDesk>; readonly onEnd: (project: Project) => void };

/** Fetches what came of it, says how it went, and has its findings stored. */
async function finish(before: Project, reached: Progress, event: DraftEventJson | null, { desk, onEnd }: Latest): Promise<void> {
  try {
    onEnd(await desk.client.project(before.id));
    tellEnd(reached, event, desk);
    // The text is the writer's from here on, whatever the review on the server takes.
    void desk.client.review(before.id).catch(desk.fail);
  } catch (error) {
    // The text that stood there is still the latest that anybody has.
    onEnd(before);
    desk.fail(error);
  }
}

function tellEnd(reached: Progress, event: DraftEventJson | null, { words, tell }: Latest['desk']): void {
  for (const { section, detail } of reached.failed) {
    tell({ key: `failed ${section}`, tone: 'trouble', what: words.sectionFailed(titleOf(reached, section)), next: detail });
  }
  if (event?.kind === 'error') return tell({ key: 'draft', tone: 'trouble', what: event.problem.title, next: event.problem.detail });
  const whole = event?.kind === 'done' && event.complete;
  const count = [...reached.written.values()].filter((text) => text.trim() !== '').length;
  const refused = reached.refused > 0 ? `${words.refused(reached.refused)} ` : '';
  return tell({ key: 'draft', tone: 'notice', what: whole ? words.drafted(count) : words.draftedPartly(count), next: refused + words.draftedNext });
}
