import type { Mention } from '../core/claim.ts';
import type { Span } from '../core/place.ts';
import { TOPICS } from '../core/words/topics.ts';
import type { Binding } from '../core/subject.ts';

/** A label so short may be the name of anything's: 支出 of a project. */
const SHORT = 2;

/**
 * Bindings that may contradict their datum. 追加预算266.50万元，其中人员经费88.00万元: a part of an amount that no label binds is not what the data call so.
 * “青岚读书月”于4月18日启动，举办活动37场: in a sentence about something named, what is counted is that thing's.
 * 抽检专项安排420.00万元，支出386.40万元: behind something else in the sentence a short label is of that.
 */
export function ofOwnWhole(folded: string, bindings: readonly Binding[], mentions: readonly Mention[]): Binding[] {
  const topics = topicsOf(folded);
  const bound = new Set(bindings.map(({ figure }) => figure));
  const isBound = (mention: Mention | undefined): boolean => mention !== undefined && mention.claims.some(({ figure }) => bound.has(figure));
  const places = new Map(mentions.flatMap((mention, at) => mention.claims.map(({ figure }) => [figure, at] as const)));
  return bindings.map((binding) => {
    const at = places.get(binding.figure);
    const mention = at === undefined ? undefined : mentions[at];
    if (!binding.whole || !mention || at === undefined) return binding;
    const isPart = mention.parent !== null && !isBound(mentions[mention.parent]);
    const before = mentions[at - 1];
    const isFollowing = binding.label.end - binding.label.start <= SHORT && before?.sentence === mention.sentence && before.depth === mention.depth && !isBound(before);
    const isOfTopic = topics.some(({ start, end }) => binding.label.start > start && binding.label.start < end);
    return isPart || isFollowing || isOfTopic ? { ...binding, whole: false } : binding;
  });
}

const topicsOf = (folded: string): Span[] =>
  TOPICS.flatMap((topic) => [...folded.matchAll(topic)].map((match) => ({ start: match.index + match[0].length - (match[1]?.length ?? 0) - 1, end: match.index + match[0].length })));
