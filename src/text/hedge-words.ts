import type { Hedge } from '../core/figure.ts';
import { backward, lexicon } from './lexicon.ts';

/** What a hedge word says: `closed`: the number itself is within (至少5, 5以上); `soft`: it lies near (近5 is not far below 5). */
export interface HedgeWord {
  readonly hedge: Hedge;
  readonly closed: boolean;
  readonly soft: boolean;
}

type Row = readonly [string, HedgeWord];
const rows = (hedge: Hedge, manner: 'open' | 'closed' | 'soft', words: readonly string[]): Row[] =>
  words.map((word) => [word, { hedge, closed: manner === 'closed', soft: manner === 'soft' }]);
const han = (words: string) => words.split(' ');
const english = (words: string) => words.split('|');

export const HEDGES_BEFORE = backward<HedgeWord>([
  ...rows('about', 'soft', han('约 大约 约为 约有 大约有 大概 约占 约合 大致')),
  ...rows('under', 'soft', han('近 将近 接近 不足 不到 未达 不及 未满 不满')),
  ...rows('under', 'open', han('小于 少于 低于')),
  ...rows('under', 'closed', han('最多 至多 不超过 不高于 不多于 不大于 小于等于 小于或等于 小于或者等于 少于等于 少于或等于 低于或等于 至多有 最多有 顶多 不逾 不超出 未超过 不得超过 不得高于 不得多于 ≤ ≦')),
  ...rows('over', 'open', han('超 超过 超过了 逾 突破 突破了 超出 大于 多于 高于 超出了')),
  ...rows('over', 'closed', han('至少 至少有 不少于 不低于 不小于 最少 起码 起码有 大于等于 大于或等于 大于或者等于 多于等于 多于或等于 高于或等于 不得低于 不得少于 最少有 ≥ ≧')),
  ...rows('about', 'soft', english('about|around|approximately|roughly|circa|approx.|approx|an estimated|some')),
  ...rows('under', 'soft', english('nearly|almost|close to|not quite')),
  ...rows('under', 'open', english('under|below|less than|fewer than|smaller than|lower than|<')),
  ...rows('under', 'closed', english('at most|up to|no more than|not more than|less than or equal to|lower than or equal to|smaller than or equal to|smaller or equal than|lower or equal than|less or equal than|fewer than or equal to|equal to or less than|equal or less than|not exceeding|<=|no greater than|not greater than|no higher than|a maximum of|at most or equal to')),
  ...rows('over', 'open', english('over|more than|above|greater than|higher than|larger than|bigger than|exceed|exceeds|exceeding|exceeded|in excess of|well over|upwards of|>')),
  ...rows('over', 'closed', english('at least|no less than|not less than|no fewer than|not fewer than|greater than or equal to|greater or equal than|more than or equal to|bigger or equal than|bigger than or equal to|higher or equal than|higher than or equal to|larger than or equal to|at least or equal to|equal to or more than|equal to or greater than|equal or more than|>=|a minimum of|no lower than|no smaller than')),
]);

export const HEDGES_BEHIND = lexicon<HedgeWord>([
  ...rows('about', 'soft', han('左右 上下')),
  ...rows('over', 'closed', han('以上 及以上 或以上 或者更多 或更多 或者以上 之上 往上')),
  ...rows('under', 'closed', han('以下 以内 之内 及以下 或以下 或者更少 或更少 或者以下 之下')),
  ...rows('over', 'closed', english(' or more| and more| or greater| or higher| or larger| or above| and above| or over| and over')),
  ...rows('under', 'closed', english(' or less| and less| or fewer| or lower| or smaller| or below| and below| or under')),
  ...rows('about', 'soft', english(' or so| more or less')),
]);

/** 余 and 多 behind a unit (三年多, 5公里余). */
export const MORE_BEHIND = '多余';

/** Words that make a number an exact bound on both sides. */
export const EQUALS = backward(english('equal to|equals|equaling to|equals to|equaling').concat(['等于']).map((word) => [word, true] as const));
