import { compare, decimal, divide, equals, multiply } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { PLAN, SHARE_OF } from '../../core/words/arithmetic.ts';
import { certain, explained, held, nearby, recent, written, type Term, type Tried } from '../equations.ts';
import { isRate, overlaps, percentRange, sumRange, type Range } from '../ratio.ts';
import { lastClause, likeness, subjectOf } from '../subject.ts';
import type { Lists } from './sums.ts';

/** How many earlier levels a share or rate may refer to. */
const REACH = 10;
const ALIKE = 0.75;

/** Shares (占…%) and completions (完成预算的…%), each with the level before it and what it may be a part of. */
export function readRates(terms: readonly Term[], lists: Lists): Formula[] {
  return terms.flatMap((rate, i) => {
    const { role } = rate.statement;
    if (role !== 'share' && role !== 'completion') return [];
    const levels = recent(terms, i).filter((term) => term.statement.role === 'level' || term.statement.role === 'base');
    const near = levels.filter((term) => term.statement.sentence === rate.statement.sentence && isAmount(term));
    // 支出…，全年预算…，执行率…: the rate is of what was spent, also where the budget stands nearer.
    const part = (role === 'completion' ? near.findLast((term) => !PLAN.test(lastClause(term.statement.words))) : undefined) ?? near.at(-1);
    if (!part) return [];
    const others = levels.filter((term) => term !== part && term.figure.unit === part.figure.unit).slice(-REACH).toReversed();
    return role === 'share' ? shareOf(rate, part, others, terms, lists) : completionOf(rate, part, others);
  });
}

const isAmount = ({ statement }: Term): boolean => statement.dimension !== 'percent' && statement.dimension !== 'time';

const ratio = (kind: 'share' | 'rate', rate: Term, part: Term, whole: Term): Tried => ({
  kind, terms: [rate, part, whole], needed: [percentRange(part.range, whole.range, divide), null, null], working: `${written(part)} ÷ ${written(whole)} ≠ ${written(rate)}`,
});

const holdsFor = (rate: Term, part: Term) => (whole: Term): boolean => isRate(part.range, whole.range, rate.range) ?? false;

function shareOf(rate: Term, part: Term, others: readonly Term[], terms: readonly Term[], lists: Lists): Formula[] {
  const named = nameOfWhole(rate.statement.words);
  const wholes = [...others.filter((term) => named.length > 1 && likeness(term.statement.subject, named) >= ALIKE), ...ancestors(part, lists)];
  const spent = !PLAN.test(part.statement.words);
  const good = [...wholes, ...others.filter((other) => !spent || !PLAN.test(other.statement.words)), part].find(holdsFor(rate, part));
  if (good) return [held(ratio('share', rate, part, good))];
  const [whole] = wholes;
  if (whole) return [certain(ratio('share', rate, part, whole))];
  return [...overfull(rate, part, terms), ...others.flatMap((other) => (holdsFor(rate, part)(other) ? [] : explained(ratio('share', rate, part, other)) ?? [])).slice(0, 1), ...mistaken(rate, part, others)].slice(0, 1);
}

/** 占政府采购支出总额的…: what the share is said to be of. */
const nameOfWhole = (words: string): string => subjectOf(SHARE_OF.exec(words)?.[1] ?? '');

function ancestors(part: Term, { whole }: Lists): Term[] {
  const out: Term[] = [];
  for (let at = whole.get(part); at && out.length < 4; at = whole.get(at)) out.push(at);
  return out;
}

/** Shares of one sentence that come to more than 100 %: they cannot be shares of one whole. Told once, at the last of them. */
function overfull(rate: Term, part: Term, terms: readonly Term[]): Formula[] {
  const shares = nearby(terms, rate.at).filter((term) => term.statement.role === 'share' && term.statement.sentence === rate.statement.sentence);
  if (shares.length < 2 || shares[0] !== rate) return [];
  const total = sumRange(shares.map((share) => share.range));
  if (compare(total.low, { units: 100, scale: 0 }) <= 0) return [];
  const last = shares.at(-1) as Term;
  return [{ ...certain({ kind: 'share', terms: [rate, ...shares.slice(1), part], needed: [], working: `${shares.map(written).join(' + ')} > 100%` }), suspect: last.statement.figure, expected: null }];
}

/** A completion that was written as a share: nearly part over a budget, in its last places cut or rounded otherwise. */
function mistaken(rate: Term, part: Term, others: readonly Term[]): Formula[] {
  // A share of the budget that is right is one.
  const budget = others.find((other) => PLAN.test(other.statement.words) && !isRounded(rate, part, other) && isNear(rate, percentRange(part.range, other.range, divide)));
  if (!budget) return [];
  return [{ ...certain(ratio('share', rate, part, budget)), force: 'likely', expected: null, slip: 'completion' }];
}

/** The share as a calculator gives it. */
const isRounded = (rate: Term, part: Term, whole: Term): boolean =>
  Number(whole.value.units) > 0 && equals(divide(multiply(part.value, decimal(100)), whole.value, rate.value.scale), rate.value);

const NEARBY = 2n;

function isNear({ range }: Term, at: Range | null): boolean {
  const width = BigInt(range.high.units) - BigInt(range.low.units);
  const scale = range.low.scale;
  return at !== null && overlaps({ low: { units: BigInt(range.low.units) - NEARBY * width, scale }, high: { units: BigInt(range.high.units) + NEARBY * width, scale } }, at);
}

function completionOf(rate: Term, part: Term, others: readonly Term[]): Formula[] {
  const budgets = others.filter((other) => PLAN.test(lastClause(other.statement.words)) && other.statement.paragraph >= part.statement.paragraph - 1);
  const good = budgets.find(holdsFor(rate, part));
  if (good) return [held(ratio('rate', rate, part, good))];
  const [nearest] = budgets;
  if (!nearest) return [];
  const sure = budgets.length === 1 && nearest.statement.sentence === part.statement.sentence;
  if (sure) return [certain(ratio('rate', rate, part, nearest))];
  return budgets.flatMap((budget) => explained(ratio('rate', rate, part, budget)) ?? []).slice(0, 1);
}
