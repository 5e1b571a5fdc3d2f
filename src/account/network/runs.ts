import type { Claim, Mention } from '../../core/claim.ts';
import { LUCK } from '../slip.ts';
import type { Constraint, TermOf, Warrant } from './constraint.ts';
import { sumOf } from './lists.ts';

/** How many parts a run may have. */
const LONGEST = 16;
/** So many parts that come to what stands before them are a breakdown of it, though no word says so. */
const ENOUGH = 3;

/**
 * 人员3270.44万元、公用1388.91万元、项目297.65万元，总计4957.00万元: a total behind what it sums up. Where the parts begin with what stands between the stops, or
 * with a list, and the total names nothing else, the text announces the sum; elsewhere it may go less far back, and is only inferred.
 */
export function* totalsOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  const i = mention.claims.findIndex(({ total }) => total);
  const total = mention.claims[i];
  if (!total || i > 1) return;
  const parts: Claim[] = i === 1 && isAlike(mention.claims[0], total) ? [mention.claims[0] as Claim] : [];
  if (parts.length !== i) return;
  let from = at;
  for (; parts.length < LONGEST && isBeside(mentions, from - 1, mention); from--) {
    const [level, ...others] = mentions[from - 1]?.claims ?? [];
    if (others.length > 0 || !isAlike(level, total)) break;
    parts.unshift(level as Claim);
  }
  const isWhole = i === 1 && !isBeside(mentions, from - 1, mention);
  yield* summed(total, parts, isWhole ? 'announced' : 'inferred', termOf);
}

/** 总投资3260万元，资金来源为专项债券2060万元、预算内投资800万元、自筹400万元: what stands behind an amount, up to the next stop, and comes to it. */
export function* breakdownsOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const [whole, ...others] = (mentions[at] as Mention).claims;
  const first = mentions[at + 1];
  if (whole?.role !== 'level' || others.length > 0 || !first || first.paragraph !== mentions[at]?.paragraph || first.stretch > mentions[at].stretch + 1) return;
  const run: Claim[] = [];
  let end = at + 1;
  for (; run.length < LONGEST && isBeside(mentions, end, first); end++) {
    const [level, ...more] = mentions[end]?.claims ?? [];
    if (more.length > 0 || !isAlike(level, whole) || level?.total) return;
    run.push(level as Claim);
  }
  if (run.length >= ENOUGH && first.parent === mentions[at].parent) yield* [...summed(whole, run, 'inferred', termOf)].filter(({ holds }) => holds);
}

/** Told between the same stops, and not what the other is a part of. */
function isBeside(mentions: readonly Mention[], at: number, { stretch, depth, parent }: Mention): boolean {
  const mention = mentions[at];
  return mention !== undefined && mention.stretch === stretch && mention.depth === depth && at !== parent;
}

const isAlike = (level: Claim | undefined, other: Claim): boolean => level?.role === 'level' && level.basis === other.basis && level.year === other.year && !level.total;

/** Where they do not add up, the sum may be of the last few alone. */
function* summed(whole: Claim, parts: readonly Claim[], warrant: Warrant, termOf: TermOf): Generator<Constraint> {
  const head = termOf(whole);
  const terms = parts.flatMap((part) => termOf(part) ?? []);
  if (!head || terms.length !== parts.length || terms.length < 2 || terms.some((term) => term.figure.unit !== head.figure.unit)) return;
  const plain = terms.map(() => 1);
  const all = sumOf(head, terms, plain, warrant);
  for (let n = terms.length - 1; !all.holds && n > 1; n--) {
    const last = sumOf(head, terms.slice(-n), plain, warrant);
    if (last.holds) return yield last;
  }
  yield { ...all, luck: LUCK };
}
