import { isPlanned, type Claim, type Mention } from '../../core/claim.ts';
import { written } from '../equations.ts';
import { differenceOf, growthOf, rateOf, type Constraint, type TermOf } from './constraint.ts';

/** How many mentions away the other amount of an item may stand. */
const REACH = 12;

/**
 * The two levels of a change that its own mention does not give both: the earlier one stands in the bracket behind it (减少1216人（2023年11646人）) or is told of the
 * same item and that year; the later one is what was said of the same item before. A bracket is the text's own word, names alone only infer.
 */
export function* elsewhereOf(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const mention = mentions[at] as Mention;
  const change = mention.claims.find(({ role }) => role === 'change');
  if (!change || isPlanned(change.against?.basis ?? null) || mention.item.length < 2) return;
  const bracketed = onlyLevel(mentions.slice(at + 1, at + 3).filter(({ parent, announced }) => parent === at && announced === 'bracket'), (claim) => isEarlier(claim, change) || (claim.year !== null && change.year === null));
  const own = mention.claims.filter(({ role, basis, compared }) => role === 'level' && basis !== 'prior' && !compared && !isPlanned(basis));
  const single = own.length === 1 ? own[0] : undefined;
  const named = mention.claims.find(({ role, basis, compared }) => role === 'level' && (compared || basis === 'prior'));
  const prior = bracketed ?? named ?? onlyLevel(sameItem(mentions, at, REACH), (claim) => change.against?.year != null && claim.year === change.against.year);
  const now = single ?? onlyLevel(sameItem(mentions, at, 0), (claim) => claim.basis !== 'prior' && !isPlanned(claim.basis) && (claim.year === null || change.year === null || claim.year === change.year) && !isEarlier(claim, change));
  const [c, a, b] = [change, now, prior].map((claim) => claim && termOf(claim));
  const warrant = single && bracketed ? 'stated' : 'inferred';
  if (c && a && b && !(single && named)) yield* differenceOf(c, a, b, change.sign < 0 ? -1 : 1, warrant);
  const growth = mention.claims.find(({ role, sign }) => role === 'growth' && sign === change.sign);
  const [p, base] = [growth && termOf(growth), bracketed && termOf(bracketed)];
  if (p && c && base && c.figure.unit === base.figure.unit) yield growthOf(p, c, base.range, written(base), [], change.sign);
}

/** 人员经费占基本支出87.9%, where both amounts were told before under just these names. */
export function* sharesElsewhere(mentions: readonly Mention[], at: number, termOf: TermOf): Generator<Constraint> {
  const { item, claims } = mentions[at] as Mention;
  const [share] = claims;
  if (share?.role !== 'share' || !share.whole || claims[1]?.role === 'level' || item.length < 2) return;
  const near = mentions.slice(Math.max(0, at - REACH), at);
  const part = onlyLevel(near.filter((other) => other.item === item), isDone);
  const whole = onlyLevel(near.filter((other) => other.item === share.whole || other.item.endsWith(share.whole ?? '')), isDone);
  const [p, a, b] = [share, part, whole].map((claim) => claim && termOf(claim));
  if (p && a && b && a.figure.unit === b.figure.unit) yield rateOf('share', p, a, b, 'inferred');
}

const isDone = ({ basis }: Claim): boolean => basis !== 'prior' && !isPlanned(basis);

const isEarlier = ({ year, basis }: Claim, change: Claim): boolean => basis === 'prior' || (year !== null && (year === change.against?.year || (change.year !== null && year < change.year)));

/** Mentions of the same item in the paragraph, `ahead` of them behind. */
function sameItem(mentions: readonly Mention[], at: number, ahead: number): Mention[] {
  const mention = mentions[at] as Mention;
  return mentions.slice(Math.max(0, at - REACH), at + 1 + ahead).filter((other) => other !== mention && other.item === mention.item && other.paragraph === mention.paragraph);
}

/** The one level among those of some mentions that is meant; undefined where there are several, or none. */
function onlyLevel(mentions: readonly Mention[], isMeant: (claim: Claim) => boolean): Claim | undefined {
  const levels = mentions.flatMap(({ claims }) => claims.filter((claim) => claim.role === 'level' && isMeant(claim)));
  return levels.length === 1 ? levels[0] : undefined;
}
