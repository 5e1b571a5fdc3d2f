import type { JSX } from 'preact';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { FilePicker } from '../materials/file-picker.tsx';
import { ACCEPTED, REPORTS } from '../materials/sorting.ts';
import { useFiles } from '../materials/use-files.ts';

interface Props {
  readonly project: Project;
  readonly onProject: OnProject;
  readonly onDraft: () => void;
  readonly onOpen: (files: readonly File[]) => void;
}

/** What to do while there is no report. The step that is due is the one that stands out. */
export function FirstSteps({ project, onProject, onDraft, onOpen }: Props): JSX.Element {
  const { words } = useDesk();
  const files = useFiles(project, onProject);
  const hasMaterial = project.notes.length > 0 || project.dataset.data.length > 0;
  return (
    <section class="first-steps">
      <h3>{words.start}</h3>
      <ol>
        <Step title={words.stepMaterials} hint={words.stepMaterialsHint} due={!hasMaterial} />
        <Step title={words.stepDraft} hint={words.stepDraftHint} due={hasMaterial} />
        <Step title={words.stepReview} hint={words.stepReviewHint} due={false} />
      </ol>
      <div class="first-choices">
        {hasMaterial
          ? <button type="button" class="button button-main" onClick={onDraft}>{words.draft}</button>
          : <FilePicker look="button button-main" says={words.chooseFiles} accept={Object.values(ACCEPTED).join(',')} onFiles={(picked) => void files.sortIn(picked)} />}
        <FilePicker look="button" says={words.openReport} accept={REPORTS} single onFiles={onOpen} />
      </div>
    </section>
  );
}

function Step({ title, hint, due }: { title: string; hint: string; due: boolean }): JSX.Element {
  return <li class={due ? 'step step-due' : 'step'} aria-current={due ? 'step' : undefined}><b>{title}</b><span>{hint}</span></li>;
}
