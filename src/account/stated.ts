import { point } from '../core/interval.ts';
import type { Figure } from '../core/figure.ts';
import type { Datum } from '../core/datum.ts';
import type { Pack } from '../core/pack.ts';
import { datumOperand, evaluate, type Operand, type RelationOutcome } from '../core/relation.ts';
import type { Span } from '../core/place.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';

/** The pack's relations on the data of the report's year; what is missing is named by its label. */
export function relationsOfData(pack: Pack, data: readonly Datum[], year: number | null): RelationOutcome[] {
  const current = new Map<string, Operand>();
  for (const datum of data) {
    if (datum.fact === null || datum.basis !== 'actual' || current.has(datum.fact)) continue;
    if (datum.period?.year == null || year === null || datum.period.year === year) current.set(datum.fact, datumOperand(datum.quantity.value));
  }
  const labels = new Map(pack.facts.map((fact) => [fact.id, fact.label]));
  return pack.relations.map((relation) => {
    const outcome = evaluate(relation, (fact) => current.get(fact));
    return { ...outcome, missing: outcome.missing.map((fact) => labels.get(fact) ?? fact) };
  });
}

/** The pack's relations on what each paragraph states, for every year and basis that it speaks of. */
export function relationsOfText(pack: Pack, lines: readonly Span[], figures: readonly Figure[], bindings: readonly Binding[]): StatedRelation[] {
  return grouped(lines, figures, bindings).flatMap((group) =>
    pack.relations.flatMap((relation) => {
      const outcome = evaluate(relation, (fact) => operandOf(figures, group.get(fact)));
      if (outcome.state !== 'held' && outcome.state !== 'failed') return [];
      const facts = [relation.total, ...relation.parts, ...relation.optional];
      return [{ ...outcome, figures: facts.flatMap((fact) => group.get(fact)?.figure ?? []) }];
    }),
  );
}

function operandOf(figures: readonly Figure[], binding: Binding | undefined): Operand | undefined {
  const figure = binding && figures[binding.figure];
  return figure?.value ? { value: figure.value, interval: figure.interval ?? point(figure.value) } : undefined;
}

/** Bindings by paragraph, year and basis; the first figure of a fact counts. */
function grouped(lines: readonly Span[], figures: readonly Figure[], bindings: readonly Binding[]): Map<string, Binding>[] {
  const groups = new Map<string, Map<string, Binding>>();
  let line = 0;
  for (const binding of bindings) {
    const start = figures[binding.figure]?.start ?? 0;
    while (line < lines.length - 1 && (lines[line] as Span).end < start) line++;
    if (binding.fact === null) continue;
    const key = `${line} ${binding.year} ${binding.basis}`;
    const group = groups.get(key) ?? new Map<string, Binding>();
    if (!group.has(binding.fact)) group.set(binding.fact, binding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

