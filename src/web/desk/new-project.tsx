import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NewProject, Project } from '../api/client.ts';
import { useDesk } from './desk.ts';
import { Dialog } from './dialog.tsx';
import { troubleOf, type Message } from './messages.ts';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (project: Project) => void;
}

/** Reports are written in the year after the one they report on. */
const lastYear = (): string => String(new Date().getFullYear() - 1);

export function NewProjectDialog({ onClose, onCreated }: Props): JSX.Element {
  const { client, words } = useDesk();
  const [year, setYear] = useState(lastYear);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Message | null>(null);
  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    try {
      onCreated(await client.create(newProjectOf(form, words.titleOf(year))));
      onClose();
    } catch (error) {
      setTrouble(troubleOf(error, words));
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.createTitle} action={words.create} busy={busy} trouble={trouble} onClose={onClose} onSubmit={(form) => void submit(form)}>
      <label class="field"><span>{words.unit}</span><input name="unit" required autocomplete="organization" placeholder={words.unitHint} /></label>
      <div class="field-pair">
        <label class="field"><span>{words.year}</span>
          <input name="year" type="number" required min={1990} max={2100} value={year} onInput={(event) => setYear(event.currentTarget.value)} /></label>
        <label class="field"><span>{words.reported}</span><input name="reported" type="date" /></label>
      </div>
      <label class="field"><span>{words.title}</span><input name="title" placeholder={words.titleOf(year)} /></label>
      <fieldset class="field">
        <legend>{words.amounts}</legend>
        <label><input type="radio" name="amounts" value="万元" checked /> 万元</label>
        <label><input type="radio" name="amounts" value="元" /> 元</label>
      </fieldset>
      <PackChoice />
    </Dialog>
  );
}

/** Only where there is something to choose. */
function PackChoice(): JSX.Element | null {
  const { client, words, fail } = useDesk();
  const [packs, setPacks] = useState<readonly { id: string; title: string }[]>([]);
  useEffect(() => void client.packs().then(setPacks).catch(fail), [client, fail]);
  if (packs.length < 2) return null;
  return (
    <label class="field"><span>{words.pack}</span>
      <select name="pack">{packs.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label>
  );
}

function newProjectOf(form: FormData, usualTitle: string): NewProject {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  const reported = field('reported');
  const pack = field('pack');
  return {
    unit: field('unit'),
    year: Number(field('year')),
    title: field('title') || usualTitle,
    amounts: { unit: field('amounts') === '元' ? '元' : '万元', decimals: 2 },
    ...(reported === '' ? {} : { reported }),
    ...(pack === '' ? {} : { pack }),
  };
}
