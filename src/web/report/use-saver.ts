import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VersionJson } from '../../wire/api.ts';
import { RequestError } from '../api/request.ts';
import { useDesk, type Desk } from '../desk/desk.ts';
import { troubleOf } from '../desk/messages.ts';
import { Saver, type SaveState } from './saver.ts';

export interface Saving {
  readonly saver: Saver;
  readonly state: SaveState;
  /** What was saved elsewhere while this was edited; null when nothing was. */
  readonly theirs: VersionJson | null;
  /** Whichever of the two is kept, it is edited from there. */
  readonly settle: () => void;
}

/** A saver for the project, with its state. What was saved elsewhere since `base` is not overwritten. The server reviews each saved version too, so that its findings are stored. */
export function useSaver(project: string, base: string | null, onSaved: (version: VersionJson) => void): Saving {
  const desk = useDesk();
  const [state, setState] = useState<SaveState>('saved');
  const [theirs, setTheirs] = useState<VersionJson | null>(null);
  const [asked, setAsked] = useState(0);
  const latest = useRef({ desk, onSaved, base });
  latest.current = { desk, onSaved, base };
  const saver = useMemo(() => new Saver(project, {
    put: async (text, last) => {
      const { desk: { client }, onSaved: saved, base: from } = latest.current;
      const kept = await client.save(project, text, from, last);
      latest.current.base = kept.id;
      saved(kept);
      if (!last) await client.review(project);
    },
    onState: (next) => {
      setState(next);
      if (next === 'saved') latest.current.desk.withdraw('save');
    },
    onFailure: (error) => {
      if (isStale(error)) setAsked((times) => times + 1);
      else tellUnsaved(error, latest.current.desk);
    },
  }), [project]);
  useEffect(() => {
    const { client, fail } = latest.current.desk;
    if (asked > 0) void client.versions(project).then(([version]) => setTheirs(version ?? null)).catch(fail);
  }, [project, asked]);
  useLeaving(saver);
  const settle = (): void => {
    if (theirs) {
      latest.current.base = theirs.id;
      latest.current.onSaved(theirs);
    }
    setTheirs(null);
  };
  return { saver, state, theirs, settle };
}

const isStale = (error: unknown): boolean => error instanceof RequestError && error.problem?.code === 'version-stale';

function tellUnsaved(error: unknown, { words, tell }: Desk): void {
  const { what, next } = troubleOf(error, words);
  tell({ key: 'save', tone: 'trouble', what: words.saveFailed, next: words.because(words.saveFailedNext, what, next) });
}

/** What is unsaved goes with the page. */
function useLeaving(saver: Saver): void {
  useEffect(() => {
    const leave = (): void => saver.leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);
}
