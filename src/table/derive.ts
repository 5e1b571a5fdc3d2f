import type { Datum, Derived, Measure } from '../core/datum.ts';
import { decimal, divide, multiply, plainText, subtract, type Decimal } from '../core/decimal.ts';
import type { Derivation } from '../core/pack.ts';

/** Decimals that a quotient is kept with; what is written is rounded from it once. */
const PLACES = 6;
const HUNDRED = decimal(100);
const MEASURES: Readonly<Record<Derivation['kind'], Measure>> = { rate: 'completion', change: 'change', growth: 'growth', share: 'share', average: 'average' };

/** What the data determine, as the pack declares it (relations.zh.md §4). Left out where an operand is missing, a divisor is nought, units differ, or the tables state it themselves. */
export function derive(data: readonly Datum[], derivations: readonly Derivation[]): Derived[] {
  const byId = new Map(data.map((datum) => [datum.id, datum]));
  return derivations.flatMap((derivation) => {
    const [of, by] = [byId.get(derivation.of), byId.get(derivation.by)];
    if (!of || !by || byId.has(derivation.id)) return [];
    const worked = workedOut(derivation.kind, of, by);
    return worked ? [derived(derivation, of, by, worked)] : [];
  });
}

interface Worked {
  readonly value: Decimal;
  readonly unit: string | null;
  readonly working: string;
}

function workedOut(kind: Derivation['kind'], of: Datum, by: Datum): Worked | null {
  const [a, b] = [of.quantity.value, by.quantity.value];
  const [x, y] = [plainText(a), plainText(b)];
  const alike = of.quantity.unit !== null && of.quantity.unit === by.quantity.unit;
  if (kind === 'change') return alike ? { value: subtract(a, b), unit: of.quantity.unit, working: `${x} − ${y}` } : null;
  if (Number(b.units) === 0) return null;
  if (kind === 'average') return of.quantity.unit === null || by.quantity.unit === null ? null : { value: divide(a, b, PLACES), unit: of.quantity.unit, working: `${x} ÷ ${y}` };
  if (!alike) return null;
  if (kind === 'growth') return { value: divide(multiply(subtract(a, b), HUNDRED), b, PLACES), unit: '%', working: `（${x} − ${y}）÷ ${y}` };
  return { value: divide(multiply(a, HUNDRED), b, PLACES), unit: '%', working: `${x} ÷ ${y}` };
}

const derived = ({ id, label, kind }: Derivation, of: Datum, by: Datum, { value, unit, working }: Worked): Derived => ({
  id, fact: id.includes('@') ? null : id, label, aliases: [], path: [], quantity: { value, unit }, period: of.period, basis: 'actual', measure: MEASURES[kind], scope: of.scope,
  cell: of.cell, working, from: [of.id, by.id],
});
