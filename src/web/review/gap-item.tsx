import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

interface Props {
  readonly project: Project;
  readonly gap: { readonly section: string; readonly need: string; readonly why: string };
  readonly title: string;
  readonly onGo: () => void;
  readonly onProject: OnProject;
}

/** One question to the writer. The answer becomes a note, and its section alone is written again, as a proposal. */
export function GapItem({ project, gap: { section, need, why }, title, onGo, onProject }: Props): JSX.Element {
  const { words, client, fail } = useDesk();
  const [busy, setBusy] = useState(false);
  // The cover is nobody's to write from notes.
  const isWritten = project.pack.outline.some(({ id, guidance }) => id === section && guidance !== '');
  const answer = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = String(new FormData(form).get('answer') ?? '').trim();
    if (said === '') return;
    setBusy(true);
    void client.answer(project.id, section, said).then(() => client.project(project.id)).then(onProject).then(() => form.reset()).catch(fail).finally(() => setBusy(false));
  };
  return (
    <li lang="zh-CN">
      <button type="button" class="quiet gap-section" onClick={onGo}>{title}</button>
      <p>{need}</p>
      <p class="faint">{why}</p>
      {isWritten ? <form class="gap-answer" onSubmit={answer}>
        <input name="answer" aria-label={words.answerTo(need)} placeholder={words.answerHint} maxLength={2000} disabled={busy} />
        <button type="submit" class="button" disabled={busy}>{words.answer}</button>
      </form> : <p class="faint">{words.answerInText}</p>}
    </li>
  );
}
