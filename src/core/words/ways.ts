/** Words for more and less, of a difference and of a rate of growth; and for as much. */
export const WAYS = { change: ['增加', '减少'], growth: ['增长', '下降'] } as const;
export const SAME = '持平';

/** Every word that a writer may have put before a comparison. */
export const WAY_WORDS: readonly string[] = ['增加', '减少', '增长', '下降', '上升', '降低', '提高', SAME];
