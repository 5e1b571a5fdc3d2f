import type { Claim } from '../../core/claim.ts';
import { AIMED, NO_SUBJECT, PROCEDURE } from '../../core/words/discourse.ts';
import { itemText } from './ahead.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a clause has said so far, from its beginning or from the last figure on. Words set it (`cues.ts`), a figure states it (`stating.ts`). */
export class Clause {
  basis: Claim['basis'] = null;
  year: number | null = null;
  planned = false;
  /** Behind 目标, 计划 in this very clause: what is told is aimed at. */
  aimed = false;
  /** Behind 比, 较, 与: what the change is against. */
  comparing = false;
  against: Claim['against'] = null;
  completing = false;
  sharing = false;
  averaging = false;
  yearly = false;
  comparable = false;
  sign: -1 | 0 | 1 = 0;
  /** Behind 由, 从 where a 到 follows: the earlier of two levels. */
  from = false;
  /** Behind 增加到, 减少到: a level, and which way it has moved. */
  to: -1 | 0 | 1 | null = null;
  /** Behind 大于, 小于 with a figure: which way it differs from what was planned. */
  order: -1 | 0 | 1 = 0;
  /** Behind 高于…的: the amount ahead is smaller than what was told before it. */
  than: '>' | '<' | null = null;
  /** Behind 每: the next words name what an average is per, and nothing that is told of. */
  per = false;
  /** Right behind 合计, 共. */
  total = false;
  /** Behind 净增, 净减. */
  net = false;
  /** Behind 、, which parts things of one kind. */
  enumerated = false;
  /** Behind 用于 and 原因 nothing is said of the item until the clause turns to it again; behind 分别 figures are of several things at once. */
  closed: 'purpose' | 'reason' | 'each' | null = null;
  readonly text: string;
  #stuff: Stretch | null = null;
  #before: Stretch | null = null;
  #whole: Stretch | null = null;
  #time: Stretch | null = null;
  #named = false;

  constructor(text: string) {
    this.text = text;
  }

  get isOpen(): boolean {
    return this.closed === null;
  }

  /** Words that name something have been read. */
  get hasStuff(): boolean {
    return this.#stuff !== null;
  }

  /** Where a time stands that the clause begins with. */
  get timed(): Stretch | null {
    return this.#stuff || this.#before || this.#named ? null : this.#time;
  }

  /** The next clause of the same sentence: a comparison and a reason go on, the subject does not. Behind 、 what is compared with goes on too. */
  next(enumerated = false): Clause {
    const next = new Clause(this.text);
    next.year = this.year;
    next.against = this.against;
    next.closed = this.closed;
    next.planned = this.planned;
    next.enumerated = enumerated;
    next.comparing = enumerated && this.comparing;
    return next;
  }

  /** 全年执行数（万元）：158.92, 执行率：96.73%: behind a colon the basis goes on. */
  behindColon(): Clause {
    const next = this.next();
    if (!this.#stuff) next.basis = this.basis;
    next.completing = this.completing;
    return next;
  }

  stuff({ start, end }: Stretch): void {
    if (this.per) this.per = false;
    else if (this.sharing) this.#whole = { start: this.#whole?.start ?? start, end };
    else if (this.comparing) {
      if (AIMED.test(this.text.slice(start, end))) this.againstPlan();
    } else if (!this.completing && !this.#named) {
      // 支出预算因客观条件变化…: words on both sides of a basis make it a part of a longer phrase; 全年预算支出合计 begins with its own.
      if (this.#stuff) this.basis = null;
      this.#stuff = { start: this.#stuff?.start ?? start, end };
    }
  }

  againstPlan(): void {
    this.against = { basis: 'budget', year: this.against?.year ?? null };
  }

  /** What was named so far is the whole of the share ahead. */
  wholeAhead(): void {
    [this.#whole, this.#stuff, this.sharing] = [this.#stuff, null, true];
  }

  /** Nothing is named: what follows is of several things told before. */
  forget(): void {
    this.#stuff = null;
  }

  /** The subject starts behind the year: 鄂城区2022年的“三公”经费. */
  time(year: number | null, { start, end }: Stretch): void {
    this.#time = { start, end };
    if (year !== null) this.year = year;
    if (this.#named) return;
    // 公务接待费2016年预算8万元: what stands before the year, where nothing stands behind it.
    this.#before = this.#stuff ?? this.#before;
    this.#stuff = null;
  }

  /** A comparison, share or completion is of the item again, also behind its purpose. */
  reopen(): void {
    if (this.closed === 'purpose') this.closed = null;
  }

  /** The subject that the clause names; null when it names none or nothing is said of it. */
  peek(): { item: string; start: number } | null {
    const words = this.#stuff ?? this.#before;
    if (!words || this.#named || !this.isOpen) return null;
    const { start, end } = words;
    const item = itemText(this.text.slice(start, end));
    return item.length < 2 || NO_SUBJECT.has(item) || PROCEDURE.test(item) ? null : { item, start };
  }

  /** The same, told once: what follows in the clause is of it. */
  subject(): { item: string; start: number } | null {
    const named = this.peek();
    this.#named = true;
    return named;
  }

  /** What the share ahead is of, told once; null when the words name nothing. */
  whole(): string | null {
    const span = this.#whole;
    this.#whole = null;
    return span && itemText(this.text.slice(span.start, span.end));
  }
}
