import type { Basis, Measure } from '../datum.ts';

/** What a column or a cell of names is for, when it holds no figures of record. */
export type Role = 'serial' | 'line' | 'code' | 'name' | 'group' | 'unit' | 'year' | 'scope' | 'remark' | 'key';

/**
 * What one word of the field says in a head. `basis` alone is plain; `weak` ones yield to any other. `part` is a stretch of the year, which
 * makes another item of what stands beside it. `item` names something that is counted or spent; `vague` items name nothing by themselves.
 */
export type Sense =
  | { readonly is: 'basis'; readonly basis: Basis }
  | { readonly is: 'weak'; readonly of: 'budget' | 'start' | 'whole' }
  | { readonly is: 'measure'; readonly measure: Measure | 'other' }
  | { readonly is: 'time'; readonly time: 'current' | 'prior' | 'end' | 'start' }
  | { readonly is: 'total' | 'amount' | 'count' | 'filler' | 'item' | 'vague' | 'part' | 'of-which' }
  | { readonly is: 'role'; readonly role: Role };

/** `甲 乙 丙` as entries with one sense. */
export const entries = (words: string, sense: Sense): (readonly [string, Sense])[] => words.trim().split(/\s+/).map((word) => [word, sense] as const);

/** As entries, for English phrases between bars. */
export const phrases = (words: string, sense: Sense): (readonly [string, Sense])[] => words.split('|').map((word) => [word.replace(/\s+/g, ''), sense] as const);
