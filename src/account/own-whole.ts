import type { Mention } from '../core/claim.ts';
import type { Binding } from '../core/subject.ts';

/** A label so short may be the name of anything's: 支出 of a project. */
const SHORT = 2;

/**
 * Bindings that may contradict their datum. 追加预算266.50万元，其中人员经费88.00万元: a part of an amount that no label binds is not what the data call so.
 * 抽检专项安排420.00万元，支出386.40万元: behind something else in the sentence a short label is of that.
 */
export function ofOwnWhole(bindings: readonly Binding[], mentions: readonly Mention[]): Binding[] {
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
    return isPart || isFollowing ? { ...binding, whole: false } : binding;
  });
}
