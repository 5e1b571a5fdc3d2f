import type { Mention } from '../../core/claim.ts';
import { likeness } from '../subject.ts';

/** How many mentions back the whole of a list may stand. */
const REACH = 12;
/** So alike are two names of one thing. */
const ALIKE = 0.6;

const isOneItem = (a: Pick<Mention, 'item'>, b: Pick<Mention, 'item'>): boolean => a.item === b.item || likeness(a.item, b.item) >= ALIKE;

/** 收入包括：, 增加的支出用于：: what the words name, as an index; null where its amount was not told. */
export function namedWhole(mentions: readonly Mention[], item: string): number | null {
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - REACH; i--) {
    const mention = mentions[i];
    if (mention?.parent === null && isOneItem(mention, { item })) return i;
  }
  return null;
}

/**
 * What a list is of: the last mention with an amount or a change in the same brackets; one of last year only where there is none of this year. Where only a
 * change is told of it, and its amount before, the amount is meant; null where nothing was told.
 */
export function wholeBefore(mentions: readonly Mention[], depth: number): number | null {
  let [past, changed]: [number | null, number | null] = [null, null];
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - REACH; i--) {
    const mention = mentions[i];
    if (!mention || mention.depth > depth) continue;
    const stated = mention.claims.filter(({ role }) => role === 'level' || role === 'change');
    const isOfNow = stated.some(({ basis }) => basis !== 'prior');
    if (past !== null && isOfNow && !mention.item.endsWith(mentions[past]?.item ?? '') && !isOneItem(mention, mentions[past] as Mention)) return changed ?? past;
    if (changed !== null && isOfNow && !isOneItem(mention, mentions[changed] as Mention)) return changed;
    if (stated.some(({ role, basis }) => role === 'level' && basis !== 'prior')) return i;
    if (isOfNow) changed ??= i;
    else if (stated.length > 0) past ??= i;
  }
  return changed ?? past;
}
