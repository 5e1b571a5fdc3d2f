import { useEffect, useState } from 'preact/hooks';
import type { RuleState } from '../../core/check.ts';
import type { SaidFinding } from '../../show/findings.ts';
import type { Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';

/** What only the server can find: passages that reports of other units have too. `rule` says whether there were any to compare with. */
export interface Elsewhere {
  /** Also those that somebody has accepted. */
  readonly findings: readonly SaidFinding[];
  readonly rule: RuleState | null;
}

const CODE = 'repeat-other';
const NOTHING: Elsewhere = { findings: [], rule: null };

/** Asked for with every version that is saved; until the answer comes, what the last one said. */
export function useElsewhere({ id, version }: Project): Elsewhere {
  const { client } = useDesk();
  const [elsewhere, setElsewhere] = useState(NOTHING);
  const saved = version?.id ?? null;
  useEffect(() => {
    if (saved === null) return undefined;
    let isLate = false;
    const ask = async (): Promise<void> => {
      try {
        const { findings, dismissed, coverage } = await client.review(id);
        if (!isLate) setElsewhere({ findings: [...findings, ...dismissed].filter(({ code }) => code === CODE) as unknown as SaidFinding[], rule: coverage.rules.find(({ code }) => code === CODE) ?? null });
      } catch {
        // Without an answer the page says what it knows itself; that the server is away is told where something is saved.
      }
    };
    void ask();
    return () => { isLate = true; };
  }, [client, id, saved]);
  return elsewhere;
}

/** Findings of an earlier text at their words in this one; those whose words are gone are left out. */
export const movedTo = (text: string, findings: readonly SaidFinding[]): SaidFinding[] => findings.flatMap((finding) => {
  const { start, end, text: words } = finding;
  if (start === null || end === null || text.slice(start, end) === words) return [finding];
  const at = text.indexOf(words);
  return at < 0 ? [] : [{ ...finding, start: at, end: at + words.length }];
});
