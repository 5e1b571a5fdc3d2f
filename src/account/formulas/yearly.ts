import { divide, type Decimal } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { AT_COMPARABLE_PRICES, YEARLY_GROWTH } from '../../core/words/arithmetic.ts';
import { certain, held, nearby, recent, written, type Term, type Tried } from '../equations.ts';
import type { Range } from '../ratio.ts';

import { REAL_TERMS } from '../../core/words/discourse.ts';

/** 由 2000 年的 p 增加到 2018 年的 c，年均增长 r%: p·(1 + r)^18 = c. Powers of exact numbers, so nothing is lost. */
export function readYearly(terms: readonly Term[]): Formula[] {
  return terms.flatMap((rate, i) => {
    if (rate.statement.dimension !== 'percent' || !YEARLY_GROWTH.test(rate.statement.words)) return [];
    const [base, current] = recent(terms, i).filter((term) => term.statement.sentence === rate.statement.sentence && (term.statement.role === 'level' || term.statement.role === 'base')).slice(-2);
    const years = base && current ? yearsBetween(base, current, terms) : null;
    if (!base || !current || base.figure.unit !== current.figure.unit || years === null || REAL_TERMS.test(base.statement.words) || AT_COMPARABLE_PRICES.test(rate.statement.behind)) return [];
    const tried: Tried = { kind: 'average', terms: [rate, current, base], needed: [rootOf(base, current, years), null, null], working: `（${written(current)} ÷ ${written(base)}）的 ${years} 次方根 − 1 ≠ ${written(rate)}` };
    return [reaches(base.range, current.range, rate.range, years) ? held({ ...tried, working: tried.working.replace('≠', '=') }) : certain(tried)];
  });
}

const LONGEST = 60;

/** Years from one to the other, where the words name both; null otherwise. Several clauses of a sentence may share the years of its first. */
function yearsBetween(base: Term, current: Term, terms: readonly Term[]): number | null {
  const named = nearby(terms, current.at).filter((term) => term.statement.sentence === current.statement.sentence).flatMap(({ statement }) => statement.words.match(/(?:19|20)\d{2}(?=年)/g)?.map(Number) ?? []);
  const [from, to] = [base.statement.year, current.statement.year];
  const years = from !== null && to !== null && to > from ? to - from : Math.max(...named) - Math.min(...named);
  return Number.isFinite(years) && years > 1 && years <= LONGEST ? years : null;
}

/** Some growth within `rate` takes something within `base` to something within `current`. */
function reaches(base: Range, current: Range, rate: Range, years: number): boolean {
  const grown = (amount: Decimal, percent: Decimal): [bigint, bigint] => {
    const scale = 10n ** BigInt(percent.scale);
    return [BigInt(amount.units) * (100n * scale + BigInt(percent.units)) ** BigInt(years), 10n ** BigInt(amount.scale) * (100n * scale) ** BigInt(years)];
  };
  const most = (x: [bigint, bigint], y: Decimal): bigint => x[0] * 10n ** BigInt(y.scale) - BigInt(y.units) * x[1];
  return most(grown(base.low, rate.low), current.high) <= 0n && most(grown(base.high, rate.high), current.low) >= 0n;
}

/** What the rate should be, for words and slight errors only: roots of decimals are not exact. */
function rootOf(base: Term, current: Term, years: number): Range | null {
  const ratio = (a: Decimal, b: Decimal): number => Number(divide(a, b, 12).units) / 1e12;
  if (Number(base.range.low.units) <= 0) return null;
  const percent = (x: number): Decimal => ({ units: Math.round((x ** (1 / years) - 1) * 1e8), scale: 6 });
  return { low: percent(ratio(current.range.low, base.range.high)), high: percent(ratio(current.range.high, base.range.low)) };
}
