import type { Claim, Mention } from '../../core/claim.ts';
import { compare, decimal } from '../../core/decimal.ts';
import { MEASURED, REST } from '../../core/words/arithmetic.ts';
import { OVERLAP } from '../../core/words/discourse.ts';
import { PARTITIONS } from '../../core/words/partitions.ts';
import { written, type Term } from '../equations.ts';
import { isRate, minus, overlaps, sumRange, times, without, type Range } from '../ratio.ts';
import type { Constraint, TermOf, Warrant } from './constraint.ts';

/** A whole with the parts that its list names, in order. */
export interface PartList {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** Null where no word announces it. */
  readonly announced: Mention['announced'];
}

/** The lists of a text, each with what it is of. */
export function listsOf(mentions: readonly Mention[], termOf: TermOf): PartList[] {
  const byList = Map.groupBy(mentions.filter(({ list }) => list !== null), ({ list }) => list);
  return [...byList.values()].flatMap((parts) => {
    const whole = namedWhole(mentions, parts) ?? fittingWhole(mentions, parts, termOf) ?? mentions[parts[0]?.parent ?? -1];
    return whole ? [{ whole, parts, announced: parts[0]?.announced ?? 'list' }] : [];
  });
}

/** How many mentions back a whole that the shares name may stand. */
const NAMED = 60;

/** …年末结转117.26万元。其中：基本支出…，占62.50%: where the shares of the parts are of another amount before, that is what the list is of. */
function fittingWhole(mentions: readonly Mention[], parts: readonly Mention[], termOf: TermOf): Mention | undefined {
  const at = parts[0]?.parent ?? -1;
  const shared = parts.flatMap(({ claims }) => {
    const [p, a] = [claims.find(({ role }) => role === 'share'), claims.find(({ role }) => role === 'level')].map((claim) => claim && termOf(claim));
    return p && a ? [{ p, a }] : [];
  });
  if (at < 0 || shared.length < 2) return undefined;
  const fits = (mention: Mention): boolean => mention.claims.some((claim) => {
    const b = claim.role === 'level' ? termOf(claim) : undefined;
    return b !== undefined && shared.filter(({ p, a }) => a.figure.unit === b.figure.unit && isRate(a.range, b.range, p.range) === true).length * 2 > shared.length;
  });
  return mentions.slice(Math.max(0, at - REACH), at + 1).findLast(fits);
}

/** How many mentions before its first part the whole of a known partition may stand. */
const REACH = 8;

/** Neighbours that no word announces and that are together a known partition: their whole is named a sentence or a paragraph earlier. */
export function looseLists(mentions: readonly Mention[]): PartList[] {
  return mentions.flatMap((first, i) => {
    if (first.parent !== null || first.list !== null || first.planned || !mayBePart(first.item)) return [];
    const parts = mentions.slice(i, i + 4).filter(({ paragraph }) => paragraph === first.paragraph);
    const whole = mentions.slice(Math.max(0, i - REACH), i).findLast(({ item, parent, list }) => parent === null && list === null && knownEnd(item, parts.map((part) => part.item)) > 1);
    const length = whole ? knownEnd(whole.item, parts.map((part) => part.item)) : 0;
    return whole && parts.slice(0, length).every(({ parent }) => parent === null) ? [{ whole, parts: parts.slice(0, length), announced: null }] : [];
  });
}

/** 货物…，占政府采购预算的…: what the shares name is what the parts are of, wherever it stands. */
function namedWhole(mentions: readonly Mention[], parts: readonly Mention[]): Mention | undefined {
  const [first] = parts;
  const name = first?.claims.find(({ role }) => role === 'share')?.whole;
  if (!first || !name) return undefined;
  const at = mentions.indexOf(first, first.parent ?? 0);
  return mentions.slice(Math.max(0, at - NAMED), at).findLast(({ item, claims }) => item.length > 1 && (item.endsWith(name) || name.startsWith(item)) && claims.some(({ role }) => role === 'level'));
}

