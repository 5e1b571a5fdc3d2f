import { compare, decimal, divide, equals, multiply, subtract, sum, type Decimal } from '../../core/decimal.ts';
import type { FormulaKind } from '../../core/formula.ts';
import { written, type Term, type Tried } from '../equations.ts';
import { minus, overlaps, sumRange, without, type Range } from '../ratio.ts';
import type { Line } from './grid.ts';

/** What the cells of a line may have to do with each other, by position: result = Σ operands, b − a, (b − a) ÷ a or b ÷ a of [a, b]. */
export interface Law {
  readonly kind: Extract<FormulaKind, 'sum' | 'difference' | 'change' | 'rate'>;
  readonly result: number;
  readonly operands: readonly number[];
}

/** A law tried on one line. */
export interface Trial {
  readonly line: Line;
  readonly tried: Tried;
  readonly held: boolean;
  /** Held without any rounding. */
  readonly exact: boolean;
  /** No more than a copy: all operands but one are nought. */
  readonly copied: boolean;
}

/** Null where a line has too few numbers to try the law on, or nothing but noughts. */
export function tryLaw(law: Law, line: Line): Trial | null {
  const result = line.cells[law.result];
  const operands = law.operands.map((position) => line.cells[position] ?? null);
  const present = operands.flatMap((term) => term ?? []);
  if (!result || present.length < 2 || present.length + (law.kind === 'sum' ? present.length : 0) < operands.length) return null;
  // 85.20 = 80.69 + 94.71% + 4.51: rates are no amounts.
  if ((law.kind === 'sum' || law.kind === 'difference') && present.some((term) => isRate(term) !== isRate(result))) return null;
  const others = present.filter(({ value }) => Number(value.units) !== 0);
  if (Number(result.value.units) === 0 && others.length === 0) return null;
  if (law.kind === 'sum') return summed(line, result, present, others.length < 2);
  const [a, b] = present as [Term, Term];
  return law.kind === 'difference' ? differed(line, result, a, b) : divided(law.kind, line, result, a, b);
}

const isRate = ({ statement }: Term): boolean => statement.dimension === 'percent';

function summed(line: Line, result: Term, parts: readonly Term[], copied: boolean): Trial | null {
  const total = sumRange(parts.map(({ range }) => range));
  const held = overlaps(total, result.range);
  // What lies between its parts is an average of them.
  if (!held && parts.length > 2 && parts.some((part) => compare(part.value, result.value) > 0) && parts.every((part) => Number(part.value.units) > 0) && parts.some((part) => compare(part.value, result.value) < 0)) return null;
  const needed = held ? [] : [total, ...parts.map((part) => minus(result.range, without(total, part.range)))];
  return {
    line, held, copied, exact: equals(sum(parts.map(({ value }) => value)), result.value),
    tried: { kind: 'sum', terms: [result, ...parts], needed, working: `${parts.map(written).join(' + ')} ${held ? '=' : '≠'} ${written(result)}` },
  };
}

function differed(line: Line, result: Term, a: Term, b: Term): Trial {
  const gap = minus(b.range, a.range);
  const held = overlaps(gap, result.range);
  return {
    line, held, copied: Number(a.value.units) === 0 || Number(b.value.units) === 0, exact: equals(subtract(b.value, a.value), result.value),
    tried: { kind: 'difference', terms: [result, b, a], needed: [gap, sumRange([a.range, result.range]), minus(b.range, result.range)], working: `${written(b)} − ${written(a)} ${held ? '=' : '≠'} ${written(result)}` },
  };
}

/** b ÷ a in per cent, or by how many per cent b is more than a. Nothing can be said where a may be nought. */
function divided(kind: 'change' | 'rate', line: Line, result: Term, a: Term, b: Term): Trial | null {
  const rate = Number(a.range.low.units) > 0 && Number(b.range.low.units) >= 0 ? ratioOf(b.range, a.range) : null;
  if (!rate) return null;
  const needed = kind === 'rate' ? rate : { low: subtract(rate.low, HUNDRED), high: subtract(rate.high, HUNDRED) };
  const held = overlaps(needed, result.range);
  const sign = held ? '=' : '≠';
  const working = kind === 'rate' ? `${written(b)} ÷ ${written(a)} ${sign} ${written(result)}` : `（${written(b)} − ${written(a)}）÷ ${written(a)} ${sign} ${written(result)}`;
  return { line, held, exact: held, copied: false, tried: { kind, terms: [result, b, a], needed: [needed, null, null], working } };
}

const HUNDRED = decimal(100);
const PLACES = 6;
const percent = (part: Decimal, whole: Decimal): Decimal => divide(multiply(part, HUNDRED), whole, PLACES);
const ratioOf = (part: Range, whole: Range): Range => ({ low: percent(part.low, whole.high), high: percent(part.high, whole.low) });
