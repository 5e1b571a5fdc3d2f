import { figureCoverage } from '../account/coverage.ts';
import type { Ground } from '../account/ground.ts';
import { read } from '../account/read.ts';
import { check } from '../core/check.ts';
import { marksAfter } from '../core/marks.ts';
import type { Locale } from '../core/locale.ts';
import type { Subject } from '../core/subject.ts';
import { RULES } from '../rules/index.ts';
import { sayReview, type SaidFinding, type SaidReview } from '../show/findings.ts';
import type { Project } from './api/client.ts';

/** A text with all that was found out about it: what the page shows is a projection of this. */
export interface Account {
  readonly text: string;
  readonly subject: Subject;
  readonly review: SaidReview;
}

/** A finding with a place in the text; others are about a cell. */
export type PlacedFinding = SaidFinding & { readonly start: number; readonly end: number };

export const isPlaced = (finding: SaidFinding): finding is PlacedFinding => finding.start !== null && finding.end !== null;

/** What a text is checked against. */
export type Known = Pick<Project, 'settings' | 'dismissals' | 'version'> & { readonly ground: Ground };

/** The same pure check that the command line makes, here as somebody types. */
export function takeAccount(text: string, { ground, settings, dismissals, version }: Known, locale: Locale): Account {
  const subject = read(ground, text, version ? marksAfter(version.marks, version.text, text) : []);
  const { findings, dismissed, rules } = check(subject, RULES, settings.rules, dismissals);
  const coverage = { figures: figureCoverage(subject), relations: subject.relations, rules };
  return { text, subject, review: sayReview({ pack: subject.pack.id, findings, dismissed, coverage }, text, RULES, locale) };
}
