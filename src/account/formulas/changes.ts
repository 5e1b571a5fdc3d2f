import { add, divide, subtract } from '../../core/decimal.ts';
import type { Formula } from '../../core/formula.ts';
import { OTHER_BASIS, OVER_YEARS } from '../../core/words/arithmetic.ts';
import { certain, explained, held, nearby, recent, written, type Term, type Tried } from '../equations.ts';
import { isRate, minus, overlaps, percentRange, plus, times, type Range } from '../ratio.ts';
import { LUCK, TIED } from '../slip.ts';
import { likeness } from '../subject.ts';
import type { Lists } from './sums.ts';

/** A change in units, the growth in per cent that goes with it, or both. */
interface Pair {
  readonly change: Term | null;
  readonly growth: Term | null;
}

/** How many earlier levels a change may be of. */
const REACH = 6;
const ALIKE = 0.6;

/** Every change and growth with the level that it is of: p + d = c, and d / p in per cent. */
export function readChanges(terms: readonly Term[], lists: Lists): Formula[] {
  return pairsOf(terms).flatMap((pair) => {
    const first = (pair.change ?? pair.growth) as Term;
    const levels = recent(terms, first.at).filter((term) => isLevelFor(pair, term)).slice(-REACH);
    return [...ofBase(pair, levels), ...ofCurrent(pair, levels, nearby(terms, first.at), lists)].slice(0, 3);
  });
}

/** A change and a growth next to each other in a sentence are one pair, in either order. */
function pairsOf(terms: readonly Term[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < terms.length; i++) {
    const [term, next] = [terms[i] as Term, terms[i + 1]];
    const { role } = term.statement;
    if ((role !== 'change' && role !== 'growth') || OVER_YEARS.test(term.statement.words)) continue;
    const other = role === 'change' ? 'growth' : 'change';
    const together = next?.statement.role === other && next.statement.sentence === term.statement.sentence && next.statement.subject === '';
    if (together) i++;
    const mate = together ? next : null;
    pairs.push(role === 'change' ? { change: term, growth: mate } : { change: mate, growth: term });
  }
  return pairs;
}

const isLevelFor = ({ change }: Pair, { statement, figure }: Term): boolean =>
  (statement.role === 'level' || statement.role === 'base') && (change ? figure.unit === change.figure.unit : statement.dimension !== 'percent');

/** c 比 p 增加 d: two levels of the sentence, one of them last year's, and the change between them. */
function ofBase({ change, growth }: Pair, levels: readonly Term[]): Formula[] {
  const [a, b] = levels.slice(-2);
  const first = (change ?? growth) as Term;
  if (!a || !b || a.figure.unit !== b.figure.unit || a.statement.sentence !== first.statement.sentence || b.statement.sentence !== a.statement.sentence) return [];
  const base = baseOf(a, b);
  if (!base) return [];
  const current = base === a ? b : a;
  const out: Formula[] = [];
  if (change) out.push(judge(difference(current, base, change)));
  if (growth) out.push(judge(growthOn(current, base, growth)));
  if (change && growth) out.push(judge(growthBy(change, base, growth)));
  return out;
}

/** Which of two levels is the earlier one: by its role, or by the years that the words name. */
function baseOf(a: Term, b: Term): Term | undefined {
  if (a.statement.role !== b.statement.role) return a.statement.role === 'base' ? a : b;
  const [x, y] = [a.statement.year, b.statement.year];
  if (x !== null && y !== null && Math.abs(x - y) === 1) return x < y ? a : b;
  return undefined;
}

function difference(current: Term, base: Term, change: Term): Tried {
  const { sign } = change.statement;
  const gap = minus(current.range, base.range);
  return {
    kind: 'difference', terms: [change, current, base],
    needed: [times(gap, sign), plus(base.range, times(change.range, sign)), minus(current.range, times(change.range, sign))],
    working: `${written(current)} − ${written(base)} ≠ ${sign < 0 ? '−' : ''}${written(change)}`,
  };
}

function growthOn(current: Term, base: Term, growth: Term): Tried {
  const { sign } = growth.statement;
  const gap = times(minus(current.range, base.range), sign);
  return { kind: 'change', terms: [growth, current, base], needed: [percentRange(gap, base.range, divide), null, null], working: `（${written(current)} − ${written(base)}）÷ ${written(base)} ≠ ${sign < 0 ? '−' : ''}${written(growth)}` };
}

/** r = d / p, both of them written. */
const growthBy = (change: Term, base: Term, growth: Term): Tried => ({
  kind: 'change', terms: [growth, change, base], needed: [percentRange(change.range, base.range, divide), null, null],
  working: `${written(change)} ÷ ${written(base)} ≠ ${written(growth)}`,
});

