import type { Args, Hit, Severity, Source } from './finding.ts';
import type { Locale } from './locale.ts';
import type { Subject } from './subject.ts';

/** What a person reads: what was found, why it is thought wrong, what to do about it. */
export interface Saying {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** Whether a rule has anything to look at: `true`, nothing here that it is about, or what it lacks. */
export type Applicability = true | 'not-applicable' | { readonly missing: readonly string[] };

/**
 * One check. `code` is permanent and equals the file's name. `check` is pure, synchronous, total, about linear in the text,
 * and independent of other rules. Facts in `check`, words in `say`.
 */
export interface Rule<A extends Args = Args> {
  readonly code: string;
  readonly severity: Severity;
  readonly source: Source;
  readonly applies: (subject: Subject) => Applicability;
  readonly check: (subject: Subject) => Iterable<Hit<A>>;
  readonly say: Readonly<Record<Locale, (args: A) => Saying>>;
}

/** Rules of different args in one list. The cast is sound because a rule's `say` only ever gets its own hits' args. */
export const defineRule = <A extends Args>(rule: Rule<A>): Rule => rule as unknown as Rule;
