import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useDesk } from './desk.ts';
import type { Message } from './messages.ts';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly onClose: () => void;
  /** With the form's fields; the dialog stays open until its owner takes it away. */
  readonly onSubmit: (form: FormData) => void;
  readonly refuse?: string;
  readonly busy?: boolean;
  /** One of the two must be chosen: Escape closes nothing. */
  readonly decide?: boolean;
  /** For two texts side by side. */
  readonly wide?: boolean;
  /** What went wrong with it. The messages of the page lie behind a dialog, out of reach. */
  readonly trouble?: Message | null;
  readonly children: ComponentChildren;
}

/** A modal form. Escape and the second button close it without doing anything, unless a decision is asked for. */
export function Dialog({ title, action, onClose, onSubmit, refuse, busy = false, wide = false, decide = false, trouble = null, children }: Props): JSX.Element {
  const { words } = useDesk();
  const element = useRef<HTMLDialogElement>(null);
  const label = useId();
  const refused = useRef(false);
  useEffect(() => element.current?.showModal(), []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget as HTMLFormElement));
  };
  return (
    <dialog ref={element} class={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={label} onClose={() => { if (decide && !refused.current) element.current?.showModal(); else onClose(); }}>
      <form onSubmit={submit}>
        <h2 id={label}>{title}</h2>
        {children}
        {trouble && <p class="dialog-trouble" role="alert"><strong>{trouble.what}</strong> {trouble.next}</p>}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => { refused.current = true; element.current?.close(); }}>{refuse ?? words.cancel}</button>
          <button type="submit" class="button button-main" disabled={busy}>{action}</button>
        </div>
      </form>
    </dialog>
  );
}
