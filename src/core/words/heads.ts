import { BASES, MEASURES_SAID } from './bases.ts';
import { FILLERS, ITEMS, MASKS } from './items.ts';
import { ROLE_ENDINGS, ROLES } from './roles.ts';
import type { Role, Sense } from './senses.ts';

/** Words compare in half width, lower case, without blanks and quotation marks. */
export const wordKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s“”"'‘’「」『』《》]+/g, '');

const SENSES: ReadonlyMap<string, Sense> = firstOf([...MASKS, ...BASES, ...MEASURES_SAID, ...FILLERS, ...ITEMS]);
const ROLE_OF: ReadonlyMap<string, Role> = new Map([...firstOf(ROLES)].flatMap(([word, sense]) => (sense.is === 'role' ? [[word, sense.role] as const] : [])));
const LONGEST = Math.max(...[...SENSES.keys()].map((word) => word.length));

function firstOf(words: readonly (readonly [string, Sense])[]): Map<string, Sense> {
  const map = new Map<string, Sense>();
  for (const [word, sense] of words) if (!map.has(wordKey(word))) map.set(wordKey(word), sense);
  return map;
}

export const roleOf = (text: string): Role | undefined => ROLE_OF.get(wordKey(text).replace(/[:：]$/, ''));

/** As a word of the list, or by how it ends where it is none. */
export const roleByEnding = (text: string): Role | undefined => ROLE_ENDINGS.find(([ending]) => ending.test(wordKey(text).replace(/[:：]$/, '')))?.[1];

/** One word of a head with what it says; a year says its number. */
export interface Token {
  readonly text: string;
  readonly sense: Sense | { readonly is: 'year'; readonly year: number };
}

/** 2024年度, FY2024; a bare four-digit year. */
const YEAR = /^(?:fy)?((?:19|20)\d{2})(?:年度|年|fy)?/;
/** Stretches of a year: 1-9月, 第三季度, 上半年. */
const PART = /^(?:累计数?|当月数?|本月数?|\d{1,2}(?:[-—~至]\d{1,2})?月份?(?:累计|当月)?|(?:第?[一二三四1-4]|[1-4])季度|[上下]半年|q[1-4]|12月31日)/;

/**
 * A head as words, when the lexicon holds all of it; undefined otherwise, for a word that is not understood may mean anything. Of several
 * readings the one with the fewest words. Time: length × longest word.
 */
export function parseHead(text: string): Token[] | undefined {
  const key = wordKey(text);
  if (key === '' || key.length > 60) return undefined;
  const best: ({ readonly cost: number; readonly token: Token; readonly from: number } | undefined)[] = [];
  const reached = (at: number): boolean => at === 0 || best[at] !== undefined;
  const offer = (from: number, end: number, sense: Token['sense']): void => {
    const cost = (from === 0 ? 0 : (best[from]?.cost ?? 0)) + 1;
    if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from, token: { text: key.slice(from, end), sense } };
  };
  for (let at = 0; at < key.length; at++) {
    if (!reached(at)) continue;
    const rest = key.slice(at, at + LONGEST);
    const year = YEAR.exec(rest);
    if (year) offer(at, at + year[0].length, { is: 'year', year: Number(year[1]) });
    const part = PART.exec(rest);
    if (part) offer(at, at + part[0].length, { is: 'part' });
    for (let length = Math.min(LONGEST, key.length - at); length > 0; length--) {
      const sense = SENSES.get(rest.slice(0, length));
      if (sense) offer(at, at + length, sense);
    }
  }
  return walkBack(best, key.length);
}

function walkBack(best: readonly ({ readonly token: Token; readonly from: number } | undefined)[], end: number): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = end; at > 0; ) {
    const step = best[at];
    if (!step) return undefined;
    tokens.push(step.token);
    at = step.from;
  }
  return tokens.reverse();
}

/** 2024年预算数比2023年执行数, 与上年决算数相比: over columns that say how much more or less; it tells only that. */
export const COMPARING = /^(?:本?(?:20\d{2})?年?度?(?:预算|决算|执行|支出|收入)?[数额]?)?(?:与|比|较|同)(?:上年|去年|年初|20\d{2}年?度?)?(?:年初|全年)?(?:预算|决算|执行|支出|收入)?[数额]?(?:相比|比较|对比)?(?:增减|增加|减少|变动|变化)?(?:情况)?[±+-]*$/;

/** 占总投资比重, 占支出合计的比例: a share of whatever it is. */
export const SHARE_OF = /^占.{1,14}(?:比重|比例|百分比|比)?$/;

/** A column of codes or running numbers, which are no amounts. */
export const CODE_HEAD = /编码|代码|编号|序号/;

/** A column that adds up what came before: beside one of its own period it is another amount. */
export const ACCUMULATED = /累计|截至/;

/** A line over a table that states its unit. */
export const UNIT_LINE = /[单單]位/;
