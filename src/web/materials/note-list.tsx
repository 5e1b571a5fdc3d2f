import type { JSX } from 'preact';
import { noteSource } from '../../core/note.ts';
import type { Note } from '../../core/note.ts';
import { useDesk } from '../desk/desk.ts';
import type { Target } from '../origin.ts';
import { useShownRow } from './use-shown-row.ts';

export function NoteList({ notes, shown }: { notes: readonly Note[]; shown: Target | null }): JSX.Element | null {
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
          </li>
        ))}
      </ol>
    </details>
  );
}