/** Σ parts = whole, once for each measure that all of them have: what was done, each budget, the changes. */
export function* sumsOf(list: PartList, termOf: TermOf): Generator<Constraint> {
  const measures = measuresOf(list.whole);
  const single = list.announced !== null && measures.filter(({ role }) => role === 'level').length === 1;
  const tried: Constraint[] = [];
  for (const whole of measures) {
    const made = triedSum(list, whole, single, termOf);
    if (made) tried.push(made);
  }
  yield* tried.filter((one) => one.holds || (!tried.some((other) => other.holds && sameParts(one, other)) && tried.find((other) => sameParts(one, other)) === one));
}

/** 专任教师846人；博士312人，占专任教师的36.9%: the share says that a part is within another part. */
export const isWithinPart = (parts: readonly Mention[]): boolean =>
  parts.some(({ claims }) => claims.some(({ whole }) => whole !== null && whole.length > 1 && parts.some(({ item }) => item === whole)));

/** The parts, as far as they have what the whole has, against it; null where nothing says that they are all, or something that they are not. */
function triedSum(list: PartList, whole: Claim, single: boolean, termOf: TermOf): Constraint | null {
  const head = termOf(whole);
  const claims = list.parts.map((part) => sameMeasure(part, whole, single));
  const terms = claims.map((claim) => claim && termOf(claim));
  const others = terms.findIndex((term) => !term || term.figure.unit !== head?.figure.unit);
  const parts = others < 0 ? list.parts : list.parts.slice(0, others);
  if (!head || parts.length < 2) return null;
  const all = terms.slice(0, parts.length) as Term[];
  const signs = claims.map((claim) => sign(claim) * sign(whole));
  const end = exhaustiveEnd({ ...list, parts }, head, all, signs, termOf);
  const made = end && sumOf(head, all.slice(0, end.length), signs, end.warrant);
  const isDoubtful = isWithinPart(list.parts) || parts.some((part) => OVERLAP.test(part.item) || part.item === '' || (isBesideWhole(part, list.whole.item) && end?.warrant === 'inferred'));
  return made && (made.holds || !(isDoubtful || (others >= 0 && end.warrant === 'announced'))) ? made : null;
}

/** 任务5.00万亩，完成5.06万亩，其中…: parts that come to one amount of their whole are of no other. */
const sameParts = (a: Constraint, b: Constraint): boolean => a.terms.length === b.terms.length && a.terms.every((term, i) => i === 0 || term === b.terms[i]);

/** 肉类总产量…，其中猪肉…；水产品产量…: behind a semicolon, what is named as the whole is stands beside it. */
export const isBesideWhole = ({ doubtful, item }: Mention, whole: string): boolean => doubtful && item.length > 2 && MEASURED.test(item) && item.slice(-2) === whole.slice(-2);

const sign = (claim: Claim | undefined): 1 | -1 => (claim?.role === 'change' && claim.sign === -1 ? -1 : 1);

/** So many amounts of a whole are tried. */
const AMOUNTS = 6;

/** The amounts of a whole that its parts may add up to, and its change. An amount of last year is compared with, and has no parts here. */
function measuresOf({ claims }: Mention): Claim[] {
  const levels = claims.filter(({ role, basis }) => role === 'level' && basis !== 'prior');
  const change = claims.find(({ role }) => role === 'change');
  return [...levels.slice(0, AMOUNTS), ...(change ? [change] : [])];
}

const isDone = (basis: Claim['basis']): boolean => basis === null || basis === 'actual';

/** A part's claim of the whole's kind. Where the whole has one amount and announces its parts, one amount of a part without a basis stands on the whole's. */
function sameMeasure({ claims }: Mention, whole: Claim, single: boolean): Claim | undefined {
  if (whole.role === 'change') return claims.find(({ role }) => role === 'change');
  const levels = claims.filter(({ role, basis }) => role === 'level' && basis !== 'prior');
  const same = levels.find(({ basis }) => basis === whole.basis || (isDone(basis) && isDone(whole.basis)));
  return same ?? (single && levels.length === 1 && levels[0]?.basis === null ? levels[0] : undefined);
}

