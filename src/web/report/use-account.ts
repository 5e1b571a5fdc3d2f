import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ground } from '../../account/ground.ts';
import { takeAccount, type Account } from '../account.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

/** Long enough not to check between two strokes of a key, short enough to seem immediate. */
const PAUSE = 150;

/** The account of the text, taken anew whenever text, material, dismissals or language change. */
export function useAccount(project: Project, initial: string): { account: Account; changed: (text: string, pause?: number) => void } {
  const { locale } = useDesk();
  const [text, setText] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { pack, dataset, notes, previous, settings, dismissals, version } = project;
  const known = useMemo(() => ground({ pack, dataset, notes, previous, names: [settings.unit, ...settings.unitAliases] }), [pack, dataset, notes, previous, settings]);
  const account = useMemo(() => takeAccount(text, { ground: known, settings, dismissals, version }, locale), [text, known, settings, dismissals, version, locale]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const changed = (next: string, pause = PAUSE): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(next), pause);
  };
  return { account, changed };
}
