import type { JSX } from 'preact';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { FilePicker } from '../materials/file-picker.tsx';
import { REPORTS } from '../materials/sorting.ts';
import { ExportMenu } from './export-menu.tsx';
import type { SaveState } from './saver.ts';
import type { OpenReport } from './use-report.ts';

interface Props {
  readonly project: Project;
  readonly report: OpenReport;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onDraft: () => void;
  readonly onVersions: () => void;
}

/** The report's head line: how long it is, whether it is saved, and the buttons for another draft. The first one is asked for on the empty sheet. */
export function ReportHead({ project, report, onOpen, onDraft, onVersions }: Props): JSX.Element {
  const { words } = useDesk();
  const { account, saving: { state: saveState }, drafting } = report;
  const characters = account.text.replace(/\s/g, '').length;
  return (
    <div class="panel-head report-head">
      <h2>{words.report}</h2>
      {characters > 0 && <span class="faint number">{words.characters(characters)}</span>}
      {characters > 0 && <SaveMark state={saveState} />}
      {characters > 0 && !drafting.progress && (
        <>
          <FilePicker look="quiet" says={words.open} label={words.openReport} accept={REPORTS} single onFiles={onOpen} />
          <button type="button" class="quiet" onClick={onVersions}>{words.versions}</button>
          <ExportMenu project={project} text={() => report.view?.text ?? account.text} flush={() => report.saving.saver.flush()} />
        </>
      )}
      <span class="bar-space" />
      <span class="faint keys">{words.keys}</span>
      {drafting.progress
        ? <button type="button" class="button" disabled={drafting.stopping} onClick={drafting.stop}>{words.stop}</button>
        : characters > 0 && <button type="button" class="button" onClick={onDraft}>{words.redraft}</button>}
    </div>
  );
}

function SaveMark({ state }: { state: SaveState }): JSX.Element {
  const { words } = useDesk();
  const said = { saved: words.saved, unsaved: words.unsaved, saving: words.saving, failed: words.saveFailed }[state];
  return <span class={`save save-${state}`} role="status">{said}</span>;
}
