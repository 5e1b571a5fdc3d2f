import type { Dataset, Datum, Derived } from '../core/datum.ts';
import { plainText, type Decimal } from '../core/decimal.ts';
import { holds } from '../core/interval.ts';
import type { Figure } from '../core/figure.ts';
import { dimensionOf, type Dimension } from '../core/unit.ts';
import { beside, pairsOf, shared } from './beside.ts';

/** Data found by their number alone, and what is worked out of data. */
export interface ValueIndex {
  readonly exact: ReadonlyMap<string, readonly Known<Datum>[]>;
  readonly derived: ReadonlyMap<Dimension, readonly Known<Derived>[]>;
}

interface Known<D extends Datum> {
  readonly datum: D;
  /** Of its label, its aliases and what it is a part of. */
  readonly words: ReadonlySet<string>;
}

/** Significant digits from which an equal number is no coincidence. */
const TELLING = 4;

export function indexValues({ data, derived }: Dataset): ValueIndex {
  const telling = data.filter(({ quantity }) => plainText(quantity.value).replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= TELLING);
  return {
    exact: Map.groupBy(telling.map(known), ({ datum: { quantity } }) => keyOf(quantity.value, quantity.unit)),
    derived: Map.groupBy(derived.map(known), ({ datum: { quantity } }) => dimensionOf(quantity.unit)),
  };
}

const known = <D extends Datum>(datum: D): Known<D> => ({ datum, words: new Set([datum.label, ...datum.aliases, ...datum.path].flatMap((name) => [...pairsOf(name)])) });

/** A datum with just this number: the one that the figure's own clause names best (`sure`), else the only one. */
export function datumByValue(text: string, figures: readonly Figure[], at: number, { exact }: ValueIndex): { datum: Datum; sure: boolean } | null {
  const figure = figures[at] as Figure;
  const found = figure.value && figure.interval ? exact.get(keyOf(figure.value, figure.unit)) : undefined;
  if (!found) return null;
  const named = bestNamed(found, beside(text, figures, at).own);
  const [only, ...others] = found;
  return named ? { datum: named, sure: true } : only && others.length === 0 ? { datum: only.datum, sure: false } : null;
}

/** What was worked out of data that the figure agrees with and that its own clause names best; null where none is named. */
export function derivedByValue(text: string, figures: readonly Figure[], at: number, { derived }: ValueIndex): Derived | null {
  const figure = figures[at] as Figure;
  const { interval, unit } = figure;
  const fitting = interval ? (derived.get(dimensionOf(unit)) ?? []).filter(({ datum: { quantity } }) => holds(interval, quantity.value)) : [];
  return fitting.length === 0 ? null : bestNamed(fitting, beside(text, figures, at).own);
}

/** The first of those whose names share the most words with the figure's own; null when none shares any. */
function bestNamed<D extends Datum>(among: readonly Known<D>[], own: ReadonlySet<string>): D | null {
  let [best, most]: [D | null, number] = [null, 0];
  for (const { datum, words } of among) {
    const score = shared(own, words);
    if (score > most) [best, most] = [datum, score];
  }
  return best;
}

const keyOf = (value: Decimal, unit: string | null): string => `${plainText(value)} ${dimensionOf(unit)}`;
