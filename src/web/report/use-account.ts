import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ground } from '../../account/ground.ts';
import { takeAccount, type Account } from '../account.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { movedTo, useElsewhere, type Elsewhere } from './use-elsewhere.ts';

/** Long enough not to check between two strokes of a key, short enough to seem immediate. */
const PAUSE = 150;

/** The account of the text, taken anew whenever text, material, dismissals or language change. */
export function useAccount(project: Project, initial: string): { account: Account; changed: (text: string, pause?: number) => void } {
  const { locale } = useDesk();
  const [text, setText] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { pack, dataset, notes, previous, settings, dismissals, version } = project;
  const known = useMemo(() => ground({ pack, dataset, notes, previous, names: [settings.unit, ...settings.unitAliases] }), [pack, dataset, notes, previous, settings]);
  const own = useMemo(() => takeAccount(text, { ground: known, settings, dismissals, version }, locale), [text, known, settings, dismissals, version, locale]);
  const elsewhere = useElsewhere(project);
  const account = useMemo(() => withElsewhere(own, elsewhere, new Set(dismissals.map(({ finding }) => finding))), [own, elsewhere, dismissals]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const changed = (next: string, pause = PAUSE): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(next), pause);
  };
  return { account, changed };
}

/** What the server found beside what the page found: one list by place, each finding once, those that somebody has accepted apart. */
function withElsewhere(account: Account, { findings, rule }: Elsewhere, accepted: ReadonlySet<string>): Account {
  if (rule === null) return account;
  const { review } = account;
  const known = new Set([...review.findings, ...review.dismissed].map(({ id }) => id));
  const fresh = movedTo(account.text, findings).filter(({ id }) => !known.has(id));
  const rules = review.coverage.rules.map((own) => (own.code === rule.code ? rule : own));
  const shown = [...review.findings, ...fresh.filter(({ id }) => !accepted.has(id))].toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1));
  return { ...account, review: { ...review, findings: shown, dismissed: [...review.dismissed, ...fresh.filter(({ id }) => accepted.has(id))], coverage: { ...review.coverage, rules } } };
}
