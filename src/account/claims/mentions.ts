import type { Mention } from '../../core/claim.ts';
import { isNaming, type Figure } from '../../core/figure.ts';
import { dimensionOf } from '../../core/unit.ts';
import { bracketEnd, isBase, isCondition, isPaired, isPointNumber, leadsTo } from './ahead.ts';
import { Clause } from './clause.ts';
import { ListStack, markOf } from './list-stack.ts';
import { readTokens, type Token } from './tokens.ts';
import { namedWhole, wholeBefore } from './wholes.ts';

type Open = { -readonly [K in keyof Mention]: Mention[K] extends readonly (infer T)[] ? T[] : Mention[K] };

/** What was read of a text, and the figures that it says of several things at once (分别, 依次): of what is not known. */
export interface Claims {
  readonly mentions: readonly Mention[];
  readonly shared: ReadonlySet<number>;
}

/** Reads the claims of a folded text in one pass: sentence by sentence, clause by clause, with the lists that are open as a stack. */
export function readClaims(folded: string, figures: readonly Figure[]): Claims {
  return new Reader(folded, figures).read();
}

export const readMentions = (folded: string, figures: readonly Figure[]): readonly Mention[] => readClaims(folded, figures).mentions;

class Reader {
  readonly #text: string;
  readonly #figures: readonly Figure[];
  readonly #mentions: Open[] = [];
  readonly #lists = new ListStack();
  #clause: Clause;
  #current: Open | null = null;
  /** What a sentence was of before its net change, and the next one is of again. */
  #resumed: Open | null = null;
  /** The last mention that is named by a time only. */
  #timed: Open | null = null;
  #sentence = 0;
  #paragraph = 0;
  #depth = 0;
  /** How many mentions there were before this sentence or its last semicolon. */
  #told = 0;
  /** How many there were before this sentence. */
  #opened = 0;
  /** The year that the sentence has named so far. */
  #year: number | null = null;
  /** Nothing of the line has been read yet; the phrase that it began with, as long as no number has been told of it. */
  #point = true;
  #pending: { item: string; start: number } | null = null;
  #skip = 0;
  readonly #shared = new Set<number>();
  /** Where the sentence begins. */
  #begin = 0;
  /** Where the line begins. */
  #line = 0;

  constructor(text: string, figures: readonly Figure[]) {
    this.#text = text;
    this.#figures = figures;
    this.#clause = new Clause(text);
  }

