import { isPlanned, type Mention } from '../../core/claim.ts';
import { isNaming, type Figure } from '../../core/figure.ts';
import { dimensionOf } from '../../core/unit.ts';
import { bracketEnd, isBase, isCondition, isDenominator, isFurther, isPaired, isPointNumber, opensList } from './ahead.ts';
import { Clause } from './clause.ts';
import { hear } from './cues.ts';
import { markOf } from './list-stack.ts';
import { claimOf } from './stating.ts';
import { Told, type Named, type Open, type Place } from './told.ts';
import { readTokens, type Token } from './tokens.ts';

/** What was read of a text, and the figures that it says of several things at once (分别, 依次): of what is not known. */
export interface Claims {
  readonly mentions: readonly Mention[];
  readonly shared: ReadonlySet<number>;
}

/** Reads the claims of a folded text in one pass: sentence by sentence, clause by clause, with the lists that are open as a stack. */
export function readClaims(folded: string, figures: readonly Figure[]): Claims {
  return new Reader(folded, figures).read();
}

class Reader {
  readonly #text: string;
  readonly #figures: readonly Figure[];
  readonly #tokens: readonly Token[];
  readonly #told = new Told();
  readonly #shared = new Set<number>();
  #clause: Clause;
  #place: Place = { stretch: 0, sentence: 0, paragraph: 0, depth: 0, line: 0 };
  /** Where the sentence begins, and the year that it has named so far. */
  #begin = 0;
  #year: number | null = null;
  /** Nothing of the line has been read yet; the phrase that it began with, as long as no number has been told of it. */
  #point = true;
  #pending: Named | null = null;
  /** The last mention that is named by a time only. */
  #timed: Open | null = null;
  #skip = 0;

  constructor(text: string, figures: readonly Figure[]) {
    this.#text = text;
    this.#figures = figures;
    this.#tokens = readTokens(text, figures);
    this.#clause = new Clause(text);
  }

