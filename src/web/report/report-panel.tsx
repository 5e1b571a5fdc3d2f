import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OnProject, Project } from '../api/client.ts';
import type { VersionJson } from '../../wire/api.ts';
import { useDesk } from '../desk/desk.ts';
import { Dialog } from '../desk/dialog.tsx';
import { ReportView } from '../editor/report-view.ts';
import { FirstSteps } from './first-steps.tsx';
import { ProgressStrip } from './progress-strip.tsx';
import { ReportHead } from './report-head.tsx';
import { StaleDialog } from './stale-dialog.tsx';
import { useOpening } from './use-opening.ts';
import { Versions } from './versions.tsx';
import type { OpenReport } from './use-report.ts';

interface Props {
  readonly project: Project;
  readonly report: OpenReport;
  readonly onProject: OnProject;
  readonly onFinding: (id: string) => void;
}

export function ReportPanel({ project, report, onProject, onFinding }: Props): JSX.Element {
  const { words, client, fail } = useDesk();
  const { account, saving: { saver, theirs, settle }, drafting } = report;
  const [asking, setAsking] = useState<'redraft' | 'versions' | null>(null);
  const open = useOpening(project.id, report);
  const start = async (): Promise<void> => {
    setAsking(null);
    // What a person wrote becomes a version of its own before a draft takes its place.
    if (await saver.flush()) drafting.start();
  };
  // Both become versions, theirs the later one: nothing that anybody wrote is lost.
  const takeTheirs = (chosen: VersionJson): void => {
    const mine = report.view?.text ?? account.text;
    settle();
    saver.drop();
    void client.save(project.id, mine, null).then(() => client.save(project.id, chosen.text, null)).then((version) => report.loaded({ ...project, version })).catch(fail);
  };
  const isEmpty = account.text.trim() === '';
  return (
    <main class="report" aria-label={words.report}>
      <ReportHead project={project} report={report} onOpen={(files) => void open(files)} onDraft={() => setAsking('redraft')} onVersions={() => void saver.flush().then(() => setAsking('versions'))} />
      {drafting.progress && <ProgressStrip progress={drafting.progress} stopping={drafting.stopping} />}
      <div class="sheet">
        {isEmpty && !drafting.progress && <FirstSteps project={project} onProject={onProject} onDraft={() => void start()} onOpen={(files) => void open(files)} />}
        <Editor report={report} onFinding={onFinding} />
      </div>
      {asking === 'redraft' && (
        <Dialog title={words.redraftAsk} action={words.redraft} refuse={words.keepText} onClose={() => setAsking(null)} onSubmit={() => void start()}>
          <p>{words.redraftWhy}</p>
        </Dialog>
      )}
      {theirs && (
        <StaleDialog
          theirs={theirs.text} mine={report.view?.text ?? account.text}
          onKeepMine={() => { settle(); void saver.flush(); }} onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
      {asking === 'versions' && <Versions project={project.id} text={report.view?.text ?? account.text} onClose={() => setAsking(null)} onTake={report.take} />}
    </main>
  );
}

/** CodeMirror's place on the page. It is made once; what happens in it goes to the latest report. */
function Editor({ report, onFinding }: { report: OpenReport; onFinding: (id: string) => void }): JSX.Element {
  const { words, locale } = useDesk();
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef({ report, onFinding });
  latest.current = { report, onFinding };
  const { initial, view, setView } = report;
  useEffect(() => {
    if (!element.current) return undefined;
    const made = new ReportView(element.current, initial, {
      onText: (text) => latest.current.report.edited(text),
      // The dialog over two texts takes the focus too; nothing is saved before one is chosen.
      onBlur: () => { if (latest.current.report.saving.theirs === null) void latest.current.report.saving.saver.flush(); },
      onFinding: (id) => latest.current.onFinding(id),
    });
    setView(made);
    return () => made.destroy();
  }, [initial, setView]);
  useEffect(() => view?.speak(words, locale), [view, words, locale]);
  return <div ref={element} class="editor" />;
}
