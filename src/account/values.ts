import type { Dataset, Datum, Derived } from '../core/datum.ts';
import { plainText } from '../core/decimal.ts';
import { holds } from '../core/interval.ts';
import type { Figure } from '../core/figure.ts';
import { dimensionOf } from '../core/unit.ts';
import { beside, pairsOf, shared } from './beside.ts';

/** Data found by their number alone, and what is worked out of data. */
export interface ValueIndex {
  readonly exact: ReadonlyMap<string, readonly Known<Datum>[]>;
  readonly derived: readonly Known<Derived>[];
}

interface Known<D extends Datum> {
  readonly datum: D;
  /** Of its label, its aliases and what it is a part of. */
  readonly words: ReadonlySet<string>;
}

/** Significant digits from which an equal number is no coincidence. */
const TELLING = 4;

export function indexValues({ data, derived }: Dataset): ValueIndex {
  const exact = Map.groupBy(data.map(known), ({ datum: { quantity } }) => keyOf(plainText(quantity.value), quantity.unit));
  exact.delete('');
  return { exact, derived: derived.map(known) };
}

const known = <D extends Datum>(datum: D): Known<D> => ({ datum, words: new Set([datum.label, ...datum.aliases, ...datum.path].flatMap((name) => [...pairsOf(name)])) });

/** A datum with just this number: the one that the figure's own clause names best (`sure`), else the only one. */
export function datumByValue(text: string, figures: readonly Figure[], at: number, { exact }: ValueIndex): { datum: Datum; sure: boolean } | null {
  const figure = figures[at] as Figure;
  const found = figure.value && figure.interval ? exact.get(keyOf(plainText(figure.value), figure.unit)) : undefined;
  if (!found) return null;
  const named = bestNamed(found, beside(text, figures, at).own);
  const [only, ...others] = found;
  return named ? { datum: named, sure: true } : only && others.length === 0 ? { datum: only.datum, sure: false } : null;
}

/** What was worked out of data that the figure agrees with and that its own clause names best; null where none is named. */
export function derivedByValue(text: string, figures: readonly Figure[], at: number, { derived }: ValueIndex): Derived | null {
  const figure = figures[at] as Figure;
  const fitting = derived.filter(({ datum: { quantity } }) => figure.interval !== null && dimensionOf(quantity.unit) === dimensionOf(figure.unit) && holds(figure.interval, quantity.value));
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

const keyOf = (value: string, unit: string | null): string =>
  value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= TELLING ? `${value} ${dimensionOf(unit)}` : '';
