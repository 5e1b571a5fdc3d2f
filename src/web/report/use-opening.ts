import { useDesk } from '../desk/desk.ts';
import type { OpenReport } from './use-report.ts';

/** Opens a report that somebody has already written in the project; what stood there is kept as a version. */
export function useOpening(project: string, { loaded, saving: { saver } }: OpenReport): (files: readonly File[]) => Promise<void> {
  const { client, words, tell, fail } = useDesk();
  return async ([file]) => {
    if (!file || !(await saver.flush())) return;
    try {
      const { project: opened, notices } = await client.openReport(project, file);
      loaded(opened);
      tell({ key: 'opened', tone: 'notice', what: words.opened(file.name), next: words.openedNext(/\.docx$/i.test(file.name)) });
      for (const { what, hint } of notices) tell({ key: what, tone: 'notice', what, next: hint });
      void client.review(project).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}
