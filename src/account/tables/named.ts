import type { Formula } from '../../core/formula.ts';
import type { Relation } from '../../core/relation.ts';
import { compare, ZERO } from '../../core/decimal.ts';
import { CHANGE_OR_GROWTH, DIFFERENCE, RATE } from '../../core/words/lines.ts';
import { certain, explained, held, written, type Term, type Tried } from '../equations.ts';
import { factNamed, type Labels } from '../labels.ts';
import { minus, overlaps, sumRange, without } from '../ratio.ts';
import { TIED } from '../slip.ts';
import type { Grid, Line } from './grid.ts';

/** The pack's sums on the lines of a grid whose positions name facts. A table leaves out a part that is nought; a failure needs a slip. */
export function namedSums({ names, lines }: Grid, relations: readonly Relation[], labels: Labels): Formula[] {
  const facts = names.map((name) => factNamed(labels, name));
  if (facts.every((fact) => fact === null)) return [];
  return lines.flatMap(({ cells }) => {
    const stated = new Map<string, Term>();
    facts.forEach((fact, position) => {
      const term = cells[position];
      if (fact !== null && term && !stated.has(fact)) stated.set(fact, term);
    });
    return relations.flatMap((relation) => namedSum(relation, stated) ?? []);
  });
}

function namedSum(relation: Relation, stated: ReadonlyMap<string, Term>): Formula | null {
  const whole = stated.get(relation.total);
  const parts = [...relation.parts, ...relation.optional].flatMap((fact) => stated.get(fact) ?? []);
  if (!whole || parts.length < 2) return null;
  const total = sumRange(parts.map(({ range }) => range));
  const needed = parts.map((part) => minus(whole.range, without(total, part.range)));
  const tried: Tried = { kind: 'sum', terms: [whole, ...parts], needed: [total, ...needed], working: `${parts.map(written).join(' + ')} ≠ ${written(whole)}` };
  return overlaps(total, whole.range) ? held({ ...tried, working: tried.working.replace('≠', '=') }) : explained(tried, TIED);
}

/** 总额 with a row 其中… below it that has more: told once for the two rows, at the first number that is too large. */
export function partsAbove({ names, lines }: Grid): Formula[] {
  // A part has more than its whole where rates or changes stand.
  const isLevel = (column: number): boolean => !RATE.test(names[column] ?? '') && !CHANGE_OR_GROWTH.test(names[column] ?? '') && !DIFFERENCE.test(names[column] ?? '');
  return lines.slice(1).flatMap((line, i) => {
    const whole = lines[i] as Line;
    if (!line.name.startsWith('其中') || whole.name.startsWith('其中')) return [];
    const over = line.cells.flatMap((part, column) => (isLevel(column) ? (exceeded(whole.cells[column], part) ?? []) : []));
    return over.slice(0, 1);
  });
}

function exceeded(whole: Term | null | undefined, part: Term | null): Formula | null {
  if (!whole || !part || part.figure.unit === '%' || compare(whole.range.high, ZERO) < 0 || compare(part.range.low, whole.range.high) <= 0) return null;
  return certain({ kind: 'part', terms: [part, whole], needed: [], working: `${written(part)} > ${written(whole)}` });
}
