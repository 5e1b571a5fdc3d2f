import type { Proposal } from '../core/proposal.ts';
import { wordDiff } from '../text/word-diff.ts';

/** For programs: what stands, and what would. */
export const proposalJson = ({ section, base, text, why, model, gaps }: Proposal): object => ({ section, base, text, why, model, gaps });

/** A section's words with what would go in [-…-] and what would come in {+…+}, as word diffs are written in text. */
export function prettyProposal(title: string, { base, text }: Proposal): string {
  const changes = wordDiff(base.trim(), text.trim()).map((change) => (change.kind === 'added' ? `{+${change.text}+}` : change.kind === 'removed' ? `[-${change.text}-]` : change.text));
  return `${title}\n${changes.join('')}\n\n`;
}
