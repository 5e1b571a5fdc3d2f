import { compare, decimal, shift, type Decimal } from '../core/decimal.ts';
import type { UnreadReason } from '../core/table.ts';
import { SIGNS } from '../core/words/signs.ts';
import type { Content } from './cell.ts';
import type { Meaning } from './meaning.ts';
import type { RowName } from './names.ts';
import type { Scope } from './scope.ts';
import { dimension, PERCENT, POINTS, type Unit } from './unit.ts';

/** All that may say what a number is counted in, from the nearest to the farthest. */
export interface Around {
  readonly meaning: Meaning;
  /** The cell of a unit column in this row; '' when there is none. */
  readonly unitCell: Unit | null;
  readonly name: RowName | null;
  /** Unit in the head over the names. */
  readonly corner: Unit | null;
  readonly scope: Scope;
  /** The words over its column. */
  readonly heads: string;
  /** What the number is called, all words together. */
  readonly words: string;
}

export interface Quantified {
  readonly value: Decimal;
  readonly unit: string | null;
}

export type Numeric = Extract<Content, { kind: 'number' }>;

/** Measures that are counted in per cent. */
export const RATIOS: ReadonlySet<string> = new Set(['growth', 'completion', 'share', 'rate']);

/** The number in its base unit, or why nobody can tell what it is. A unit is never guessed. */
export function quantify(number: Numeric, around: Around): Quantified | UnreadReason {
  const unit = unitOf(number, around);
  if (typeof unit === 'string') return unit;
  return { value: shift(number.value, unit?.power ?? 0), unit: unit?.unit ?? null };
}

function unitOf(number: Numeric, around: Around): Unit | null | UnreadReason {
  const { meaning, name } = around;
  if (number.unit) return ownUnit(number.unit, around);
  if (meaning.measure === 'weight' || meaning.measure === 'score') return isScore(number.value) ? (meaning.unit ?? POINTS) : 'score-range';
  const ratio = RATIOS.has(meaning.measure) || (name?.label !== null && name !== null && SIGNS.ratio.test(name.label));
  const cell = meaning.unit ? null : unitCellFor(around);
  if (cell === 'unit-conflict') return cell;
  const near = meaning.unit ?? cell;
  if (near && name?.unit && near.unit !== name.unit.unit) return 'unit-conflict';
  if (ratio) return near?.unit === '%' || near?.unit === '‰' ? near : (name?.unit && dimension(name.unit) !== 'money' ? name.unit : (near && !RATIOS.has(meaning.measure) && dimension(near) !== 'money' ? near : 'rate-unit'));
  return near ?? name?.unit ?? headCount(around) ?? farUnit(around);
}

/** The row's unit column; not for a column of money in a table of money, whose rows it counts: 数量 and 金额 side by side. */
function unitCellFor({ unitCell, meaning, heads, scope }: Around): Unit | null | 'unit-conflict' {
  if (!unitCell || dimension(unitCell) === 'money' || !scope.units.some((unit) => dimension(unit) === 'money')) return unitCell;
  if (!SIGNS.money.test(heads) && (meaning.counts || SIGNS.aimed.test(heads))) return unitCell;
  if (SIGNS.money.test(heads) && !SIGNS.planned.test(heads)) return null;
  return 'unit-conflict';
}

/** Points of an assessment lie between 0 and 100; anything else under such a head is something else. */
const isScore = (value: Decimal): boolean => compare(value, decimal(0)) >= 0 && compare(value, decimal(100)) <= 0;

/** A unit in the cell itself; per cent in a column of money is no amount. */
function ownUnit(unit: Unit, { meaning, name, scope }: Around): Unit | UnreadReason {
  const money = dimension(meaning.unit) === 'money' || (meaning.unit === null && meaning.plain && meaning.measure === 'amount' && meaning.basis !== null && meaning.basis !== 'target' && scope.units.some((one) => dimension(one) === 'money'));
  const ratio = RATIOS.has(meaning.measure) || meaning.measure === 'change' || (name?.label !== undefined && name?.label !== null && SIGNS.ratio.test(name.label));
  if (unit.unit === PERCENT.unit && money && !ratio) return 'percent-money';
  if (meaning.unit && dimension(meaning.unit) !== dimension(unit)) return ratio ? unit : 'unit-conflict';
  return unit;
}

/** 参训人数 counts 人, whatever money the table is in; in 万人 where the table says so. */
function headCount({ meaning: { countedIn }, corner, scope }: Around): Unit | undefined {
  if (countedIn === '') return undefined;
  const stated = corner ? [corner] : scope.units;
  return stated.find(({ unit }) => unit === countedIn) ?? (stated.every((unit) => dimension(unit) === 'money') ? { unit: countedIn, power: 0 } : undefined);
}

/** What the whole table is counted in, for a column called by words of its own: only where these words are of the same kind. */
function ownScope({ corner, scope, heads }: Around): Unit | UnreadReason {
  const [only, ...others] = corner ? [corner] : scope.units;
  if (!only || others.length > 0) return 'head-unknown';
  const [isMoney, isOther] = [SIGNS.money.test(heads) || SIGNS.moved.test(heads), SIGNS.ratio.test(heads) || SIGNS.counted.test(heads)];
  return (dimension(only) === 'money' ? isMoney && !isOther : !isMoney && !SIGNS.ratio.test(heads)) ? only : 'head-unknown';
}

/** From the head over the names, or from what holds for the whole table. */
function farUnit(around: Around): Unit | null | UnreadReason {
  const { corner, scope, words, meaning, name } = around;
  if (meaning.own) return ownScope(around);
  const counted = meaning.counts || (name?.label !== null && name !== null && SIGNS.counted.test(name.label));
  const candidates = corner ? [corner] : scope.units;
  if (candidates.length === 0) return scope.odd === null ? null : 'unit-unclear';
  const money = candidates.find((unit) => dimension(unit) === 'money');
  const [only, ...others] = candidates;
  if (counted) return money ? (others.length === 1 ? (candidates.find((unit) => unit !== money) ?? null) : null) : (only ?? null);
  const isMoney = SIGNS.money.test(words);
  if (others.length > 0) return money && isMoney ? money : 'unit-unclear';
  if (!corner && scope.inherited && scope.title !== '' && money && !isMoney) return 'unit-unclear';
  return only ?? null;
}
