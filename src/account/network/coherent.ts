import { isPlanned, type Claim, type Mention } from '../../core/claim.ts';
import type { Figure } from '../../core/figure.ts';
import type { Formula } from '../../core/formula.ts';
import { COMES, GOES, LEFT_OVER, OVERLAP } from '../../core/words/discourse.ts';
import type { Claims } from '../claims/mentions.ts';
import { likeness } from '../subject.ts';
import { isBesideWhole, isWithinPart } from './lists.ts';

/** One figure with what it is of. */
interface Read {
  readonly claim: Claim;
  readonly mention: Mention;
  readonly at: number;
}

/** What each figure is a figure of. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly shared: ReadonlySet<number>;
  readonly of: ReadonlyMap<number, Read>;
  readonly isCounted: (figure: number) => boolean;
}

export const readingOf = ({ mentions, shared }: Claims, figures: readonly Figure[]): Reading => ({
  mentions, shared, isCounted: (figure) => figures[figure]?.kind === 'count', of: new Map(mentions.flatMap((mention, at) => mention.claims.map((claim) => [claim.figure, { claim, mention, at }] as const))),
});

/** Whether the claims agree that the figures of a failure are of one thing: the same mention, the same item, or parts of a whole. */
export function isCoherent(formula: Formula, { mentions, shared, of, isCounted }: Reading): boolean {
  const { kind, figures } = formula;
  if (figures.some((figure) => shared.has(figure))) return false;
  const read = figures.flatMap((figure) => of.get(figure) ?? []);
  const claims = read.map(({ claim }) => claim);
  if (formula.slip === 'completion') return claims.some(({ basis }) => isPlanned(basis));
  const [head] = read;
  if (OF_LEVELS.has(kind) && read.slice(1).some(({ claim }) => claim.role === 'average' || claim.role === 'share' || claim.role === 'completion' || claim.role === 'base')) return false;
  if ((kind === 'difference' || kind === 'change') && head && !isAgainst(head.claim, read.slice(1))) return false;
  if (kind === 'repeat') return !claims.some(({ role }) => role === 'average');
  if (kind === 'count') return true;
  if ((kind === 'part' || kind === 'sum') && ((formula.force !== 'slight' && isOverlapping(mentions, read)) || isWithinPart(read.slice(1).map(({ mention }) => mention)))) return false;
  if (!head || read.length < 2) return kind !== 'part';
  // 在职人数 over 编制人数 is no part of anything.
  if (claims.some(({ basis }) => basis === 'quota')) return true;
  if (kind === 'share' || kind === 'rate') return isOfOneThing(formula, read, head);
  // 教职工198人，其中专任教师176人，高级教师41人: people may be counted under several names.
  if (kind === 'part') return read.length === figures.length && areAlike(claims) && (read.length === 2 || !isCounted(figures[0] ?? -1)) && arePlainParts(head, read.slice(1));
  if (kind === 'sum') {
    const parts = read.slice(1).map(({ mention }) => mention);
    const announced = parts.filter((part) => reaches(mentions, part, head.at));
    // Amounts that are announced to be of the whole do not go on in a sentence that is not of it; changes are told sentence by sentence.
    const goesOn = head.claim.role === 'change' || announced.length === 0 || parts.every((part) => announced.includes(part) || part.sentence === head.mention.sentence);
    const isDoubtful = formula.force === 'likely' && parts.some((part) => isBesideWhole(part, head.mention.item));
    return !isDoubtful && areAlike(claims) && goesOn && parts.every((part) => part.parent === null || announced.includes(part) || part.parent === head.mention.parent);
  }
  if (kind === 'difference') return read.every(({ at }) => at === head.at) || (!several(claims.map(({ basis }) => isPlanned(basis))) && (formula.force === 'certain' ? isToldOf(head, read) : areSideBySide(read)));
  // 年均增长 is of the two levels of its own item.
  if (kind === 'average') return formula.working.includes('次方根') ? read.every(({ at }) => at === head.at) : !isOfOtherPart(read[1], head);
  // (c − p) ÷ p: the levels are of one item, that which the growth is said of, and of no other year.
  const levels = read.filter(({ claim }) => claim.role === 'level');
  const isOwn = ({ mention, at, claim }: Read): boolean => (at === head.at || (!isNet(head) && isOneItem(mention.item, head.mention.item))) && (at !== head.at || !several([claim.year, head.claim.year]) || claim.basis === 'prior');
  return kind !== 'change' || levels.every(isOwn);
}

/** 差旅费8.6万元、…。人均运行经费1.37万元: a part of something is not what another average is of. */
const isOfOtherPart = (total: Read | undefined, { mention, at }: Read): boolean =>
  total !== undefined && total.at !== at && total.mention.parent !== null && mention.item.length > 1 && !isOneItem(total.mention.item, mention.item);

/** 净增6.19亿元，增长14.2%: a change that names nothing is of no amount before it. */
const isNet = ({ mention }: Read): boolean => mention.item === '' && mention.claims[0]?.role === 'change';

/** So alike are two names of one thing: 因公出国（境）费, 因公出国（境）经费支出. */
const ALIKE = 0.6;

const isOneItem = (a: string, b: string): boolean => (a === '') === (b === '') && (a.endsWith(b) || b.endsWith(a) || likeness(a, b) >= ALIKE);

