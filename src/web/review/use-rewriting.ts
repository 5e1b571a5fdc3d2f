import { useState } from 'preact/hooks';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

export interface Rewriting {
  readonly busy: boolean;
  /** One section again, or, for null, whatever a revision finds better. */
  readonly ask: (section: string | null) => void;
}

/** Asks for new words; what comes stands among the project's proposals. What is unsaved is saved before, so that it is compared with what stands. */
export function useRewriting(project: Project, flush: () => Promise<boolean>, onProject: OnProject): Rewriting {
  const { client, words, tell, fail } = useDesk();
  const [busy, setBusy] = useState(false);
  const ask = (section: string | null): void => {
    setBusy(true);
    const work = async (): Promise<void> => {
      if (!(await flush())) return;
      const found = section === null ? await client.revise(project.id) : [await client.rewrite(project.id, section)];
      if (found.length === 0) tell({ key: 'revise', tone: 'notice', what: words.nothingBetter, next: words.nothingBetterNext });
      onProject(await client.project(project.id));
    };
    void work().catch(fail).finally(() => setBusy(false));
  };
  return { busy, ask };
}