  read(): Claims {
    const tokens = readTokens(this.#text, this.#figures);
    tokens.forEach((token, i) => this.#take(token, tokens, i));
    return { mentions: this.#mentions, shared: this.#shared };
  }

  #take(token: Token, tokens: readonly Token[], i: number): void {
    if (i < this.#skip) return;
    if (token.kind === 'stuff') this.#clause.stuff(token);
    else if (token.kind === 'time') this.#time(token);
    else if (token.kind === 'cue') this.#cue(token, tokens, i);
    else if (token.kind === 'figure') this.#figure(token, tokens, i);
    else if (token.kind === 'open') this.#open(tokens, i);
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'colon' && tokens[i + 1]?.kind === 'stop') this.#announce('list');
    else if (token.kind === 'comma' || token.kind === 'colon') {
      if (token.kind === 'colon' && tokens[i - 1]?.kind === 'cue') this.#lists.colon();
      this.#next(token.kind === 'colon' ? this.#clause.behindColon() : this.#clause.next());
    }
    else if (token.kind === 'semicolon') this.#semicolon(token);
    else this.#stop(token);
  }

  /** A line's first phrase that no number follows in its clause is what the line is about. */
  #next(clause: Clause): void {
    if (this.#point) this.#pending = this.#clause.peek();
    if (this.#pending) this.#point = false;
    this.#clause = clause;
  }

  #stop(token: Token): void {
    const paragraph = this.#text.charAt(token.start) === '\n';
    const named = this.#clause.peek() !== null;
    this.#next(new Clause(this.#text));
    this.#sentence++;
    this.#begin = token.end;
    this.#year = null;
    this.#depth = 0;
    if (paragraph) {
      this.#paragraph++;
      this.#line = token.end;
      this.#current = null;
    }
    this.#point = paragraph;
    if (paragraph) this.#pending = null;
    // 其中 A、B、C。比上年减少…: behind the list the sentence is of its whole again.
    const whole = this.#lists.inline();
    if (whole !== null && !paragraph) this.#current = this.#mentions[whole] ?? null;
    else this.#forget(this.#opened);
    this.#opened = this.#mentions.length;
    if (this.#resumed && !paragraph && this.#current?.item === '') this.#current = this.#resumed;
    this.#resumed = null;
    this.#lists.stop(named, paragraph ? () => markOf(this.#text, token.end) : null);
  }

  /** Of several things told side by side a sentence that names none of them may mean any. */
  #forget(from = this.#told): void {
    const told = this.#mentions.slice(from).filter(({ parent, depth }) => parent === null && depth === 0);
    if (told.length > 1) this.#current = null;
    this.#told = this.#mentions.length;
  }

  #semicolon(token: Token): void {
    this.#forget();
    const goesOn = this.#clause.closed === 'reason' && FURTHER.test(this.#text.slice(token.end, token.end + 3));
    this.#lists.semicolon(this.#sentence, this.#depth, (whole) => whole === null || this.#mentions[whole]?.parent === null);
    this.#next(goesOn ? this.#clause.next() : new Clause(this.#text));
  }

  #time(token: Extract<Token, { kind: 'time' }>): void {
    const year = Number(/^(?:19|20)\d{2}/.exec(this.#figures[token.figure]?.iso ?? '')?.[0]) || null;
    if (this.#clause.comparing) this.#clause.against = year === null ? this.#clause.against : { basis: this.#clause.against?.basis ?? null, year };
    else if (this.#clause.isOpen) {
      this.#clause.time(year, token);
      this.#year = year ?? this.#year;
    }
  }

  #cue(token: Extract<Token, { kind: 'cue' }>, tokens: readonly Token[], i: number): void {
    const { cue } = token;
    if (cue.is === 'of-which' && !this.#isOfStated(token.start)) this.#current = null;
    else if (cue.is === 'of-which' || (cue.is === 'list' && this.#clause.isOpen)) this.#announce(cue.is);
    // 主要用于：公共安全支出…，占79.91%; …: a list of what it went to.
    else if (cue.is === 'purpose' && tokens[i + 1]?.kind === 'colon' && this.#clause.isOpen) this.#announce('list');
    else if (cue.is === 'breakdown') this.#announce('list', this.#lists.lastWhole(this.#sentence));
    else if (cue.is === 'order') {
      this.#subject()?.orders.push({ order: cue.order, start: token.start, end: token.end });
      this.#clause.cue(token, tokens[i + 1]);
    } else if (cue.is === 'plan') this.#clause.plan();
    else this.#clause.cue(token, tokens[i + 1], cue.is === 'from' && leadsTo(tokens, i));
  }

  /** 其中 is of an amount of its own sentence, or begins the sentence; behind a subject without an amount what it is of is not known. */
  #isOfStated(at: number): boolean {
    return this.#mentions.at(-1)?.sentence === this.#sentence || !/\p{Script=Han}/u.test(this.#text.slice(this.#begin, at));
  }

  #announce(how: 'of-which' | 'list', again: number | null = null): void {
    const named = how === 'list' && again === null ? this.#clause.peek() : null;
    const whole = again ?? (named ? namedWhole(this.#mentions, named.item) : wholeBefore(this.#mentions, this.#depth));
    if ((whole === null && !named) || !this.#lists.open(whole, how, this.#depth, this.#sentence)) return;
    this.#clause = new Clause(this.#text);
    this.#current = null;
  }

  /** A bracket with figures in it speaks of what stands before it; any other is part of a name. */
  #open(tokens: readonly Token[], i: number): void {
    const { end, whole: closed } = bracketEnd(tokens, i);
    const holds = closed && tokens.slice(i, end).some(({ kind }) => kind === 'figure');
    const whole = this.#mentions.length - 1;
    if (!holds || whole < 0 || !this.#current) {
      // （一） numbers a point; （类） and （境） are parts of a name.
      const [open, close] = [tokens[i], tokens[end - 1]];
      if (closed && open && close && !(ORDINAL.test(this.#text.slice(open.start, close.end)) && this.#clause.peek() === null)) this.#clause.stuff({ kind: 'stuff', start: open.start, end: close.end });
      if (closed && !holds) this.#skip = end;
      return;
    }
    this.#depth++;
    this.#lists.open(whole, 'bracket', this.#depth, this.#sentence);
    this.#clause = new Clause(this.#text);
    this.#current = null;
  }

  #close(): void {
    if (this.#depth === 0) return;
    const whole = this.#lists.close(this.#depth--);
    this.#current = whole === null ? null : (this.#mentions[whole] ?? null);
    this.#clause = new Clause(this.#text);
  }

  #figure(token: Extract<Token, { kind: 'figure' }>, tokens: readonly Token[], i: number): void {
    const figure = this.#figures[token.figure];
    if (!figure?.value || isNaming(figure) || figure.kind === 'range') return;
    if (isPointNumber(this.#text, figure, tokens[i - 1])) {
      this.#current = null;
      this.#clause = new Clause(this.#text);
      return;
    }
    if (this.#clause.isEach || isCondition(this.#figures, tokens, i) || isPaired(this.#text, this.#figures, tokens, i)) {
      this.#shared.add(token.figure);
      return;
    }
    if (isBase(this.#text, this.#figures, tokens, i)) this.#clause.wholeAhead();
    if (this.#clause.net) [this.#resumed, this.#current, this.#clause.net] = [this.#current, null, false];
    const claim = this.#clause.claim(token.figure, dimensionOf(figure.unit), this.#year, tokens, i);
    const mention = claim && this.#subject(token);
    // 减少1.27万元（2021年决算数为19.06万元）: an earlier year beside what is said of a later one, or the year that it is compared with.
    const past = claim?.role === 'level' && mention?.claims.some(({ year, against }) => claim.year !== null && ((year !== null && claim.year < year) || against?.year === claim.year)) === true;
    if (claim && mention) mention.claims.push(past ? { ...claim, basis: 'prior' } : claim);
  }

  /** The mention that what follows is said of: a new one where the clause names a subject, else the one that goes on. */
  #subject(token?: Token): Open | null {
    const isList = this.#lists.last !== undefined && this.#lists.last.parts !== 'points' && (this.#current === null || this.#current === this.#timed);
    const timed = isList ? this.#clause.timed : null;
    const own = this.#clause.subject();
    // 其中2019年42个、2020年51个: in a list within a sentence a time is what the item is called.
    const named = own ?? this.#pending ?? (timed && { item: this.#text.slice(timed.start, timed.end), start: timed.start });
    const first = this.#mentions.at(-1)?.paragraph !== this.#paragraph;
    this.#pending = null;
    this.#point = false;
    // 同比增长4.42%（上年57.20亿元）: a bracket that names nothing is of what stands before it.
    const around = this.#lists.last;
    if (named === null && !this.#current && around?.how === 'bracket') this.#current = this.#mentions[around.whole ?? -1] ?? null;
    if (named !== null || !this.#current) {
      if (named === null && !token) return this.#current;
      const list = this.#lists.take(this.#sentence, first, () => markOf(this.#text, this.#line));
      this.#current = {
        item: named?.item ?? '', claims: [], start: named?.start ?? token?.start ?? 0, sentence: this.#sentence, paragraph: this.#paragraph, depth: this.#depth,
        parent: list?.whole ?? null, list: list?.number ?? null, announced: list?.how ?? null, doubtful: list !== null && this.#lists.isDoubtful(list), orders: [], planned: this.#clause.planned,
      };
      this.#mentions.push(this.#current);
      if (timed && named?.start === timed.start) this.#timed = this.#current;
    }
    return this.#current;
  }
}

const FURTHER = /^[二三四五六七八九]是/;
const ORDINAL = /^（[一二三四五六七八九十\d]{1,3}）$/;
