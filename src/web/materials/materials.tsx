import type { JSX } from 'preact';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';
import { DataList } from './data-list.tsx';
import { FileGroup } from './file-group.tsx';
import { NoteList } from './note-list.tsx';
import { ReadingProblems } from './reading-problems.tsx';
import { Questions } from './questions.tsx';
import { Tables } from './tables.tsx';
import { useCorrections } from './use-corrections.ts';
import { useDrop } from './use-drop.ts';
import { useFiles } from './use-files.ts';

interface Props {
  readonly project: Project;
  /** The row to show, when somebody asked where a figure comes from. */
  readonly target: Target | null;
  readonly onProject: OnProject;
}

/** What the report is written from: the files, and what was read out of them. */
export function Materials({ project, target, onProject }: Props): JSX.Element {
  const { words } = useDesk();
  const files = useFiles(project, onProject);
  const correct = useCorrections(project, onProject);
  const over = useDrop((dropped) => void files.sortIn(dropped));
  return (
    <section class={over ? 'materials materials-over' : 'materials'} aria-label={words.materials} aria-busy={files.busy}>
      <div class="panel-head"><h2>{words.materials}</h2></div>
      <div class="panel-body">
        {over && <p class="drop-hint">{words.drop}</p>}
        <FileGroup folder="notes" title={words.notes} hint={words.notesHint} project={project} files={files} />
        <FileGroup folder="data" title={words.data} hint={words.dataHint} project={project} files={files} />
        <FileGroup folder="previous" title={words.previous} hint={words.previousHint} project={project} files={files} />
        <ReadingProblems problems={project.problems} />
        <Questions questions={project.questions} />
        <Tables project={project} correct={correct} />
        <NoteList project={project} shown={target?.kind === 'note' ? target : null} onProject={onProject} />
        <DataList dataset={project.dataset} shown={target?.kind === 'datum' ? target : null} />
      </div>
    </section>
  );
}
