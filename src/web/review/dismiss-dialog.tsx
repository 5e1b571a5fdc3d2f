import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidFinding } from '../../show/findings.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { Dialog } from '../desk/dialog.tsx';
import { troubleOf, type Message } from '../desk/messages.ts';
import { recall, remember } from '../memory.ts';

interface Props {
  readonly project: Project;
  readonly finding: SaidFinding;
  readonly onClose: () => void;
  readonly onProject: OnProject;
}

/** Seen and accepted: by whom, and why. The name is remembered for the next time. */
export function DismissDialog({ project, finding, onClose, onProject }: Props): JSX.Element {
  const { client, words } = useDesk();
  const [trouble, setTrouble] = useState<Message | null>(null);
  const submit = async (form: FormData): Promise<void> => {
    const dismissal = { finding: finding.id, reason: String(form.get('reason') ?? '').trim(), by: String(form.get('by') ?? '').trim() };
    remember('name', dismissal.by);
    try {
      await client.dismiss(project.id, dismissal);
      onProject({ id: project.id, dismissals: [...project.dismissals, dismissal] });
      onClose();
    } catch (error) {
      setTrouble(troubleOf(error, words));
    }
  };
  return (
    <Dialog title={words.dismissTitle} action={words.dismissDo} trouble={trouble} onClose={onClose} onSubmit={(form) => void submit(form)}>
      <p class="dialog-quote" lang="zh-CN">{finding.what}</p>
      <label class="field"><span>{words.reason}</span><textarea name="reason" required rows={3} placeholder={words.reasonHint} /></label>
      <label class="field"><span>{words.by}</span><input name="by" required autocomplete="name" defaultValue={recall('name') ?? ''} /></label>
    </Dialog>
  );
}