/** d and r of a level c: r = d / (c − d). Which level it is may be open; the nearest is taken only when nothing else can be meant. */
function ofCurrent({ change, growth }: Pair, levels: readonly Term[], all: readonly Term[], lists: Lists): Formula[] {
  if (!change || !growth) return [];
  const opposite = change.statement.sign !== growth.statement.sign;
  const candidates = candidatesOf(change, levels, all, lists);
  const tries = candidates.map((current) => rateOf(current, change, growth));
  const sure = candidates[0] && isSure(change, growth, candidates[0]);
  const own = sure ? new Set([candidates[0], lists.whole.get(candidates[0] as Term)]) : null;
  const good = tries.find((tried, i) => holdsTried(tried) && (!own || own.has(candidates[i])));
  if (good && !opposite) return [held(good)];
  if (opposite) return isBesides(change, growth) ? [contradiction(change, growth)] : [];
  const [nearest] = candidates;
  const [first] = tries;
  if (!nearest || !first) return [];
  if (isSure(change, growth, nearest)) return [certain(first)];
  const named = likeness(nearest.statement.subject, change.statement.subject) >= ALIKE;
  return tries.flatMap((tried, i) => explained(tried, named && i === 0 ? TIED : LUCK) ?? []).slice(0, 1);
}

/** Nothing but a comma between the two, so that they speak of one thing. */
const isBesides = (change: Term, growth: Term): boolean => Math.abs(change.at - growth.at) === 1 && (!OTHER_BASIS.test(growth.statement.words) || OTHER_BASIS.test(change.statement.words));

/** 减少 805 万元，增长 2%: one of the two words is wrong. */
const contradiction = (change: Term, growth: Term): Formula => ({
  ...certain({ kind: 'change', terms: [growth, change], needed: [], working: [change, growth].toSorted((a, b) => a.at - b.at).map((term) => term.statement.words.slice(-4) + written(term)).join('') }),
  slip: 'direction',
});

/** By the subject that the change names; else the nearest, then the whole that it is a part of. */
function candidatesOf(change: Term, levels: readonly Term[], all: readonly Term[], lists: Lists): Term[] {
  const near = levels.toReversed();
  const { subject } = change.statement;
  const named = subject.length < 2 ? [] : all.filter((term) => term.figure.unit === change.figure.unit && term.statement.role === 'level' && likeness(term.statement.subject, subject) >= ALIKE);
  const wholes = near.flatMap((term) => lists.whole.get(term) ?? []);
  return [...new Set([...named.toReversed(), ...near, ...wholes])].filter((term) => term.statement.role === 'level').slice(0, REACH);
}

function rateOf(current: Term, change: Term, growth: Term): Tried {
  const { sign } = change.statement;
  const base = minus(current.range, times(change.range, sign));
  return {
    kind: 'change', terms: [growth, change, current],
    needed: [percentRange(change.range, base, divide), changeFor(growth.range, current, sign), null],
    working: `${written(change)} ÷（${written(current)} ${sign < 0 ? '+' : '−'} ${written(change)}）≠ ${written(growth)}`,
  };
}

/** d = c·r / (100 ± r), for finding a slip in d. */
function changeFor(rate: Range, { range }: Term, sign: number): Range | null {
  const hundred = { units: 100, scale: 0 };
  const whole = (side: 'low' | 'high') => (sign < 0 ? subtract(hundred, rate[side]) : add(hundred, rate[side]));
  if (Number(whole('low').units) <= 0 || Number(whole('high').units) <= 0) return null;
  const part = (side: 'low' | 'high') => divide({ units: BigInt(range[side].units) * BigInt(rate[side].units), scale: range[side].scale + rate[side].scale }, whole(side), 6);
  return { low: part('low'), high: part('high') };
}

function holdsTried({ kind, terms }: Tried): boolean {
  const [rate, change, current] = terms as [Term, Term, Term];
  if (kind !== 'change') return false;
  return isRate(change.range, minus(current.range, times(change.range, change.statement.sign)), rate.range) ?? false;
}

/** The level stands in the same sentence right before, the change has no subject of its own, and no other basis is named. */
const isSure = (change: Term, growth: Term, current: Term): boolean =>
  current.statement.sentence === change.statement.sentence && change.statement.subject === '' && current.statement.depth === change.statement.depth &&
  !OTHER_BASIS.test(change.statement.words + growth.statement.words + change.statement.behind + growth.statement.behind);

/** Held when the first term's range meets what is needed of it. */
function judge(tried: Tried): Formula {
  const [first] = tried.terms as [Term];
  const [needed] = tried.needed;
  if (needed && overlaps(first.range, needed)) return held({ ...tried, working: tried.working.replace('≠', '=') });
  return certain(tried);
}
