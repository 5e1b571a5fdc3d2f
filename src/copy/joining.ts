import { common, mostOfNumbers } from './alignment.ts';
import { grown, type Formed, type Fragment } from './fragments.ts';
import type { Surprisal } from './surprisal.ts';

/** Equal characters that a fragment must have to be joined with others. */
const PIECE = 12;
/** How far apart fragments of one passage may lie on the side on which they follow each other, and on the other, where sentences may have changed places. */
const NEXT = 40;
const MOVED = 400;
/** Characters that a closer look may add. */
const SLACK = 2;
/** Bits that each character counts against a passage that one of its sides has alone. */
const PENALTY = 2;

/** A passage with what its equal characters tell, in bits. */
export interface Weighed extends Fragment {
  readonly bits: number;
}

/** What a passage must have at least to be looked at closely. */
export interface Least {
  readonly characters: number;
  readonly bits: number;
  /** So many equal characters need tell but half. */
  readonly long: number;
}

/**
 * Fragments of one pair of texts that are neighbours on one side and near on the other, whatever their order, are one passage (reordered sentences), if
 * `accepted`; if not, the long ones among them may be passages by themselves.
 */
export function joined(fragments: readonly Fragment[], x: Formed, y: Formed, surprisal: Surprisal, least: Least, accepted: (whole: Weighed) => boolean): Weighed[] {
  const isOne = x.codes === y.codes;
  const parts = fragments.map((fragment) => grown(x, y, fragment, isOne)).filter(({ weight }) => weight >= PIECE).toSorted((p, q) => p.b - q.b);
  const enough = (group: readonly Fragment[]): boolean => weightOf(group) >= least.characters - SLACK;
  const whole = (group: readonly Fragment[]): Weighed[] => {
    const one = united(group, x, y, surprisal, weightOf(group) >= least.long - SLACK ? least.bits / 2 : least.bits);
    if (one && accepted(one)) return [one];
    return group.length < 2 ? [] : group.filter(({ weight }) => weight >= least.long).flatMap((part) => whole([part]));
  };
  return grouped(parts, MOVED).filter(enough).flatMap((group) => {
    // What lies far apart on one side may be two passages, or one and a chance likeness.
    const groups = isWide(group) ? grouped(group, NEXT).filter(enough) : [group];
    return groups.map(withoutStragglers).flatMap(whole);
  });
}

/** Equal characters of a few words. */
const SHORT = 18;

/** Without short fragments at an end that say less than what lies between them and the rest: 不及时。 of another paragraph is no part of a copied one. */
function withoutStragglers(parts: readonly Fragment[]): readonly Fragment[] {
  if (parts.length < 2) return parts;
  const gap = (p: Fragment, q: Fragment): number => Math.max(apart(p.a, p.aEnd, q.a, q.aEnd), apart(p.b, p.bEnd, q.b, q.bEnd));
  const isStraggler = (end: Fragment, next: Fragment): boolean => end.weight < SHORT && end.weight < gap(end, next);
  if (isStraggler(parts[0] as Fragment, parts[1] as Fragment)) return withoutStragglers(parts.slice(1));
  return isStraggler(parts.at(-1) as Fragment, parts.at(-2) as Fragment) ? withoutStragglers(parts.slice(0, -1)) : parts;
}

/** Its fragments make up less than half of one of its sides. */
const isWide = (parts: readonly Fragment[]): boolean => {
  const wide = (from: (part: Fragment) => number, end: (part: Fragment) => number): number => Math.max(...parts.map(end)) - Math.min(...parts.map(from));
  return parts.length > 1 && weightOf(parts) < HALF * Math.max(wide((p) => p.a, (p) => p.aEnd), wide((p) => p.b, (p) => p.bEnd));
};
const HALF = 0.5;

const weightOf = (parts: readonly { readonly weight: number }[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);

/** Union of neighbours in the order of either side; `parts` are in that of `b`. */
function grouped(parts: readonly Fragment[], moved: number): Fragment[][] {
  const group = parts.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const unite = (order: readonly number[], near: (p: Fragment, q: Fragment) => boolean): void => {
    for (let i = 1; i < order.length; i++) {
      const [p, q] = [order[i - 1] ?? 0, order[i] ?? 0];
      if (near(parts[p] as Fragment, parts[q] as Fragment)) group[root(q)] = root(p);
    }
  };
  const byB = parts.map((_, i) => i);
  unite(byB, (p, q) => q.b - p.bEnd <= NEXT && apart(p.a, p.aEnd, q.a, q.aEnd) <= moved);
  unite(byB.toSorted((p, q) => (parts[p]?.a ?? 0) - (parts[q]?.a ?? 0)), (p, q) => q.a - p.aEnd <= NEXT && apart(p.b, p.bEnd, q.b, q.bEnd) <= moved);
  return [...Map.groupBy(byB, root).values()].map((members) => members.map((i) => parts[i] as Fragment));
}

/** Characters between two stretches; 0 where they touch or overlap. */
const apart = (from: number, end: number, other: number, otherEnd: number): number => Math.max(0, Math.max(from, other) - Math.min(end, otherEnd));

/** Null where the fragments cannot tell enough: most pairs share but a word or two. */
function united(parts: readonly Fragment[], x: Formed, y: Formed, surprisal: Surprisal, least: number): Weighed | null {
  const bits = parts.map((part) => surprisal(x.codes, part.a, part.aEnd));
  const most0 = parts.reduce((sum, part) => sum + mostOfNumbers(x, part), 0);
  if (bits.reduce((sum, one) => sum + (one.at(-1) ?? 0), most0) < least) return null;
  const [a, b] = [Math.min(...parts.map((part) => part.a)), Math.min(...parts.map((part) => part.b))];
  const [aEnd, bEnd] = [Math.max(...parts.map((part) => part.aEnd)), Math.max(...parts.map((part) => part.bEnd))];
  const told = parts.map((part, i) => common(x, y, part, bits[i] as Float32Array));
  const [weight, sum] = [weightOf(told), told.reduce((total, one) => total + one.bits, 0)];
  // Fragments may lie one over the other where a text repeats itself: then they tell the same again.
  const most = Math.min(weight, aEnd - a, bEnd - b);
  const other = Math.max(aEnd - a, bEnd - b) - most;
  return { a, aEnd, b, bEnd, weight: most, bits: weight === 0 ? 0 : (sum * most) / weight - PENALTY * other };
}