/** How many parts are tried for where a list may end: each trial is a sum. */
const LONGEST = 40;

/** How far the list goes on as a whole partition of its whole, and why that is believed; null when nothing says that it names all parts. */
function exhaustiveEnd({ whole, parts, announced }: PartList, head: Term, terms: readonly Term[], signs: readonly number[], termOf: TermOf): { length: number; warrant: Warrant } | null {
  const known = knownEnd(whole.item, parts.map(({ item }) => item));
  if (known) return { length: known, warrant: 'known' };
  const shares = parts.map(({ claims }) => { const share = claims.find(({ role }) => role === 'share'); return share && termOf(share); });
  const full = shares.every((share) => share !== undefined) && isAll(shares.map((share) => (share as Term).range));
  const other = REST.has(parts.at(-1)?.item ?? '');
  if (full || other) return { length: parts.length, warrant: 'announced' };
  // What adds up is a sum; what does not says nothing, as no word says that these are all.
  for (let length = Math.min(terms.length, LONGEST); length > 1; length--) if (sumOf(head, terms.slice(0, length), signs, 'inferred').holds) return { length, warrant: 'inferred' };
  return announced === 'of-which' || announced === 'list' || announced === 'bracket' ? { length: terms.length, warrant: 'inferred' } : null;
}

/** Shares that come to about a hundred: one of them may be wrong. */
function isAll(shares: readonly Range[]): boolean {
  const total = sumRange(shares);
  return compare(total.high, decimal(999, 1)) >= 0 && compare(total.low, decimal(1001, 1)) <= 0;
}

/** How the names of known parts begin and end. */
const BEGINNINGS = new Set(PARTITIONS.flatMap(({ parts }) => parts.flatMap((names) => names.map((name) => name.slice(0, 2)))));
const ENDINGS = new Set(PARTITIONS.flatMap(({ parts }) => parts.flatMap((names) => names.map((name) => name.slice(-2)))));

/** Most items are told at a glance not to be a part of any known partition. */
const mayBePart = (item: string): boolean => BEGINNINGS.has(item.slice(0, 2)) || ENDINGS.has(item.slice(-2));

/** How many items from the first on are together a partition that the field knows; 0 when none. */
function knownEnd(whole: string, items: readonly string[]): number {
  for (const { of, parts } of PARTITIONS) {
    if (of !== null && !of.some((word) => whole.includes(word))) continue;
    const found = new Set<number>();
    let length = 0;
    for (const item of items) {
      const at = parts.findIndex((names) => names.some((name) => item === name || item.endsWith(name) || (item.startsWith(name) && item.length <= name.length + 3)));
      if (at < 0 || found.has(at)) break;
      found.add(at);
      length++;
    }
    if (found.size >= parts.filter((names) => !names.includes('?')).length && length > 1) return length;
  }
  return 0;
}

/** `signs`: −1 where a part counts against the whole, as a decrease among increases does. */
export function sumOf(head: Term, parts: readonly Term[], signs: readonly number[], warrant: Warrant): Constraint {
  const turned = (range: Range, i: number): Range => times(range, (signs[i] ?? 1) < 0 ? -1 : 1);
  const ranges = parts.map(({ range }, i) => turned(range, i));
  const total = sumRange(ranges);
  const needed = ranges.map((range, i) => turned(minus(head.range, without(total, range)), i));
  const sum = parts.map((part, i) => `${(signs[i] ?? 1) < 0 ? '− ' : i > 0 ? '+ ' : ''}${written(part)}`).join(' ');
  return { kind: 'sum', warrant, terms: [head, ...parts], needed: [total, ...needed], working: `${sum} ≠ ${written(head)}`, holds: overlaps(total, head.range) };
}