  read(): Claims {
    for (let i = 0; i < this.#tokens.length; i++) if (i >= this.#skip) this.#take(this.#tokens[i] as Token, i);
    return { mentions: this.#told.mentions, shared: this.#shared };
  }

  #take(token: Token, i: number): void {
    switch (token.kind) {
      case 'stuff': return this.#clause.stuff(token);
      case 'time': return this.#time(token);
      case 'cue': return this.#cue(token, i);
      case 'figure': return this.#figure(token, i);
      case 'open': return this.#open(i);
      case 'close': return this.#close();
      case 'colon': return this.#colon(i);
      case 'comma': return this.#next(this.#clause.next(this.#text.charAt(token.start) === '、'));
      case 'semicolon': return this.#semicolon(token);
      default: return this.#stop(token);
    }
  }

  /** A line's first phrase that no number follows in its clause is what the line is about. */
  #next(clause: Clause): void {
    if (this.#point) this.#pending = this.#clause.peek();
    if (this.#pending) this.#point = false;
    this.#clause = clause;
  }

  #colon(i: number): void {
    if (this.#tokens[i + 1]?.kind === 'stop') return this.#announce('list');
    if (this.#tokens[i - 1]?.kind === 'cue') this.#told.lists.colon();
    this.#next(this.#clause.behindColon());
  }

  #semicolon(token: Token): void {
    const goesOn = this.#clause.closed === 'reason' && isFurther(this.#text, token.end);
    this.#told.semicolon(this.#place);
    this.#place = { ...this.#place, stretch: this.#place.stretch + 1 };
    this.#next(goesOn ? this.#clause.next() : new Clause(this.#text));
  }

  #stop(token: Token): void {
    const endsLine = this.#text.charAt(token.start) === '\n';
    const named = this.#clause.peek() !== null;
    this.#next(new Clause(this.#text));
    const { stretch, sentence, paragraph, line } = this.#place;
    this.#place = { stretch: stretch + 1, sentence: sentence + 1, paragraph: endsLine ? paragraph + 1 : paragraph, depth: 0, line: endsLine ? token.end : line };
    [this.#begin, this.#year] = [token.end, null];
    this.#point = endsLine;
    if (endsLine) this.#pending = null;
    this.#told.stop(named, endsLine ? () => markOf(this.#text, token.end) : null);
  }

  #time(token: Extract<Token, { kind: 'time' }>): void {
    const clause = this.#clause;
    const year = Number(/^(?:19|20)\d{2}/.exec(this.#figures[token.figure]?.iso ?? '')?.[0]) || null;
    if (clause.comparing) clause.against = year === null ? clause.against : { basis: clause.against?.basis ?? null, year };
    else if (clause.isOpen) {
      clause.time(year, token);
      this.#year = year ?? this.#year;
    }
  }

  #cue(token: Extract<Token, { kind: 'cue' }>, i: number): void {
    const { cue } = token;
    if (cue.is === 'of-which' && !this.#isOfStated(token.start)) this.#told.current = null;
    else if (cue.is === 'of-which') this.#announce('of-which');
    else if (this.#clause.isOpen && opensList(cue, this.#tokens, i)) this.#announce('list');
    else if (cue.is === 'breakdown') this.#announce('list', this.#told.lists.lastWhole(this.#place.sentence));
    else {
      const mention = cue.is === 'order' ? this.#subject() : null;
      hear(this.#clause, token, this.#tokens, i);
      if (mention && cue.is === 'order' && this.#clause.than === null) mention.orders.push({ order: cue.order, start: token.start, end: token.end });
    }
  }

  /** 其中 is of an amount of its own sentence, or begins the sentence; behind a subject without an amount what it is of is not known. */
  #isOfStated(at: number): boolean {
    return this.#told.mentions.at(-1)?.sentence === this.#place.sentence || !HAN.test(this.#text.slice(this.#begin, at));
  }

  #announce(how: 'of-which' | 'list', again: number | null = null): void {
    const named = how === 'list' && again === null ? this.#clause.peek() : null;
    if (this.#told.announce(how, named, again, this.#place)) this.#clause = new Clause(this.#text);
  }

  /** A bracket with figures in it speaks of what stands before it; any other is part of a name. */
  #open(i: number): void {
    const { end, whole: closed } = bracketEnd(this.#tokens, i);
    const holds = closed && this.#tokens.slice(i, end).some(({ kind }) => kind === 'figure');
    const whole = this.#told.mentions.length - 1;
    if (!holds || whole < 0 || !this.#told.current) {
      // （一） numbers a point; （类） and （境） are parts of a name.
      const [open, close] = [this.#tokens[i], this.#tokens[end - 1]];
      if (closed && open && close && !(ORDINAL.test(this.#text.slice(open.start, close.end)) && this.#clause.peek() === null)) this.#clause.stuff({ start: open.start, end: close.end });
      if (closed && !holds) this.#skip = end;
      return;
    }
    this.#place = { ...this.#place, depth: this.#place.depth + 1 };
    this.#told.lists.open(whole, 'bracket', this.#place.depth, this.#place.sentence);
    this.#told.current = null;
    this.#clause = new Clause(this.#text);
  }

  #close(): void {
    const { depth } = this.#place;
    if (depth === 0) return;
    this.#told.close(depth);
    this.#place = { ...this.#place, depth: depth - 1 };
    this.#clause = new Clause(this.#text);
  }

  #figure(token: Extract<Token, { kind: 'figure' }>, i: number): void {
    const [figure, tokens, text] = [this.#figures[token.figure], this.#tokens, this.#text];
    if (!figure?.value || isNaming(figure) || figure.kind === 'range' || isDenominator(text, figure)) return;
    if (isPointNumber(text, figure, tokens[i - 1])) {
      this.#told.current = null;
      this.#clause = new Clause(text);
      return;
    }
    if (this.#clause.closed === 'each' || isCondition(this.#figures, tokens, i) || isPaired(text, this.#figures, tokens, i)) {
      this.#shared.add(token.figure);
      return;
    }
    if (isBase(text, this.#figures, tokens, i)) this.#clause.wholeAhead();
    if (this.#clause.net) [this.#told.resumed, this.#told.current, this.#clause.net] = [this.#told.current, null, false];
    const claim = claimOf(this.#clause, token.figure, dimensionOf(figure.unit), this.#year, tokens, i);
    if (claim && this.#subject(token)) this.#told.state(claim);
  }

  /** The mention that what follows is said of: a new one where the clause names a subject, else the one that goes on. */
  #subject(token?: Token): Open | null {
    const told = this.#told;
    const list = told.lists.last;
    const isItem = list !== undefined && list.parts !== 'points' && (told.current === null || told.current === this.#timed);
    const timed = isItem ? this.#clause.timed : null;
    const own = this.#clause.subject();
    // 其中2019年42个、2020年51个: in a list within a sentence a time is what the item is called.
    const named = own ?? this.#pending ?? (timed && { item: this.#text.slice(timed.start, timed.end), start: timed.start });
    // 其中使用上年结转138.2万元、当年预算1608.25万元: a budget of its own, not that of what stands before it.
    const isApart = named === null && this.#clause.enumerated && isPlanned(this.#clause.basis) && list?.parts === 'inline' && told.current?.claims.every(({ basis }) => basis === null);
    if (isApart) told.current = null;
    [this.#pending, this.#point] = [null, false];
    // 同比增长4.42%（上年57.20亿元）: a bracket that names nothing is of what stands before it.
    if (named === null && !told.current && list?.how === 'bracket') told.current = told.mentions[list.whole ?? -1] ?? null;
    if ((named === null && told.current) || (named === null && !token)) return told.current;
    const begun = told.begin(named, token?.start ?? 0, this.#clause.planned, this.#text, this.#place);
    if (timed && named?.start === timed.start) this.#timed = begun;
    return begun;
  }
}

const HAN = /\p{Script=Han}/u;
const ORDINAL = /^（[一二三四五六七八九十\d]{1,3}）$/;
