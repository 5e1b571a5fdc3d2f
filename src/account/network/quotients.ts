import type { Claim, Mention } from '../../core/claim.ts';
import { compare, divide } from '../../core/decimal.ts';
import { unitsPer } from '../../core/words/averages.ts';
import { LEFT_OVER, STANDARD } from '../../core/words/discourse.ts';
import { dimensionOf } from '../../core/unit.ts';
import { written, type Term } from '../equations.ts';
import { overlaps, percentRange, type Range } from '../ratio.ts';
import type { Constraint, TermOf } from './constraint.ts';

/** How many mentions back the two amounts may stand, in the same paragraph. */
const REACH = 4;
/** Amounts that are tried for each of the two. */
const NEAREST = 4;
/** 办结率, 满意度. */
const RATES = new Set('率度');

/**
 * 人均费用 = 费用 ÷ 人数: a total of the average's own unit over a count that stands before it in the paragraph. Which two is open, so it says something
 * when one pair gives it, or when a slip keeps the nearest from it.
 */
export function* averagesOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  for (const [i, claim] of (mentions[at] as Mention).claims.entries()) {
    const average = claim.role === 'average' ? termOf(claim) : undefined;
    // 未超过人均100元的标准: a standard is no quotient.
    if (!average || STANDARD.test(average.statement.behind)) continue;
    const before = levelsBefore(mentions, at, i, termOf);
    const totals = before.filter((term) => term.figure.unit === average.figure.unit && isNear(term, average)).slice(-NEAREST).toReversed();
    const per = unitsPer(average.statement.words);
    const counts = before.filter((term) => dimensionOf(term.figure.unit) === 'count' && term.figure.unit !== average.figure.unit && (per === null || per.has(term.figure.unit ?? ''))).slice(-NEAREST).toReversed();
    const tries = totals.filter((total) => compare(total.range.high, average.range.low) > 0).flatMap((total) => counts.map((count): Constraint => {
      const needed = quotient(total.range, count.range);
      return { kind: 'average', warrant: 'inferred', terms: [average, total, count], needed: [needed, null, null], working: `${written(total)} ÷ ${written(count)} ≠ ${written(average)}`, holds: needed !== null && overlaps(needed, average.range) };
    }));
    const told = tries.find(({ holds }) => holds) ?? tries[0];
    if (told) yield told;
  }
}

/** 受理1920件，办结1876件，办结率97.71%: of what the rate is named after, over the amount before it. */
export function* namedRates(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const { item, claims } = mentions[at] as Mention;
  const rate = claims[0]?.role === 'rate' && RATES.has(item.charAt(item.length - 1)) ? termOf(claims[0]) : undefined;
  const stem = item.slice(-3, -1);
  if (!rate || rate.figure.kind !== 'percent' || stem.length < 2) return;
  const [near, parts] = [levelsBefore(mentions, at, 0, termOf), [] as Term[]];
  for (let back = 1; back <= REACH && parts.length === 0; back++) {
    const other = mentions[at - back];
    if (other && isDoneOf(other.item, stem) && other.paragraph === mentions[at]?.paragraph) parts.push(...other.claims.flatMap((claim) => (claim.role === 'level' ? (termOf(claim) ?? []) : [])));
  }
  const [part] = parts;
  if (!part || part.figure.kind === 'percent') return;
  const wholes = near.filter((term) => term !== part && term.at < part.at && term.figure.unit === part.figure.unit).slice(-NEAREST).toReversed();
  const tries = wholes.map((whole): Constraint => {
    const needed = percentRange(part.range, whole.range, divide);
    return { kind: 'rate', warrant: 'inferred', terms: [rate, part, whole], needed: [needed, null, null], working: `${written(part)} ÷ ${written(whole)} ≠ ${written(rate)}`, holds: needed !== null && overlaps(needed, rate.range) };
  });
  const told = tries.find(({ holds }) => holds) ?? tries[0];
  if (told) yield told;
}

/** 办结, 本科上线: what the rate is named after; 不满意 is the contrary. */
const isDoneOf = (item: string, stem: string): boolean => item.includes(stem) && !CONTRARY.has(item.charAt(item.indexOf(stem) - 1));

const CONTRARY = new Set('不未无非');

/** 次均报销2914元 is no average of a balance that the sentence before tells. */
const isNear = (total: Term, { statement }: Term): boolean => !LEFT_OVER.test(total.statement.words) || total.statement.sentence === statement.sentence;

/** The levels that stand before a claim in its paragraph, in order. */
function levelsBefore(mentions: readonly Mention[], at: number, claim: number, termOf: TermOf): Term[] {
  const { paragraph, claims } = mentions[at] as Mention;
  const near = mentions.slice(Math.max(0, at - REACH), at).filter((other) => other.paragraph === paragraph);
  const levels: Claim[] = [...near.flatMap((other) => other.claims), ...claims.slice(0, claim)].filter(({ role }) => role === 'level');
  return levels.flatMap((level) => termOf(level) ?? []);
}

/** Null where the count may be nothing. */
function quotient(total: Range, count: Range, places = 6): Range | null {
  if (Number(count.low.units) <= 0 || Number(total.low.units) < 0) return null;
  return { low: divide(total.low, count.high, places), high: divide(total.high, count.low, places) };
}
