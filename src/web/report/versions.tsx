import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { VersionJson } from '../../wire/api.ts';
import { useDesk } from '../desk/desk.ts';
import { Dialog } from '../desk/dialog.tsx';
import { VersionChanges } from './version-changes.tsx';

interface Props {
  readonly project: string;
  /** The text as it stands. */
  readonly text: string;
  readonly onClose: () => void;
  /** The text of an earlier version, to be the latest again. */
  readonly onTake: (text: string) => void;
}

/** Every version that was kept, newest first, with what has become of the chosen one since. Taking one up makes a new version of it; nothing is thrown away. */
export function Versions({ project, text, onClose, onTake }: Props): JSX.Element {
  const { client, words, fail } = useDesk();
  const [versions, setVersions] = useState<readonly VersionJson[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = versions.find(({ id }) => id === chosen);
  useEffect(() => void client.versions(project).then(setVersions).catch(fail), [client, project, fail]);
  const take = (): void => {
    if (shown) onTake(shown.text);
    onClose();
  };
  return (
    <Dialog title={words.versions} action={words.takeVersion} onClose={onClose} onSubmit={take} busy={!shown} wide={shown !== undefined}>
      <ol class="versions">{versions.map((version, i) => <VersionRow key={version.id} version={version} isLatest={i === 0} onChoose={setChosen} />)}</ol>
      {shown && <VersionChanges before={shown.text} after={text} />}
    </Dialog>
  );
}

function VersionRow({ version: { id, number, author, createdAt, text }, isLatest, onChoose }: { version: VersionJson; isLatest: boolean; onChoose: (id: string) => void }): JSX.Element {
  const { words, locale } = useDesk();
  const when = new Date(createdAt).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li>
      <label>
        <input type="radio" name="version" value={id} onChange={() => onChoose(id)} />
        <b class="number">{number}</b>
        <span>{author === 'program' ? words.byProgram : words.byPerson}</span>
        <span class="number">{when}</span>
        <span class="faint number">{isLatest ? words.latest : words.characters(text.replace(/\s/g, '').length)}</span>
      </label>
    </li>
  );
}
