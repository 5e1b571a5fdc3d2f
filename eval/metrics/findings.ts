import { isCell } from '../../src/core/place.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Answer } from './answer.ts';

/** What the review says of the section's own text. Findings about the tables are not the writer's. */
export const ownFindings = ({ findings }: Pick<Answer, 'findings'>): Finding[] =>
  findings.filter(({ at, severity }) => !isCell(at) && severity !== 'info');

/** 1 less one for each error and a half for each warning, a sentence; not below 0. */
export function findingsScore(answer: Answer): number {
  const weight = ownFindings(answer).reduce((sum, { severity }) => sum + (severity === 'error' ? 1 : 0.5), 0);
  return Math.max(0, 1 - weight / Math.max(1, answer.sentences.length));
}
