import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SaidFinding } from '../show/findings.ts';
import type { OnProject, Project } from './api/client.ts';
import { useDesk } from './desk/desk.ts';
import type { ReportView } from './editor/report-view.ts';
import { Materials } from './materials/materials.tsx';
import type { Target } from './origin.ts';
import { ReportPanel } from './report/report-panel.tsx';
import { useReport } from './report/use-report.ts';
import { useShortcuts } from './report/use-shortcuts.ts';
import { ReviewPanel } from './review/review-panel.tsx';

interface Props {
  readonly project: Project;
  readonly onProject: OnProject;
}

/** One project at work: what it is written from, what is written, and what is to be said about that. */
export function Workspace({ project, onProject }: Props): JSX.Element {
  const desk = useDesk();
  const report = useReport(project, onProject);
  const { view, account, saving: { saver }, drafting } = report;
  const [active, setActive] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  useEffect(() => view?.activate(active), [view, active]);

  const locate = (id: string): void => {
    setActive(id);
    view?.locate(id);
  };
  const fix = (finding: SaidFinding): void => {
    if (!finding.fix || !view) return;
    const done = view.replace({ id: finding.id, expect: finding.text, replace: finding.fix.replace });
    if (!done) desk.tell({ key: 'fix', tone: 'trouble', what: desk.words.fixGone, next: desk.words.fixGoneNext });
  };
  useShortcuts(saver, (direction) => { const id = view?.beside(direction); if (id) locate(id); });

  return (
    <div class="workspace">
      <Materials project={project} target={target} onProject={onProject} />
      <ReportPanel project={project} report={report} onProject={onProject} onFinding={setActive} />
      <ReviewPanel
        project={project} account={account} drafting={drafting.progress !== null} active={active} onProject={onProject} onText={report.loaded} flush={() => saver.flush()}
        onLocate={locate} onSelect={selectIn(view)} onFix={fix} onTarget={setTarget}
      />
    </div>
  );
}

const selectIn = (view: ReportView | null) => (start: number, end: number): void => view?.select(start, end);