/** A share or completion is of the amount that it is said of: both stand in one mention, or what names the rate names nothing else. Shares beyond a hundred are all shares, of one year. */
function isOfOneThing({ kind, figures, working }: Formula, read: readonly Read[], head: Read): boolean {
  if (working.includes('>')) return read.slice(0, -1).every(({ claim, mention }) => claim.role === 'share' && claim.whole === head.claim.whole && (claim.whole !== null || (mention.list !== null && mention.list === head.mention.list))) && areAlike(read.slice(0, -1).map(({ claim }) => claim));
  const part = read.find(({ claim }) => claim.figure === figures[1]);
  const whole = read.at(-1);
  // 占…的63.8%，比年初预算安排27.92亿元多0.72亿元: what a change is against is no part.
  // 占比64.0%，上年占比为62.5%: of last year's amounts.
  if (head.claim.basis === 'prior' && part?.claim.basis !== 'prior') return false;
  if (part?.claim.compared || whole?.claim.role === 'change' || (part && LEFT_OVER.test(part.mention.item)) || (head.claim.basis === 'adjusted' && whole?.claim.basis !== 'adjusted')) return false;
  // 完成目标的109.75%（目标1600人）: not of another item's aim, and not of what it is itself a part of.
  if (kind === 'rate' && whole && whole.at !== head.at && part?.at === head.at && whole.mention.item !== '' && !isOneItem(whole.mention.item, head.mention.item)) return false;
  if (part && head.mention.item === '' && head.mention.parent === part.at) return false;
  return !part || part.at === head.at || head.mention.item === '' || part.mention.item.startsWith(head.mention.item) || head.mention.item.startsWith(part.mention.item);
}

/** Equations between amounts and their changes: an average or a share is no amount of the item. */
const OF_LEVELS = new Set(['sum', 'part', 'difference', 'change']);

/** Told in one sentence, all of them parts of one thing or of none. */
const areSideBySide = (read: readonly Read[]): boolean => !several(read.map(({ mention }) => mention.sentence)) && new Set(read.map(({ mention }) => mention.parent)).size === 1;

/**
 * A，其中B、C: parts of the whole itself, in its sentence, one behind the other and each with nothing else told of it. What is more than its whole is
 * otherwise oftener a sentence that was misread than a wrong figure.
 */
const arePlainParts = (whole: Read, parts: readonly Read[]): boolean => parts.every(({ mention, at }, i) =>
  at === whole.at + i + 1 && mention.parent === whole.at && mention.sentence === whole.mention.sentence && !mention.doubtful && mention.claims.length === 1 && isPartOf(mention, whole.mention.item));

/** Its shares, where they name a whole, name this one. */
const isPartOf = ({ claims }: Mention, item: string): boolean => claims.every(({ whole }) => whole === null || item.endsWith(whole) || whole.includes(item));

/** `whole` is announced as what the mention is a part of, or a part of a part. */
function reaches(mentions: readonly Mention[], mention: Mention, whole: number): boolean {
  for (let at = mention.parent, steps = 0; at !== null && steps < 5; at = mentions[at]?.parent ?? null, steps++) if (at === whole) return true;
  return false;
}

/** Some of the parts' own list, told or behind them, counts things twice. */
function isOverlapping(mentions: readonly Mention[], read: readonly Read[]): boolean {
  const last = read.at(-1);
  if (!last) return false;
  return [...read.map(({ mention }) => mention), ...mentions.slice(last.at + 1, last.at + 3).filter(({ list }) => list !== null && list === last.mention.list)].some(({ item }) => OVERLAP.test(item));
}

/** 新增72项 is no change of what stands before it, an average is none of amounts, and a part is none of the whole's, nor a sentence behind a list of a part. */
function isToldOf({ claim, mention, at }: Read, read: readonly Read[]): boolean {
  if (claim.role === 'level') return !(COMES.test(mention.item) || GOES.test(mention.item));
  // 门诊…，上年为80万人次；出院4.35万人次，较上年增加0.29万人次: of its own item.
  return read.every((other) => other.at === at || ((other.claim.basis !== 'prior' || isOneItem(other.mention.item, mention.item)) && other.at !== mention.parent && (other.mention.parent === null || mention.parent !== null) && !mention.claims.some(({ role }) => role === 'average')));
}

/** No two of them name different bases, years or kinds of quantity. */
const areAlike = (claims: readonly Claim[]): boolean =>
  ![claims.map(({ basis }) => basis), claims.map(({ basis }) => isPlanned(basis)), claims.map(({ year }) => year), claims.map(({ role }) => role)].some(several);

/** A change against the year before is not against a budget, nor the other way round; two changes that are each against something of their own are two. */
function isAgainst({ against, basis, role }: Claim, read: readonly Read[]): boolean {
  const others = read.map(({ claim }) => claim);
  // 利润下降13.6%，利润率4.60%，比上年低0.89个百分点: a growth is no rate.
  if (role === 'points') return !(others.some((other) => other.role === 'growth') && read.some(({ claim, mention }) => claim.role !== 'growth' && mention.item.endsWith('率')));
  const change = others.find((other) => other.role === 'change');
  if (change?.against && against && change.against !== against) return false;
  if (isPlanned(basis) && others.some((other) => other.role === 'level' && other.basis === null)) return false;
  const base = others.find(({ compared }) => compared);
  return against === null || base === undefined || isPlanned(base.basis) === isPlanned(against.basis);
}

const several = (values: readonly unknown[]): boolean => new Set(values.filter((value) => value !== null)).size > 1;
