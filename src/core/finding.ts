import type { Cell, Span } from './place.ts';

/** error: a reader would be told something false, or something required is absent. warning: probably wrong, a person decides. */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const severer = (a: Severity, b: Severity): number => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);

/** How binding a rule's source is. */
export type Force = 'law' | 'standard' | 'ministry' | 'local' | 'practice';

export interface Source {
  readonly text: string;
  readonly force: Force;
}

export type Args = Readonly<Record<string, string | number | readonly string[]>>;

export type Evidence =
  | { readonly kind: 'working'; readonly text: string }
  | { readonly kind: 'datum'; readonly id: string; readonly label: string; readonly value: string; readonly unit: string | null; readonly cell: string }
  | { readonly kind: 'note'; readonly id: string; readonly source: string; readonly text: string }
  | { readonly kind: 'passage'; readonly document: string; readonly start: number; readonly end: number; readonly text: string };

/** Replaces the finding's own span, which must still hold `expect`. */
export interface Fix {
  readonly replace: string;
  readonly expect: string;
}

/** What a rule yields: facts, no words. */
export interface Hit<A extends Args = Args> {
  readonly at: Span | Cell;
  readonly args: A;
  /** What makes it this finding and no other, where args say too much (they change with edits elsewhere) or too little. Default: args. */
  readonly key?: string;
  /** Where this hit is more or less grave than the rule's default. */
  readonly severity?: Severity;
  readonly evidence?: readonly Evidence[];
  readonly related?: readonly Span[];
  readonly fix?: Fix;
}

/** A hit with identity and severity. `id` hashes code, key (or args) and ordinal among equals, so it survives edits elsewhere. */
export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly at: Span | Cell;
  readonly args: Args;
  readonly source: Source;
  readonly evidence: readonly Evidence[];
  readonly related: readonly Span[];
  readonly fix: Fix | null;
}

/** "Seen and accepted", with reason and name. */
export interface Dismissal {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
}
