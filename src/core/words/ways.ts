/** Words for more, less and as much, of a difference and of a rate of growth. */
export const WAYS = { change: ['增加', '减少', '持平'], growth: ['增长', '下降', '持平'] } as const;

/** Every word that a writer may have put before a comparison. */
export const WAY_WORDS: readonly string[] = ['增加', '减少', '增长', '下降', '上升', '降低', '提高', '持平'];
