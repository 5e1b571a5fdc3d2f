import { isPlanned, type Claim } from '../../core/claim.ts';
import type { Dimension } from '../../core/unit.ts';
import { AIMED, NO_SUBJECT, PROCEDURE } from '../../core/words/discourse.ts';
import { isCompared, isEarlier, isOfRate, itemText } from './ahead.ts';
import { roleOf } from './role.ts';
import type { Token } from './tokens.ts';

/** What a clause has said so far, from its beginning or from the last figure on. */
export class Clause {
  basis: Claim['basis'] = null;
  year: number | null = null;
  planned = false;
  /** Behind 比, 较, 与: what the change is against. */
  comparing = false;
  against: Claim['against'] = null;
  completing = false;
  /** Behind 净增, 净减. */
  net = false;
  /** Behind 用于 and 原因 nothing is said of the item until the clause turns to it again. */
  closed: 'purpose' | 'reason' | 'each' | null = null;
  #stuff: { start: number; end: number } | null = null;
  #before: { start: number; end: number } | null = null;
  #whole: { start: number; end: number } | null = null;
  #time: { start: number; end: number } | null = null;
  #sharing = false;
  #averaging = false;
  #yearly = false;
  #sign: -1 | 0 | 1 = 0;
  /** Behind 由, 从 where a 到 follows: the earlier of two levels. */
  #from = false;
  /** Behind 增加到, 减少到: a level, and which way it has moved. */
  #to: -1 | 0 | 1 | null = null;
  #order: -1 | 0 | 1 = 0;
  #named = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The figures ahead are said of several things at once (分别), or of none. */
  get isEach(): boolean {
    return this.closed === 'each';
  }

  get isOpen(): boolean {
    return this.closed === null;
  }

