import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VersionJson } from '../../wire/api.ts';
import { useDesk } from '../desk/desk.ts';
import { Dialog } from '../desk/dialog.tsx';

interface Props {
  readonly project: string;
  readonly onClose: () => void;
  /** The text of an earlier version, to be the latest again. */
  readonly onTake: (text: string) => void;
}

/** Every version that was kept, newest first. Taking one up makes a new version of it; nothing is thrown away. */
export function Versions({ project, onClose, onTake }: Props): JSX.Element {
  const { client, words, fail } = useDesk();
  const [versions, setVersions] = useState<readonly VersionJson[]>([]);
  useEffect(() => void client.versions(project).then(setVersions).catch(fail), [client, project, fail]);
  const take = (form: FormData): void => {
    const chosen = versions.find(({ id }) => id === form.get('version'));
    if (chosen) onTake(chosen.text);
    onClose();
  };
  return (
    <Dialog title={words.versions} action={words.takeVersion} onClose={onClose} onSubmit={take} busy={versions.length < 2}>
      <ol class="versions">{versions.map((version, i) => <VersionRow key={version.id} version={version} isLatest={i === 0} />)}</ol>
    </Dialog>
  );
}

function VersionRow({ version: { id, number, author, createdAt, text }, isLatest }: { version: VersionJson; isLatest: boolean }): JSX.Element {
  const { words, locale } = useDesk();
  const when = new Date(createdAt).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li>
      <label>
        <input type="radio" name="version" value={id} defaultChecked={isLatest} />
        <b class="number">{number}</b>
        <span>{author === 'program' ? words.byProgram : words.byPerson}</span>
        <span class="number">{when}</span>
        <span class="faint number">{isLatest ? words.latest : words.characters(text.replace(/\s/g, '').length)}</span>
      </label>
    </li>
  );
}
