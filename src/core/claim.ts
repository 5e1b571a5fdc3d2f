import type { Basis } from './datum.ts';

/**
 * What one figure of a text states. level: how much of the item there is, on a basis; rate: a level in per cent; change, growth and points: by how much it moved against an
 * earlier or another level; share: of a whole; base: the whole that the share behind it is of (占本年支出合计2953.30万元的89.42%); completion: of a budget.
 */
export interface Claim {
  /** Index into the figures of the text. */
  readonly figure: number;
  readonly role: 'level' | 'rate' | 'base' | 'change' | 'growth' | 'points' | 'share' | 'completion' | 'average';
  /** `budget`: planned, the words do not say whether at the start or after adjustment. Null where they name none. */
  readonly basis: Basis | 'budget' | null;
  /** The year that the words around name; null when they name none. */
  readonly year: number | null;
  /** Of changes, growths and levels that something has moved to (增加到): 1 up, −1 down; else 0. */
  readonly sign: -1 | 0 | 1;
  /** What a change is against, what a share is of, as the words name it; null when they do not. */
  readonly against: { readonly basis: Basis | 'budget' | null; readonly year: number | null } | null;
  readonly whole: string | null;
  /** A change at comparable prices or scope: of other amounts than the text tells. */
  readonly comparable: boolean;
  /** A level that the change behind it is against (比上年的100万元增加…). */
  readonly compared: boolean;
  /** Of such a level: what stands before it is said to be more or less. */
  readonly than: '>' | '<' | null;
  /** 合计, 共: the words call it the sum of what stands before. */
  readonly total: boolean;
}

/** Of what was planned (年初预算, 调整预算, 预算), not of what was done. */
export const isPlanned = (basis: Claim['basis']): boolean => basis === 'initial' || basis === 'adjusted' || basis === 'budget';

/** One occurrence of a subject with the claims made of it. */
export interface Mention {
  /** The subject phrase with all its qualifiers, without blanks; '' when nothing is named. */
  readonly item: string;
  readonly claims: readonly Claim[];
  /** Offset at which it begins, and the stretch between stops or semicolons, the sentence and paragraph that it stands in. */
  readonly start: number;
  readonly stretch: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Brackets with figures in them that are open around it. */
  readonly depth: number;
  /** Index of the mention that it is announced to be a part of (其中, 包括, a bracket); null when none is. */
  readonly parent: number | null;
  /** Number of the list that it belongs to: one whole may be broken down several ways. Null where it belongs to none. */
  readonly list: number | null;
  /** How that list was opened. */
  readonly announced: 'of-which' | 'list' | 'bracket' | null;
  /** It may as well be no part at all: a semicolon stands before it in a list that no colon opened. */
  readonly doubtful: boolean;
  /** 决算数大于预算数: what the words say of its two levels, and where. */
  readonly orders: readonly { readonly order: '>' | '<' | '='; readonly start: number; readonly end: number }[];
  /** Planned or aimed at, not done. */
  readonly planned: boolean;
}
