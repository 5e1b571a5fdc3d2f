import type { Claim } from '../../core/claim.ts';
import type { Cue } from '../../core/words/discourse.ts';
import { isCompared, isComparedBehind, isEarlier, isToldOf, isVerb, leadsTo, namedAhead } from './ahead.ts';
import type { Clause } from './clause.ts';
import type { Token } from './tokens.ts';

/** A word of the field where it stands. */
interface Heard<C extends Cue = Cue> {
  readonly cue: C;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Its place among the tokens. */
  readonly i: number;
}

type Of<K extends Cue['is']> = Cue & { readonly is: K };
type Words = { readonly [K in Cue['is']]?: (clause: Clause, heard: Heard<Of<K>>) => void };

const compare = (clause: Clause, against: NonNullable<Claim['against']>): void => {
  clause.comparing = true;
  clause.against = against;
  clause.reopen();
};

const close = (clause: Clause, { cue }: Heard<Of<'purpose' | 'reason' | 'each'>>): void => {
  clause.closed = cue.is;
};

/** 比年初预算231.50万元多13.36万元, 比上年多放2.2亿尾; 多 alone is a word like any other. */
const differ = (clause: Clause, heard: Heard<Of<'more' | 'less'>>): void => {
  const { cue, tokens, i } = heard;
  const isNext = tokens[i + 1]?.kind === 'figure';
  if (!(clause.comparing || clause.against) || !(isNext || isVerb(tokens, i + 1))) return clause.stuff(heard);
  clause.comparing = !isNext;
  clause.sign = cue.is === 'more' ? 1 : -1;
};

const move = (clause: Clause, heard: Heard<Of<'up' | 'down'>>): void => {
  const { cue, start, tokens, i } = heard;
  const isNet = clause.text.charAt(start - 1) === NET;
  if (cue.bare && !isNet && !isToldOf(tokens, i)) return clause.stuff(heard);
  // 归还5.27亿元，净减1.42亿元: of several flows, not of the last.
  if (isNet) clause.forget();
  clause.net ||= isNet;
  clause.comparing = false;
  clause.sign = cue.is === 'up' ? 1 : -1;
};

const NET = '净';
const EVERY = '每';

const precede = (clause: Clause, { cue }: Heard<Of<'prior' | 'same-period'>>): void => {
  if (cue.is === 'same-period' || clause.comparing) compare(clause, { basis: 'prior', year: null });
  else if (!clause.hasStuff) clause.basis = 'prior';
};

/** What each word does to the clause that it stands in. */
const WORDS: Words = {
  purpose: close, reason: close, each: close, more: differ, less: differ, up: move, down: move, prior: precede, 'same-period': precede,
  total: (clause, { tokens, i }) => {
    const next = tokens[i + 1];
    // 三项合计占…: the share is of none of them alone.
    if (next?.kind === 'cue' && next.cue.is === 'share') clause.closed = 'each';
    else clause.total = isToldOf(tokens, i);
  },
  compare: (clause, heard) => {
    const { start, end, tokens, i } = heard;
    const next = tokens[i + 1];
    const isLong = end - start > 1 && next?.kind === 'cue' && (next.cue.is === 'up' || next.cue.is === 'down');
    if (isCompared(next) || isEarlier(clause.text, next) || isLong || isComparedBehind(clause.text, tokens, i)) compare(clause, { basis: null, year: null });
    else clause.stuff(heard);
  },
  comparable: (clause) => { clause.comparable = true; },
  previous: (clause) => compare(clause, { basis: null, year: null }),
  basis: (clause, heard) => {
    const { basis } = heard.cue;
    if (clause.sharing) clause.stuff(heard);
    else if (clause.comparing) clause.against = { basis, year: clause.against?.year ?? null };
    else clause.basis = basis;
  },
  plan: (clause) => {
    if (clause.comparing) clause.againstPlan();
    else clause.planned = clause.aimed = true;
  },
  new: (clause, heard) => {
    // 比年初新增21项; 新增讲座12场 are not more of anything.
    if (clause.comparing) [clause.comparing, clause.sign] = [false, 1];
    else clause.stuff(heard);
  },
  order: (clause, { cue: { order }, tokens, i }) => {
    if (order === '=') return;
    // 决算数大于预算数55.93万元: by how much. 高于序时进度对应的4.19亿元: than which amount. 低于限额4.35亿元: who knows.
    const { named, amounts } = namedAhead(clause.text, tokens, i);
    clause.comparing = true;
    clause.against = { basis: 'budget', year: null };
    clause.order = named || amounts ? 0 : order === '>' ? 1 : -1;
    clause.than = amounts ? order : null;
  },
  from: (clause, { tokens, i }) => {
    clause.to ??= 0;
    clause.from = leadsTo(tokens, i);
  },
  to: (clause, { cue }) => { clause.to = cue.sign; },
  share: (clause) => {
    clause.sharing = true;
    clause.reopen();
  },
  complete: (clause) => {
    clause.completing = true;
    clause.reopen();
  },
  rate: (clause) => {
    clause.completing = true;
    clause.basis ??= 'budget';
  },
  yearly: (clause) => { clause.yearly = clause.averaging = true; },
  average: (clause) => { clause.averaging = true; },
  per: (clause, heard) => {
    // 每条1.2元, 各10万元; 每年 and 各镇 name nothing that is counted.
    if (heard.tokens[heard.i + 1]?.kind === 'figure') clause.averaging = true;
    else if (isVerb(heard.tokens, heard.i + 1) && clause.text.charAt(heard.start) === EVERY) clause.averaging = clause.per = true;
    else clause.stuff(heard);
  },
};

/** A word of the field does to the clause what it does; words that open lists are the reader's. */
export function hear(clause: Clause, { cue, start, end }: Extract<Token, { kind: 'cue' }>, tokens: readonly Token[], i: number): void {
  (WORDS[cue.is] as ((clause: Clause, heard: Heard) => void) | undefined)?.(clause, { cue, start, end, tokens, i });
}
