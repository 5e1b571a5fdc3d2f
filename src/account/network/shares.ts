import type { Claim, Mention } from '../../core/claim.ts';
import { compare, decimal, divide, multiply, subtract } from '../../core/decimal.ts';
import { written, type Term } from '../equations.ts';
import { meeting, percentRange, type Range } from '../ratio.ts';
import { rateOf, type Constraint, type TermOf } from './constraint.ts';

/** How many mentions back a whole that is named may stand. */
const REACH = 60;

/** 占 WHOLE 的 P: the whole by its name, the nearest before; 占 P alone: the whole of the list. */
export function* sharesOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  for (const { p, a, part, whole, base } of sharesIn(mention, termOf)) {
    const wholes = base ? [base] : whole === null ? listWholes(mentions, mention, part) : namedWholes(mentions, at, whole, part);
    const terms = wholes.flatMap((claim) => termOf(claim) ?? []).filter((b) => b.figure.unit === a.figure.unit);
    const [first] = terms;
    if (!first) continue;
    const tried = terms.map((b) => rateOf('share', p, a, b, 'stated'));
    // Where the name fits several, the one that holds was meant.
    yield tried.find(({ holds }) => holds) ?? (tried[0] as Constraint);
  }
}

interface Share {
  readonly p: Term;
  readonly a: Term;
  readonly part: Claim;
  readonly whole: string | null;
  /** The whole, where its amount stands in the words themselves. */
  readonly base: Claim | null;
}

/** The shares that a mention states, each with the last amount before it. */
function* sharesIn({ claims }: Mention, termOf: TermOf): Generator<Share> {
  for (const [i, claim] of claims.entries()) {
    if (claim.role !== 'share') continue;
    // 占货物支出的80.00%（106.00万元）: where no amount stands before, the one behind.
    const part = (claims.slice(0, i).findLast(({ role, basis }) => role === 'level' && basis !== 'prior') ?? claims.slice(0, i).findLast(({ role }) => role === 'average') ?? (claims[i + 1]?.role === 'level' && !claims[i + 1]?.compared ? claims[i + 1] : undefined));
    const [p, a] = [termOf(claim), part && termOf(part)];
    const before = claims[i - 1];
    if (part && p && a) yield { p, a, part, whole: claim.whole, base: before?.role === 'base' ? before : null };
  }
}

/** So many neighbours with shares of one whole tell how large it is. */
const ENOUGH = 3;

/**
 * Neighbours whose shares are of one whole, which stands nowhere: amount ÷ share is the same for all of them. Where all but one agree, that one fails.
 * Where the words name no whole, what the others agree on must be narrow.
 */
export function* siblingShares(mentions: readonly Mention[], termOf: TermOf): Generator<Constraint> {
  for (const run of runsOf(mentions, termOf)) {
    const wholes = run.map(({ a, p }) => impliedWhole(a.range, p.range));
    const odd = run.flatMap((_, i) => {
      const others = meeting(wholes.filter((__, j) => j !== i));
      const own = wholes[i];
      return others && own && (run[0]?.whole !== null || isNarrow(others)) && !meeting([others, own]) ? [{ i, others }] : [];
    });
    const [found, ...more] = odd;
    if (!found || more.length > 0) continue;
    const [{ a, p }, witness] = [run[found.i] as Share, run[found.i === 0 ? 1 : 0] as Share];
    yield {
      kind: 'share', warrant: 'announced', terms: [p, a, witness.a, witness.p], needed: [percentRange(a.range, found.others, divide), null, null, null],
      working: `${written(a)} ÷ ${written(p)} ≠ ${written(witness.a)} ÷ ${written(witness.p)}`, holds: false,
    };
  }
}

/** Known to less than a hundredth: shares with decimals, of one whole. */
const isNarrow = ({ low, high }: Range): boolean => compare(multiply(subtract(high, low), decimal(100)), low) < 0;

/** The whole that an amount and its share in per cent allow; null when the share may be nothing. */
function impliedWhole(amount: Range, share: Range): Range | null {
  if (Number(share.low.units) <= 0 || Number(amount.low.units) < 0) return null;
  const hundred = decimal(100);
  return { low: divide(multiply(amount.low, hundred), share.high, 6), high: divide(multiply(amount.high, hundred), share.low, 6) };
}

/** Neighbours with shares of one named whole, in one unit. */
function* runsOf(mentions: readonly Mention[], termOf: TermOf): Generator<Share[]> {
  let run: Share[] = [];
  let paragraph = -1;
  for (const mention of mentions) {
    const [share] = mention.claims.some(({ role }) => role === 'share') ? sharesIn(mention, termOf) : [];
    const [last] = run;
    const goesOn = share && last && share.base === null && share.whole === last.whole && share.a.figure.unit === last.a.figure.unit && (share.whole !== null || paragraph === mention.paragraph);
    if (goesOn) run.push(share);
    else {
      if (run.length >= ENOUGH) yield run;
      run = share && share.base === null ? [share] : [];
    }
    paragraph = mention.paragraph;
  }
  if (run.length >= ENOUGH) yield run;
}

const sameBasis = (part: Claim) => (claim: Claim): boolean => claim.role === 'level' && (claim.basis === part.basis || claim.basis === null || (part.basis === null && claim.basis !== 'prior'));

/** What the list is of; where its sentence tells an amount before it (受理386452件，办结386107件，其中…), that may be meant too. */
function listWholes(mentions: readonly Mention[], { parent }: Mention, part: Claim): Claim[] {
  const whole = parent === null ? undefined : mentions[parent];
  const before = whole && parent !== null ? mentions[parent - 1] : undefined;
  return [whole, before?.sentence === whole?.sentence && before?.parent === whole?.parent ? before : undefined].flatMap((mention) => mention?.claims.filter(sameBasis(part)) ?? []);
}

function namedWholes(mentions: readonly Mention[], at: number, name: string, part: Claim): Claim[] {
  const found: Claim[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const mention = mentions[i];
    if (mention && mention.item.length > 1 && (mention.item.endsWith(name) || name === `${mention.item}预算`)) found.push(...mention.claims.filter(sameBasis(part)));
  }
  return found;
}
