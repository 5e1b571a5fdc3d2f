import { headingText } from '../../core/outline.ts';
import type { Section } from '../../core/report.ts';
import type { Subject } from '../../core/subject.ts';
import type { SaidFinding } from '../../show/findings.ts';
import type { Words } from '../words.ts';

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** Of the outline, where it can be written again; else null. */
  readonly section: string | null;
  readonly findings: readonly SaidFinding[];
}

/** Findings under the innermost heading that they stand under, in order. Those about data come first. */
export function bySection(findings: readonly SaidFinding[], { report, outline }: Subject, words: Words): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { findings: SaidFinding[] }>();
  for (const finding of findings) {
    const { key, title, of } = groupOf(finding, report.sections, words);
    const section = outline.find((matched) => matched.section === of && matched.outline.guidance !== '')?.outline.id ?? null;
    const group = groups.get(key) ?? { key, title, section, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function groupOf({ start }: SaidFinding, sections: readonly Section[], words: Words): { key: string; title: string; of: Section | null } {
  if (start === null) return { key: 'data', title: words.inData, of: null };
  const section = sections.findLast(({ span }) => span.start <= start && start < span.end);
  return section ? { key: `section ${section.heading.start}`, title: titleOf(section), of: section } : { key: 'report', title: words.wholeReport, of: null };
}

export const titleOf = ({ mark, number, title }: Section): string => (number === null ? title : headingText({ mark, title }, number));
