import type { JSX } from 'preact';
import { noteSource } from '../../core/note.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';
import { NotePlace } from './note-place.tsx';
import { useShownRow } from './use-shown-row.ts';

interface Props {
  readonly project: Project;
  readonly shown: Target | null;
  readonly onProject: OnProject;
}

export function NoteList({ project, shown, onProject }: Props): JSX.Element | null {
  const { notes } = project;
  const { words } = useDesk();
  const { element, open, onToggle } = useShownRow(shown);
  if (notes.length === 0) return null;
  return (
    <details class="read" ref={element} open={open} onToggle={onToggle}>
      <summary>{words.notesRead(notes.length)}</summary>
      <ol class="rows">
        {open && notes.map((note) => (
          <li key={note.id} data-row={note.id} class={shown?.id === note.id ? 'row row-shown' : 'row'}>
            <p class="place"><b>{note.id}</b> {noteSource(note)}{note.speaker && ` · ${note.speaker}`}{note.aside && ` · ${words.setAside}`}</p>
            <p lang="zh-CN" class={note.aside ? 'faint' : ''}>{note.text}</p>
            {!note.aside && <NotePlace project={project} note={note.id} onProject={onProject} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
