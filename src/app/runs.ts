import { randomUUID } from 'node:crypto';
import { GoujiError } from '../core/error.ts';
import { draftProject, type DraftingEvent } from './drafting.ts';
import type { Bench } from './workbench.ts';

/** A drafting that goes on whether or not anybody listens. Its events are numbered from 0 and kept until the next one of the project. */
export interface Run {
  readonly id: string;
  readonly project: string;
  readonly events: readonly RunEvent[];
  readonly ended: boolean;
  stop(): void;
  /** All events from `from` on, those still to come included; ends with the run or when `signal` aborts. */
  follow(from: number, signal: AbortSignal): AsyncGenerator<{ readonly index: number; readonly event: RunEvent }>;
  /** Resolves when the run is over. */
  readonly done: Promise<void>;
}

export type RunEvent = DraftingEvent | { readonly kind: 'error'; readonly error: unknown };

/** The draftings of one process; one at a time for each project. */
export interface Runs {
  start(project: string): Run;
  get(id: string): Run | undefined;
  active(project: string): Run | undefined;
  stopAll(): Promise<void>;
}

export function openRuns(bench: Bench): Runs {
  const runs = new Map<string, Run>();
  const active = (project: string): Run | undefined => [...runs.values()].find((run) => run.project === project && !run.ended);
  return {
    active,
    get: (id) => runs.get(id),
    start(project) {
      if (active(project)) throw new GoujiError('run-active', { project });
      for (const run of runs.values()) if (run.project === project) runs.delete(run.id);
      const run = startRun(bench, project);
      runs.set(run.id, run);
      return run;
    },
    async stopAll() {
      for (const run of runs.values()) run.stop();
      await Promise.all([...runs.values()].map((run) => run.done));
    },
  };
}

function startRun(bench: Bench, project: string): Run {
  const controller = new AbortController();
  const events: RunEvent[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = (): void => {
    for (const resume of waiting) resume();
    waiting.clear();
  };
  const work = async (): Promise<void> => {
    try {
      for await (const event of draftProject(bench, project, controller.signal)) {
        events.push(event);
        wake();
      }
    } catch (error) {
      events.push({ kind: 'error', error });
    }
    ended = true;
    wake();
  };
  const isWaiting = (index: number, signal: AbortSignal): boolean => index >= events.length && !ended && !signal.aborted;
  async function* follow(from: number, signal: AbortSignal): AsyncGenerator<{ index: number; event: RunEvent }> {
    signal.addEventListener('abort', wake, { once: true });
    for (let index = from; ; index++) {
      while (isWaiting(index, signal)) await new Promise<void>((resume) => waiting.add(resume));
      const event = events[index];
      if (!event || signal.aborted) return;
      yield { index, event };
    }
  }
  return {
    id: randomUUID(), project, events, follow, done: work(),
    get ended() { return ended; },
    stop: () => controller.abort(),
  };
}
