import type { Evidence } from '../../core/finding.ts';
import { sectionAt } from '../../text/sections.ts';
import { isPlaced, type Account, type PlacedFinding } from '../account.ts';
import { titleOf } from '../review/grouping.ts';

type PassageEvidence = Extract<Evidence, { readonly kind: 'passage' }>;

/** A passage of the report with the other place where it stands: in the report itself, in last year's, in another's. */
export interface Copy {
  readonly finding: PlacedFinding;
  readonly other: PassageEvidence;
  /** The other place is in the report too. */
  readonly own: boolean;
}

/** What the repeat rules found, as pairs of places; headings are but listed among the findings. */
export const copiesOf = ({ review, text }: Account): Copy[] =>
  review.findings.filter(isPlaced).flatMap((finding) => {
    const other = finding.code.startsWith('repeat-') ? finding.evidence.find((item) => item.kind === 'passage') : undefined;
    return other ? [{ finding, other, own: text.slice(other.start, other.end) === other.text && finding.related.some(({ start }) => start === other.start) }] : [];
  });

/** Under which heading a place of the report stands; '' before the first. */
export function headingAt({ subject }: Account, at: number): string {
  const section = sectionAt(subject.report.sections, at);
  return section ? titleOf(section) : '';
}
