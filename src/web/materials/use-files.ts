import { useState } from 'preact/hooks';
import type { Folder, OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { folderOf } from './sorting.ts';

export interface Files {
  readonly busy: boolean;
  readonly add: (folder: Folder, files: readonly File[]) => Promise<void>;
  /** Files of any kind, each to the folder that its name tells. */
  readonly sortIn: (files: readonly File[]) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** What the project is written from. Each change brings the project back, read anew. */
export function useFiles(project: Project, onProject: OnProject): Files {
  const { client, words, tell, fail } = useDesk();
  const [busy, setBusy] = useState(false);
  const change = async (call: () => Promise<Project>): Promise<void> => {
    setBusy(true);
    try {
      onProject(await call());
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  const add = async (folder: Folder, files: readonly File[]): Promise<void> => {
    if (files.length > 0) await change(() => client.addFiles(project.id, folder, files));
  };
  const sortIn = async (files: readonly File[]): Promise<void> => {
    const stranger = files.find(({ name }) => folderOf(name) === null);
    if (stranger) tell({ key: 'kind', tone: 'trouble', what: words.kindUnknown(stranger.name), next: words.kindUnknownNext });
    // One after the other: each answer is the whole project, and the last must hold all.
    await add('data', files.filter(({ name }) => folderOf(name) === 'data'));
    await add('notes', files.filter(({ name }) => folderOf(name) === 'notes'));
  };
  return { busy, add, sortIn, remove: (path) => change(() => client.removeFile(project.id, path)) };
}
