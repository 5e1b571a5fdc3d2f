import { evaluate, datumOperand, type Relation } from '../core/relation.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import type { Pack } from '../core/pack.ts';
import { reference } from '../core/reference.ts';

/** `{{parts:income.total}}` in a template: the parts of a fact that the tables hold. */
const PARTS = /\{\{parts:([^{}]+)\}\}/g;

/** The sentences of templates with their lists of parts written out. A total names all of its parts or none, so where the parts do not make up the total the template is dropped. */
export function withParts(templates: readonly string[], { relations }: Pick<Pack, 'relations'>, dataset: Dataset): string[] {
  const byId = new Map(dataset.data.map((datum) => [datum.id, datum]));
  return templates.flatMap((template) => {
    let whole = true;
    const text = template.replace(PARTS, (_, fact: string) => {
      const parts = partsOf(fact, relations, byId);
      whole &&= parts.length > 0;
      return parts.map(({ id, label }) => `${label}${reference(id)}`).join('，');
    });
    return whole ? [text] : [];
  });
}

/** The parts that make up a fact, by the first relation that holds on the data; a part that no cell states is replaced by its own parts. */
function partsOf(fact: string, relations: readonly Relation[], byId: ReadonlyMap<string, Datum>): Datum[] {
  for (const relation of relations.filter(({ total }) => total === fact)) {
    const parts = [...relation.parts, ...relation.optional].flatMap((part) => {
      const own = byId.get(part);
      return own ? [own] : stated(part, relations, byId);
    });
    const flat: Relation = { ...relation, parts: parts.map(({ id }) => id), optional: [] };
    const { state } = evaluate(flat, (id) => {
      const datum = byId.get(id);
      return datum && datumOperand(datum.quantity.value);
    });
    if (parts.length > 0 && state === 'held') return parts;
  }
  return [];
}

const stated = (fact: string, relations: readonly Relation[], byId: ReadonlyMap<string, Datum>): Datum[] =>
  relations.filter(({ total }) => total === fact).flatMap(({ parts, optional }) => [...parts, ...optional].flatMap((part) => byId.get(part) ?? []));
