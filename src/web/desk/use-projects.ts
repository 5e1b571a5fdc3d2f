import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ProjectSummaryJson } from '../../wire/api.ts';
import type { OnProject, Project } from '../api/client.ts';
import type { Desk } from './desk.ts';

export interface Projects {
  /** Null until the list has come. */
  readonly list: readonly ProjectSummaryJson[] | null;
  readonly open: Project | null;
  readonly choose: (id: string) => void;
  readonly created: (project: Project) => void;
  readonly changed: OnProject;
}

const hashId = (): string => location.hash.slice(1);

/** The projects and the one that is open. Which one stands in the address, so that a reload or a bookmark comes back to it. */
export function useProjects({ client, fail }: Desk): Projects {
  const [list, setList] = useState<readonly ProjectSummaryJson[] | null>(null);
  const [open, setOpen] = useState<Project | null>(null);
  const wanted = useRef('');
  const load = useCallback((id: string): void => {
    wanted.current = id;
    // Of two that were chosen the later one opens, whichever answer comes last.
    void client.project(id).then((project) => setOpen((current) => (wanted.current === id ? project : current))).catch(fail);
  }, [client, fail]);

  useEffect(() => {
    const begin = async (): Promise<void> => {
      const projects = await client.projects();
      setList(projects);
      const first = projects.find(({ id }) => id === hashId()) ?? latest(projects);
      if (first) load(first.id);
    };
    // Another language has another client: the words of the problems come anew.
    void begin().catch(fail);
  }, [client, fail, load]);

  useEffect(() => {
    const follow = (): void => {
      if (hashId() !== '') load(hashId());
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [load]);

  useEffect(() => {
    if (open && hashId() !== open.id) history.replaceState(null, '', `#${open.id}`);
  }, [open]);

  const created = (project: Project): void => {
    wanted.current = project.id;
    setOpen(project);
    void client.projects().then(setList).catch(fail);
  };
  // An answer about a project that has been left meanwhile must not bring it back.
  const changed = useCallback<OnProject>((project) => setOpen((current) => (current?.id === project.id ? { ...current, ...project } : current)), []);
  return { list, open, choose: load, created, changed };
}

const latest = (projects: readonly ProjectSummaryJson[]): ProjectSummaryJson | undefined =>
  projects.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
