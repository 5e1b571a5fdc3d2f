import type { Figure } from '../../core/figure.ts';
import { AIMED, EARLIER, NO_END, YEAR_END, type Cue } from '../../core/words/discourse.ts';
import type { Token } from './tokens.ts';

/** A subject phrase without blanks, quotation marks and the number of its point. */
export const itemText = (words: string): string => words.replace(/[\s“”"'‘’《》]/g, '').replace(/^(?:第?[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、])/, '').replace(YEAR_END, '').replace(NO_END, '');

/** 比 and 与 compare only with a year, an earlier time or a budget: not in 社会保障和就业. */
export const isCompared = (next: Token | undefined): boolean =>
  next?.kind === 'time' || (next?.kind === 'cue' && ['prior', 'same-period', 'basis', 'plan'].includes(next.cue.is));

/** 与春季学期4.5万人、6750万元相比: amounts that what follows is compared with, told between the two words. */
export function isComparedBehind(text: string, tokens: readonly Token[], i: number): boolean {
  const near = tokens.slice(i + 1, i + CLAUSE);
  const end = near.findIndex((token) => (token.kind === 'comma' && text.charAt(token.start) !== '、') || ['semicolon', 'stop', 'colon'].includes(token.kind));
  const clause = end < 0 ? near : near.slice(0, end);
  const last = clause.findIndex((token) => token.kind === 'cue' && token.cue.is === 'compare');
  const closing = clause[last];
  return closing !== undefined && closing.end - closing.start > 1 && clause.slice(0, last).some(({ kind }) => kind === 'figure');
}

/**
 * What stands between a word and the next figure of its clause: words that name a thing (低于限额4.35亿元), and whether the figure is what that thing
 * comes to (高于预算安排的148.00万元).
 */
export function namedAhead(text: string, tokens: readonly Token[], i: number): { readonly named: boolean; readonly amounts: boolean } {
  let named = false;
  for (let at = i + 1; at < tokens.length && at < i + CLAUSE; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'figure') return { named, amounts: text.slice(tokens[at - 1]?.start, token.start).trimEnd() === OF };
    if (token.kind === 'stuff') named = true;
    else if (token.kind !== 'cue' && token.kind !== 'time') break;
  }
  return { named, amounts: false };
}

const OF = '的';

/** 包括; 主要用于：公共安全支出…，占79.91%; 分别为：居家养老120万元、福利院260万元, where each is named. */
export function opensList(cue: Cue, tokens: readonly Token[], i: number): boolean {
  if (cue.is === 'purpose') return tokens[i + 1]?.kind === 'colon';
  return cue.is === 'list' || (cue.is === 'each' && isNamedList(tokens, i));
}

function isNamedList(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i + 1]?.kind === 'colon' ? i + 2 : i + 1;
  return tokens[at]?.kind === 'stuff' && tokens[at + 1]?.kind === 'figure' && (tokens[at + 2]?.kind === 'comma' || tokens[at + 2]?.kind === 'semicolon');
}

/** 一是…；二是…: the next of several reasons. */
export const isFurther = (text: string, at: number): boolean => /^[二三四五六七八九]是/.test(text.slice(at, at + 2));

/** 多放2.2亿尾, 少支0.30亿元: a verb of one or two characters between the word and its figure. */
export const isVerb = (tokens: readonly Token[], i: number): boolean => tokens[i]?.kind === 'stuff' && (tokens[i]?.end ?? 0) - (tokens[i]?.start ?? 0) <= 2 && tokens[i + 1]?.kind === 'figure';

/** 增12.1%, 降至: a direction in one character says something only right before its figure. 增殖, 减船转产 are other words. */
export const isToldOf = (tokens: readonly Token[], i: number): boolean => tokens[i + 1]?.kind === 'figure' || (isFiller(tokens[i + 1]) && tokens[i + 2]?.kind === 'figure');

const isFiller = (token: Token | undefined): boolean => token?.kind === 'cue' && token.cue.is === 'filler';

/** 每10万人187.3例, 58.7/10万: what a rate is per. */
export const isDenominator = (text: string, { start }: Figure): boolean => DENOMINATES.has(text.charAt(start - 1));

const DENOMINATES = new Set(['/', '／', '每']);

