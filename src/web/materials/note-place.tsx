import type { JSX } from 'preact';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

interface Props {
  readonly project: Project;
  readonly note: string;
  readonly onProject: OnProject;
}

/** Which section a note is written into. What a person chooses goes before what the program or a model says, and is kept in gouji.json. */
export function NotePlace({ project, note, onProject }: Props): JSX.Element {
  const { words, client, fail } = useDesk();
  const own = project.settings.assign[note];
  const title = (id: string | undefined): string => project.pack.outline.find((section) => section.id === id)?.title ?? words.noteUnused;
  const move = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    void client.moveNote(project.id, note, value === '' ? null : value).then(onProject).catch(fail);
  };
  return (
    <select class="note-place" aria-label={words.notePlace(note)} value={own ?? ''} onChange={move}>
      <option value="">{words.noteAuto(own === undefined ? title(project.assigned[note]) : '')}</option>
      {project.pack.outline.filter(({ guidance }) => guidance !== '').map(({ id, title: name }) => <option key={id} value={id}>{name}</option>)}
      <option value="leave">{words.noteLeave}</option>
    </select>
  );
}
