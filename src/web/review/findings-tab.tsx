import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidFinding } from '../../show/findings.ts';
import { useDesk } from '../desk/desk.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { FigureCounts } from './figure-counts.tsx';
import { FindingItem } from './finding-item.tsx';
import { GapList } from './gap-list.tsx';
import { bySection } from './grouping.ts';
import { ProposalList } from './proposal-list.tsx';
import type { ReviewProps } from './review-props.ts';
import { useRewriting } from './use-rewriting.ts';

/** The accessible path to every finding: in the order of their places, under the headings that they stand under. */
export function FindingsTab(props: ReviewProps): JSX.Element {
  const { words } = useDesk();
  const { project, account, drafting, active, onProject, onLocate, onFix, onTarget } = props;
  const rewriting = useRewriting(project, props.flush, onProject);
  const [dismissing, setDismissing] = useState<SaidFinding | null>(null);
  const { findings, dismissed, coverage } = account.review;
  if (account.text.trim() === '') return <EmptyNote what={words.noReport} why={words.noReportNext} />;
  if (drafting) return <><FigureCounts figures={coverage.figures} /><EmptyNote what={words.drafting} why={words.whileDrafting} /></>;
  const applied = coverage.rules.filter(({ state }) => state === 'passed' || state === 'findings').length;
  return (
    <>
      <FigureCounts figures={coverage.figures} />
      <ProposalList project={project} onText={props.onText} onProject={onProject} />
      {findings.some(isWorth) && <button type="button" class="button revise" disabled={rewriting.busy} onClick={() => rewriting.ask(null)}>{rewriting.busy ? words.revising : words.revise}</button>}
      <GapList project={project} account={account} onSelect={props.onSelect} onProject={onProject} />
      {findings.length === 0 && <EmptyNote what={words.noFindings} why={words.noFindingsWhy(coverage.figures.seen, applied)} />}
      {bySection(findings, account.subject, words).map((group) => (
        <section key={group.key} class="finding-group">
          <h3 lang="zh-CN">{group.title}{group.section !== null && <button type="button" class="quiet rewrite" disabled={rewriting.busy} onClick={() => rewriting.ask(group.section)}>{words.rewrite}</button>}</h3>
          <ol class="findings">
            {group.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} isActive={finding.id === active} onLocate={onLocate} onFix={onFix} onDismiss={setDismissing} onTarget={onTarget} />
            ))}
          </ol>
        </section>
      ))}
      <DismissedList project={project} dismissed={dismissed} onProject={onProject} />
      {dismissing && <DismissDialog project={project} finding={dismissing} onClose={() => setDismissing(null)} onProject={onProject} />}
    </>
  );
}

/** Form alone is no reason to write anything again. */
const isWorth = ({ severity }: SaidFinding): boolean => severity !== 'info';

function EmptyNote({ what, why }: { what: string; why: string }): JSX.Element {
  return <div class="empty"><p class="empty-what">{what}</p><p class="faint">{why}</p></div>;
}