  /** The next clause of the same sentence: a comparison and a reason go on, the subject does not. */
  next(): Clause {
    const next = new Clause(this.#text);
    next.year = this.year;
    next.against = this.against;
    next.closed = this.closed;
    next.planned = this.planned;
    return next;
  }

  /** 全年执行数（万元）：158.92, 执行率：96.73%: behind a colon the basis goes on. */
  behindColon(): Clause {
    const next = this.next();
    if (!this.#stuff) next.basis = this.basis;
    next.completing = this.completing;
    return next;
  }

  stuff({ start, end }: Token): void {
    if (this.#sharing) this.#whole = { start: this.#whole?.start ?? start, end };
    else if (this.comparing) {
      if (AIMED.test(this.#text.slice(start, end))) this.against = { basis: 'budget', year: this.against?.year ?? null };
    } else if (this.completing || this.#named) return;
    else {
      // 支出预算因客观条件变化…: words on both sides of a basis make it a part of a longer phrase; 全年预算支出合计 begins with its own.
      if (this.#stuff) this.basis = null;
      this.#stuff = { start: this.#stuff?.start ?? start, end };
    }
  }

  /** What was named so far is the whole of the share ahead. */
  wholeAhead(): void {
    [this.#whole, this.#stuff, this.#sharing] = [this.#stuff, null, true];
  }

  /** Compared with what was planned. */
  plan(): void {
    if (this.comparing) this.against = { basis: 'budget', year: this.against?.year ?? null };
    else this.planned = true;
  }

  /** Where a time stands that the clause begins with. */
  get timed(): { start: number; end: number } | null {
    return this.#stuff || this.#before || this.#named ? null : this.#time;
  }

  /** The subject starts behind the year: 鄂城区2022年的“三公”经费. */
  time(year: number | null, { start, end }: Token): void {
    this.#time = { start, end };
    if (year !== null) this.year = year;
    if (this.#named) return;
    // 公务接待费2016年预算8万元: what stands before the year, where nothing stands behind it.
    this.#before = this.#stuff ?? this.#before;
    this.#stuff = null;
  }

  cue({ cue, start, end }: Extract<Token, { kind: 'cue' }>, next: Token | undefined, leads = false): void {
    switch (cue.is) {
      case 'purpose':
      case 'reason':
      case 'each':
        this.closed = cue.is;
        return;
      case 'total':
        // 三项合计占…: the share is of none of them alone.
        if (next?.kind === 'cue' && next.cue.is === 'share') this.closed = 'each';
        return;
      case 'more':
      case 'less':
        // 比年初预算231.50万元多13.36万元; 多 alone is a word like any other.
        if (next?.kind === 'figure' && (this.comparing || this.against)) {
          this.comparing = false;
          this.#sign = cue.is === 'more' ? 1 : -1;
        } else this.stuff({ kind: 'stuff', start, end });
        return;
      case 'compare':
        if (isCompared(next) || isEarlier(this.#text, next) || (end - start > 1 && next?.kind === 'cue' && (next.cue.is === 'up' || next.cue.is === 'down'))) this.#compare({ basis: null, year: null });
        else this.stuff({ kind: 'stuff', start, end });
        return;
      case 'previous':
        this.#compare({ basis: null, year: null });
        return;
      case 'prior':
      case 'same-period':
        if (cue.is === 'same-period' || this.comparing) this.#compare({ basis: 'prior', year: null });
        else if (!this.#stuff) this.basis = 'prior';
        return;
      case 'basis':
        if (this.#sharing) this.stuff({ kind: 'stuff', start, end });
        else if (this.comparing) this.against = { basis: cue.basis, year: this.against?.year ?? null };
        else this.basis = cue.basis;
        return;
      case 'up':
      case 'down':
        // 归还5.27亿元，净减1.42亿元: of several flows, not of the last.
        if (this.#text.charAt(start - 1) === '净') [this.net, this.#stuff] = [true, null];
        this.comparing = false;
        this.#sign = cue.is === 'up' ? 1 : -1;
        return;
      case 'order':
        // 决算数大于预算数55.93万元: by how much.
        if (cue.order === '=') return;
        this.comparing = true;
        this.against = { basis: 'budget', year: null };
        this.#order = cue.order === '>' ? 1 : -1;
        return;
      case 'from':
        this.#to ??= 0;
        this.#from = leads;
        return;
      case 'to':
        this.#to = cue.sign;
        return;
      case 'share':
        this.#sharing = true;
        this.#open();
        return;
      case 'complete':
        this.completing = true;
        this.#open();
        return;
      case 'rate':
        this.completing = true;
        this.basis ??= 'budget';
        return;
      case 'yearly':
        this.#yearly = this.#averaging = true;
        return;
      case 'average':
        this.#averaging = true;
        return;
      default:
    }
  }

  #compare(against: NonNullable<Claim['against']>): void {
    this.comparing = true;
    this.against = against;
    this.#open();
  }

  /** A comparison, share or completion is of the item again, also behind its purpose. */
  #open(): void {
    if (this.closed === 'purpose') this.closed = null;
  }

  /** The subject that the clause names; null when it names none or nothing is said of it. */
  peek(): { item: string; start: number } | null {
    const words = this.#stuff ?? this.#before;
    if (!words || this.#named || !this.isOpen) return null;
    const { start, end } = words;
    const item = itemText(this.#text.slice(start, end));
    return item.length < 2 || NO_SUBJECT.has(item) || PROCEDURE.test(item) ? null : { item, start };
  }

  /** The same, told once: what follows in the clause is of it. */
  subject(): { item: string; start: number } | null {
    const named = this.peek();
    this.#named = true;
    return named;
  }

  /** What a figure states here; null behind a reason. The sign and the share are used up by it, a comparison goes on (增加 A，增长 P). */
  claim(figure: number, dimension: Dimension, sentenceYear: number | null, tokens: readonly Token[], at: number): Claim | null {
    if (this.closed !== null) return null;
    const year = this.year ?? sentenceYear;
    const made = { figure, basis: this.basis, year, sign: this.#sign, against: this.against, whole: null, compared: false };
    if (this.#order !== 0) {
      const sign = this.#order;
      this.#order = 0;
      this.comparing = false;
      return { ...made, role: dimension === 'percent' ? 'growth' : 'change', sign };
    }
    // 占本年支出合计2953.30万元的89.42%: the share is still to come.
    if (this.#sharing && dimension !== 'percent' && isOfRate(tokens, at)) return { ...made, role: 'base', sign: 0, against: null };
    const role = roleOf(dimension, { yearly: this.#yearly, averaging: this.#averaging, sharing: this.#sharing, planned: this.completing || isPlanned(this.basis), moves: this.#sign !== 0, moved: this.#to !== null });
    const base = this.completing && dimension !== 'percent' && isOfRate(tokens, at);
    const [sharing, from, moved] = [this.#sharing, this.#from, this.#to ?? 0];
    this.#sign = 0;
    this.#to = null;
    this.#from = this.#sharing = false;
    if (role === 'level' && from) return { ...made, role, sign: 0, basis: 'prior', against: null };
    if (role === 'level' && moved !== 0) return { ...made, role, sign: moved, against: null };
    if (role === 'level' && this.comparing) {
      // 比上年的100万元增加…: the level that the change is against.
      return { ...made, role, sign: 0, basis: this.against?.basis === 'actual' ? 'prior' : (this.against?.basis ?? 'prior'), year: this.against?.year ?? null, against: null, compared: true };
    }
    if (dimension === 'percent') this.completing = false;
    if (base) return { ...made, role: 'level', basis: this.basis ?? 'budget', against: null };
    if (role === 'level') return { ...made, role, against: null };
    return { ...made, role, whole: sharing ? this.#wholeText() : null };
  }

  #wholeText(): string | null {
    const span = this.#whole;
    this.#whole = null;
    return span && itemText(this.#text.slice(span.start, span.end));
  }
}
