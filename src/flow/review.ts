import { figureCoverage } from '../account/coverage.ts';
import { ground, type Sources } from '../account/ground.ts';
import { read } from '../account/read.ts';
import { check, type RuleSettings } from '../core/check.ts';
import type { Mark } from '../core/draft.ts';
import type { Dismissal } from '../core/finding.ts';
import type { Review } from '../core/review.ts';
import { RULES } from '../rules/index.ts';

export interface ReviewInput extends Sources {
  readonly text: string;
  /** Where the program itself put values, of a text as it drafted it. */
  readonly marks?: readonly Mark[];
  readonly rules?: RuleSettings;
  readonly dismissals?: readonly Dismissal[];
}

/** Reads a report and runs every rule over it. Pure: the same input gives the same review. */
export function review(input: ReviewInput): Review {
  const subject = read(ground(input), input.text, input.marks);
  const { findings, dismissed, rules } = check(subject, RULES, input.rules, input.dismissals);
  return {
    pack: input.pack.id, findings, dismissed,
    coverage: { figures: figureCoverage(subject), relations: subject.relations, rules },
  };
}
