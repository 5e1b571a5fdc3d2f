import { compare, decimalText, type Decimal } from './decimal.ts';
import { meet, point, total, type Interval } from './interval.ts';

/**
 * A declared tie among facts (勾稽关系): total = Σ parts. An optional part that nobody states counts as nothing;
 * a required one that is missing makes the relation untestable, and so does a single part below the total. `source` names who rules it (relations.zh.md §5: G01–G70).
 */
export interface Relation {
  readonly id: string;
  readonly title: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly optional: readonly string[];
}

/** One number that a relation is tried on: a datum (a point) or a figure (an interval), as people should see it. */
export interface Operand {
  readonly value: Decimal;
  readonly interval: Interval;
}

export type RelationState = 'held' | 'failed' | 'untestable' | 'not-applicable';

export interface RelationOutcome {
  readonly id: string;
  readonly state: RelationState;
  /** `3421886.78 + 4765400.00 = 8187286.78`, with ≠ when it fails; null when it could not be tried. */
  readonly working: string | null;
  /** Facts that would be needed; empty unless untestable. */
  readonly missing: readonly string[];
}

export const datumOperand = (value: Decimal): Operand => ({ value, interval: point(value) });

/** Tries a relation on whatever `find` knows. Not applicable when no fact of it is known at all. */
export function evaluate(relation: Relation, find: (fact: string) => Operand | undefined): RelationOutcome {
  const whole = find(relation.total);
  const required = relation.parts.map((fact) => ({ fact, operand: find(fact) }));
  const optional = relation.optional.map(find).filter((operand) => operand !== undefined);
  const missing = [{ fact: relation.total, operand: whole }, ...required].filter((p) => !p.operand).map((p) => p.fact);
  const outcome = (state: RelationState, working: string | null = null): RelationOutcome =>
    ({ id: relation.id, state, working, missing: state === 'untestable' ? missing : [] });

  if (missing.length === required.length + 1) return outcome('not-applicable');
  if (!whole || missing.length > 0) return outcome('untestable');
  const parts = [...required.map((p) => p.operand as Operand), ...optional];
  // 其中：财政拨款收入 alone below 收入合计: the others were not written down, which says nothing against either.
  const [only, ...more] = parts;
  if (only && more.length === 0 && relation.optional.length > 0 && compare(only.value, whole.value) < 0) return { ...outcome('untestable'), missing: relation.optional };
  const held = meet(total(parts.map((p) => p.interval)), whole.interval);
  const terms = parts.map((p) => decimalText(p.value)).join(' + ');
  return outcome(held ? 'held' : 'failed', `${terms} ${held ? '=' : '≠'} ${decimalText(whole.value)}`);
}

