import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordDiff } from '../../text/word-diff.ts';
import type { ProposalJson } from '../../wire/api.ts';
import type { OnProject, Project } from '../api/client.ts';
import { useDesk } from '../desk/desk.ts';
import { DiffWords } from '../desk/diff-words.tsx';

interface Props {
  readonly project: Project;
  /** The project with a text that is not the editor's yet. */
  readonly onText: (project: Project) => void;
  readonly onProject: OnProject;
}

/** New words for single sections, beside what stands there: to accept or to reject. */
export function ProposalList({ project, onText, onProject }: Props): JSX.Element | null {
  const { words } = useDesk();
  if (project.proposals.length === 0) return null;
  return (
    <section class="proposals" aria-label={words.proposals}>
      <h3>{words.proposalsOf(project.proposals.length)}</h3>
      {project.proposals.map((proposal) => <ProposalItem key={proposal.id} project={project} proposal={proposal} onText={onText} onProject={onProject} />)}
    </section>
  );
}

function ProposalItem({ project, proposal, onText, onProject }: Props & { readonly proposal: ProposalJson }): JSX.Element {
  const { words, client, fail } = useDesk();
  const [busy, setBusy] = useState(false);
  const title = project.pack.outline.find(({ id }) => id === proposal.section)?.title ?? proposal.section;
  const settle = (call: () => Promise<unknown>, then: (project: Project) => void): void => {
    setBusy(true);
    void call().then(() => client.project(project.id)).then(then).catch(fail).finally(() => setBusy(false));
  };
  return (
    <article class="proposal">
      <h4 lang="zh-CN">{title}<span class="faint"> {words.proposalWhy[proposal.why]}</span></h4>
      <p class="proposal-diff" lang="zh-CN">
        <DiffWords changes={wordDiff(proposal.base.trim(), proposal.text.trim())} />
      </p>
      <div class="finding-actions">
        <button type="button" class="button button-main" disabled={busy} onClick={() => settle(() => client.accept(project.id, proposal.id), onText)}>{words.accept}</button>
        <button type="button" class="button" disabled={busy} onClick={() => settle(() => client.reject(project.id, proposal.id), onProject)}>{words.reject}</button>
      </div>
    </article>
  );
}