/** 完成预算27万元的63.2%: an amount that the next rate is of. */
export function isOfRate(tokens: readonly Token[], at: number): boolean {
  const [of, rate] = [tokens[at + 1], tokens[at + 2]];
  return of?.kind === 'cue' && of.cue.is === 'filler' && rate?.kind === 'figure';
}

/** 能繁母猪1.96万头，为省定保有量1.90万头的103.2%: an amount that the rate behind it is of, without 占. */
export function isBase(text: string, figures: readonly Figure[], tokens: readonly Token[], i: number): boolean {
  const [verb, name, own, rate] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 2]];
  const isPercent = (token: Token | undefined): boolean => token?.kind === 'figure' && figures[token.figure]?.kind === 'percent';
  return name?.kind === 'stuff' && verb?.kind === 'cue' && verb.cue.is === 'filler' && IS.has(text.slice(verb.start, verb.end)) && isOfRate(tokens, i) && !isPercent(own) && isPercent(rate);
}

/** 执行率达100%的11个: which ones, not how much. */
export function isCondition(figures: readonly Figure[], tokens: readonly Token[], i: number): boolean {
  const [own, counted] = [tokens[i], tokens[i + 2]];
  return own?.kind === 'figure' && figures[own.figure]?.kind === 'percent' && counted?.kind === 'figure' && figures[counted.figure]?.kind === 'count' && isOfRate(tokens, i);
}

const IS = new Set(['为', '是']);

/** 由18.74万元减少到15.09万元: a figure and a 到 follow in the same clause. */
export function leadsTo(tokens: readonly Token[], i: number): boolean {
  const near = tokens.slice(i + 1, i + CLAUSE);
  const end = near.findIndex(({ kind }) => ['comma', 'semicolon', 'stop', 'colon'].includes(kind));
  const clause = end < 0 ? near : near.slice(0, end);
  const figure = clause.findIndex(({ kind }) => kind === 'figure');
  return figure >= 0 && clause.slice(figure).some((token) => token.kind === 'cue' && token.cue.is === 'to');
}

/** Tokens that a clause is looked ahead. */
const CLAUSE = 16;

/** 其中：1、…。2、…: the number of a point within a line. */
export function isPointNumber(text: string, { start, end, unit, numeral }: Figure, before: Token | undefined): boolean {
  const opens = before === undefined || ['stop', 'semicolon', 'colon'].includes(before.kind);
  return opens && unit === null && numeral.end - numeral.start < 3 && POINT.has(text.charAt(end)) && !DIGITS.test(text.slice(start - 1, start) + text.charAt(end + 1));
}

const POINT = new Set(['、', '.', '．', '）', ')']);
const DIGITS = /\d/;

/** 80.9%和19.1%: of two things named before, not of one. */
export function isPaired(text: string, figures: readonly Figure[], tokens: readonly Token[], i: number): boolean {
  const rate = (token: Token | undefined): boolean => token?.kind === 'figure' && figures[token.figure]?.kind === 'percent';
  const joins = (token: Token | undefined): boolean => token?.kind === 'comma' ? text.charAt(token.start) === '、' : token?.kind === 'cue' && token.cue.is === 'compare';
  return rate(tokens[i]) && ((joins(tokens[i + 1]) && rate(tokens[i + 2])) || (joins(tokens[i - 1]) && rate(tokens[i - 2])));
}

/** 比年初结转242.33万元减少…: what stood at another time. */
export const isEarlier = (text: string, next: Token | undefined): boolean => next?.kind === 'stuff' && (EARLIER.some((word) => text.startsWith(word, next.start)) || AIMED.test(text.slice(next.start, next.end)));

/** Where a bracket that opens at `i` ends, one token behind it; `whole` is false where it does not end in its sentence. */
export function bracketEnd(tokens: readonly Token[], i: number): { readonly end: number; readonly whole: boolean } {
  let [level, end] = [1, i + 1];
  for (; level > 0 && end < tokens.length && end < i + BRACKET && tokens[end]?.kind !== 'stop'; end++) level += tokens[end]?.kind === 'open' ? 1 : tokens[end]?.kind === 'close' ? -1 : 0;
  return { end, whole: level === 0 };
}

/** How many tokens a bracket may hold. */
const BRACKET = 80;
