import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../account.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import type { ReportView } from '../editor/report-view.ts';
import { provisionalText } from './progress.ts';
import { unsavedText, type Saver } from './saver.ts';
import { useAccount } from './use-account.ts';
import { useDrafting, type Drafting } from './use-drafting.ts';
import { useSaver, type Saving } from './use-saver.ts';

export interface OpenReport {
  readonly initial: string;
  readonly view: ReportView | null;
  readonly setView: (view: ReportView | null) => void;
  readonly account: Account;
  readonly saving: Saving;
  readonly drafting: Drafting;
  /** A person's edit. */
  readonly edited: (text: string) => void;
  /** Another text in its place, as a person's edit. */
  readonly take: (text: string) => void;
  /** The server's text in its place: drafted, or a proposal that was accepted. */
  readonly loaded: (project: Project) => void;
}

/** The text between editor, account, server and draft. The editor holds it; everything else is told. */
export function useReport(project: Project, onProject: OnProject): OpenReport {
  const [view, setView] = useState<ReportView | null>(null);
  const initial = useInitialText(project);
  const { account, changed } = useAccount(project, initial);
  const saving = useSaver(project.id, project.version?.id ?? null, (version) => onProject({ id: project.id, version }));
  const { saver } = saving;
  const loaded = (written: Project): void => {
    onProject(written);
    saver.drop();
    view?.load(lineFeeds(written.version?.text ?? ''));
    changed(view?.text ?? '', 0);
  };
  const drafting = useDrafting(project, loaded);
  const { progress } = drafting;

  useEffect(() => view?.lock(progress !== null), [view, progress !== null]);
  useEffect(() => {
    // What stands there stays until something new has come.
    if (!progress || !view || progress.written.size === 0) return;
    const text = provisionalText(progress, project);
    view.grow(text);
    changed(text, 0);
  }, [view, progress]);
  useEffect(() => view?.show(account, progress === null), [view, account, progress !== null]);

  const edited = (text: string): void => {
    changed(text);
    saver.changed(text);
  };
  const take = (text: string): void => {
    view?.load(lineFeeds(text));
    edited(view?.text ?? text);
  };
  useUnsaved(project, initial, saver);
  return { initial, view, setView, account, saving, drafting, edited, take, loaded };
}

/** The editor counts in line feeds; so must whatever is compared with it. */
const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What the server has, or what did not reach it the last time. */
function useInitialText(project: Project): string {
  const [initial] = useState(() => unsavedText(project.id) ?? lineFeeds(project.version?.text ?? ''));
  return initial;
}

/** Text that was found in the browser's memory is saved now, and its owner told. */
function useUnsaved(project: Project, initial: string, saver: Saver): void {
  const { tell, words } = useDesk();
  useEffect(() => {
    if (unsavedText(project.id) === null) return;
    // The last call of a page that was closed may have arrived after all.
    if (initial === lineFeeds(project.version?.text ?? '')) return saver.drop();
    saver.changed(initial);
    tell({ key: 'restored', tone: 'notice', what: words.restored, next: words.restoredNext });
  }, [saver]);
}
