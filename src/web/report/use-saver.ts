import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VersionJson } from '../../wire/api.ts';
import { useDesk } from '../desk/desk.ts';
import { troubleOf } from '../desk/messages.ts';
import { Saver, type SaveState } from './saver.ts';

/** A saver for the project, with its state. The server reviews each saved version too, so that its findings are stored. */
export function useSaver(project: string, onSaved: (version: VersionJson) => void): { saver: Saver; state: SaveState } {
  const desk = useDesk();
  const [state, setState] = useState<SaveState>('saved');
  const latest = useRef({ desk, onSaved });
  latest.current = { desk, onSaved };
  const saver = useMemo(() => new Saver(project, {
    put: async (text, last) => {
      const { desk: { client }, onSaved: saved } = latest.current;
      saved(await client.save(project, text, last));
      if (!last) await client.review(project);
    },
    onState: (next) => {
      setState(next);
      if (next === 'saved') latest.current.desk.withdraw('save');
    },
    onFailure: (error) => {
      const { tell, words } = latest.current.desk;
      const { what, next } = troubleOf(error, words);
      tell({ key: 'save', tone: 'trouble', what: words.saveFailed, next: words.because(words.saveFailedNext, what, next) });
    },
  }), [project]);
  useEffect(() => {
    const leave = (): void => saver.leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);
  return { saver, state };
}
