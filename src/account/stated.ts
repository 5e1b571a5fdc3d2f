import { compare } from '../core/decimal.ts';
import { point, total as sumOf } from '../core/interval.ts';
import type { Figure } from '../core/figure.ts';
import { isLevel, standing, type Datum } from '../core/datum.ts';
import type { Pack } from '../core/pack.ts';
import { datumOperand, evaluate, type Operand, type Relation, type RelationOutcome } from '../core/relation.ts';
import type { Span } from '../core/place.ts';
import type { Binding, StatedRelation } from '../core/subject.ts';

/** The pack's relations on the data of the report's year; what is missing is named by its label. */
export function relationsOfData(pack: Pack, data: readonly Datum[], year: number | null): RelationOutcome[] {
  const current = data.filter((datum) => datum.basis === 'actual' && isLevel(datum) && datum.scope === null && (datum.period?.year == null || year === null || datum.period.year === year));
  const find = byFact(current);
  const labels = new Map(pack.facts.map((fact) => [fact.id, fact.label]));
  return pack.relations.map((relation) => {
    const outcome = evaluate(relation, (fact) => operandOfDatum(find.get(fact)));
    return { ...outcome, missing: outcome.missing.map((fact) => labels.get(fact) ?? fact) };
  });
}

/** A relation that a column of the tables breaks, with the datum of its total. */
export interface BrokenData {
  readonly relation: Relation;
  readonly working: string;
  readonly total: Datum;
  readonly parts: readonly Datum[];
}

/** The pack's relations tried on every year, basis and scope that the data have. */
export function brokenData(pack: Pack, data: readonly Datum[]): BrokenData[] {
  const columns = Map.groupBy(data.filter(isLevel), (datum) => `${datum.period?.year ?? ''} ${standing(datum.basis)} ${datum.scope ?? ''}`);
  return [...columns.values()].flatMap((column) => {
    const find = byFact(column);
    return pack.relations.flatMap((relation) => {
      const outcome = evaluate(relation, (fact) => operandOfDatum(find.get(fact)));
      const total = find.get(relation.total);
      if (outcome.state !== 'failed' || !total) return [];
      return [{ relation, working: outcome.working ?? '', total, parts: [...relation.parts, ...relation.optional].flatMap((fact) => find.get(fact) ?? []) }];
    });
  });
}

/** The first datum of each fact. */
function byFact(data: readonly Datum[]): Map<string, Datum> {
  const facts = new Map<string, Datum>();
  for (const datum of data) if (datum.fact !== null && !facts.has(datum.fact)) facts.set(datum.fact, datum);
  return facts;
}

const operandOfDatum = (datum: Datum | undefined): Operand | undefined => datum && datumOperand(datum.quantity.value);

/** The pack's relations on what each paragraph states, for every year and basis that it speaks of. */
export function relationsOfText(pack: Pack, lines: readonly Span[], figures: readonly Figure[], bindings: readonly Binding[]): StatedRelation[] {
  return grouped(lines, figures, bindings).flatMap((group) =>
    pack.relations.flatMap((relation) => {
      // Few paragraphs name all that a relation is of.
      if (!group.has(relation.total) || !relation.parts.every((fact) => group.has(fact))) return [];
      const outcome = evaluate(relation, (fact) => operandOf(figures, group.get(fact)));
      if (outcome.state !== 'held' && (outcome.state !== 'failed' || fallsShort(relation, (fact) => operandOf(figures, group.get(fact))))) return [];
      const facts = [relation.total, ...relation.parts, ...relation.optional];
      return [{ ...outcome, figures: facts.flatMap((fact) => group.get(fact)?.figure ?? []) }];
    }),
  );
}

/** The parts that are told come to less than the whole, and one that need not be told is not: it may be what is missing. */
function fallsShort({ total, parts, optional }: Relation, find: (fact: string) => Operand | undefined): boolean {
  const told = [...parts, ...optional].flatMap((fact) => find(fact) ?? []);
  const [sum, all] = [sumOf(told.map(({ interval }) => interval)), find(total)?.interval];
  return optional.some((fact) => !find(fact)) && sum.high !== null && all?.low != null && compare(sum.high, all.low) < 0;
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

