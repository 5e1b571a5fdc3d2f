import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Folder, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { FilePicker } from './file-picker.tsx';
import { ACCEPTED, fileName, folderOfPath } from './sorting.ts';
import type { Files } from './use-files.ts';

interface Props {
  readonly folder: Folder;
  readonly title: string;
  readonly hint: string;
  readonly project: Project;
  readonly files: Files;
}

/** One kind of material: a place to drop files on, a picker, and the files that are there. */
export function FileGroup({ folder, title, hint, project, files }: Props): JSX.Element {
  const { words } = useDesk();
  const [over, setOver] = useState(false);
  const own = project.files.filter(({ path }) => folderOfPath(path) === folder);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void files.add(folder, [...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section class={over ? 'files files-over' : 'files'} data-folder={folder} onDragOver={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={drop}>
      <h3>{title}</h3>
      <FilePicker look="picker-plain" says={words.add} label={words.addTo(title)} accept={ACCEPTED[folder]} onFiles={(picked) => void files.add(folder, picked)} />
      {own.length === 0
        ? <p class="faint files-hint">{hint}</p>
        : <ul class="file-list">{own.map(({ path, size }) => <FileRow key={path} path={path} size={size} onRemove={() => void files.remove(path)} />)}</ul>}
    </section>
  );
}

function FileRow({ path, size, onRemove }: { path: string; size: number; onRemove: () => void }): JSX.Element {
  const { words } = useDesk();
  const name = fileName(path);
  return (
    <li>
      <span class="file-name" title={name}>{name}</span>
      <span class="faint number">{words.kilobytes((size / 1024).toFixed(1))}</span>
      <button type="button" class="cross" aria-label={words.removeFile(name)} title={words.remove} onClick={onRemove}>×</button>
    </li>
  );
}
