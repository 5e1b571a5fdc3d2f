import type { Formula } from '../../core/formula.ts';
import type { Relation } from '../../core/relation.ts';
import type { Binding } from '../../core/subject.ts';
import { explained, held, written, type Term, type Tried } from '../equations.ts';
import { minus, overlaps, sumRange, without } from '../ratio.ts';
import { TIED } from '../slip.ts';

/**
 * The pack's sums over a whole text: what one paragraph calls 公务用车购置及运行维护费, others may break down. The first figure of each
 * fact counts, by year and basis; as they stand far apart, a failure needs a slip that explains it.
 */
export function readPartitions(terms: readonly Term[], relations: readonly Relation[], bindings: readonly Binding[]): Formula[] {
  const byFigure = new Map(terms.map((term) => [term.statement.figure, term]));
  const groups = Map.groupBy(bindings.filter(({ fact }) => fact !== null), ({ year, basis }) => `${year} ${basis}`);
  return [...groups.values()].flatMap((group) => {
    const facts = new Map<string, Term>();
    for (const { fact, figure } of group) {
      const term = byFigure.get(figure);
      if (fact !== null && term && !facts.has(fact)) facts.set(fact, term);
    }
    return relations.flatMap((relation) => partition(relation, facts) ?? []);
  });
}

function partition(relation: Relation, facts: ReadonlyMap<string, Term>): Formula | null {
  const whole = facts.get(relation.total);
  const required = relation.parts.map((fact) => facts.get(fact));
  if (!whole || required.some((part) => !part)) return null;
  const parts = [...required, ...relation.optional.map((fact) => facts.get(fact))].flatMap((part) => part ?? []);
  const total = sumRange(parts.map((part) => part.range));
  const sum = parts.map(written).join(' + ');
  if (overlaps(total, whole.range)) return held({ kind: 'sum', terms: [whole, ...parts], working: `${sum} = ${written(whole)}` });
  const needed = parts.map((part) => minus(whole.range, without(total, part.range)));
  const tried: Tried = { kind: 'sum', terms: [whole, ...parts], needed: [total, ...needed], working: `${sum} ≠ ${written(whole)}` };
  return explained(tried, TIED);
}
