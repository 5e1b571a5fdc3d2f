import type { Claim, Mention } from '../../core/claim.ts';
import type { List } from './list-stack.ts';
import { ListStack, markOf } from './list-stack.ts';
import { namedWhole, wholeBefore } from './wholes.ts';

export type Open = { -readonly [K in keyof Mention]: Mention[K] extends readonly (infer T)[] ? T[] : Mention[K] };

/** A subject that words name, and where they begin. */
export interface Named {
  readonly item: string;
  readonly start: number;
}

/** Where in the text the reader is: numbers of the stretch between stops or semicolons, sentence and paragraph, brackets that are open, where the line begins. */
export interface Place {
  readonly stretch: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly depth: number;
  readonly line: number;
}

/** What has been told so far: the mentions, the one that goes on, and the lists that are open. */
export class Told {
  readonly mentions: Open[] = [];
  readonly lists = new ListStack();
  current: Open | null = null;
  /** What a sentence was of before its net change, and the next one is of again. */
  resumed: Open | null = null;
  /** How many mentions there were before this sentence or its last semicolon, and before this sentence. */
  #since = 0;
  #opened = 0;

  /** A number is told of what goes on. Of an earlier year beside a later one, or of the year that it is compared with, it is what was before. */
  state(claim: Claim): void {
    const isPast = (claim.role === 'level' || claim.role === 'rate') && claim.year !== null && this.current?.claims.some(({ year, against }) => (year !== null && (claim.year ?? 0) < year) || against?.year === claim.year);
    this.current?.claims.push(isPast ? { ...claim, basis: 'prior' } : claim);
  }

  /** A mention begins; it is a part of the list that is open, where there is one. */
  begin(named: Named | null, start: number, planned: boolean, text: string, { stretch, sentence, paragraph, depth, line }: Place): Open {
    const first = this.mentions.at(-1)?.paragraph !== paragraph;
    const list = this.lists.take(sentence, first, () => markOf(text, line));
    this.current = {
      item: named?.item ?? '', claims: [], start: named?.start ?? start, stretch, sentence, paragraph, depth,
      parent: list?.whole ?? null, list: list?.number ?? null, announced: list?.how ?? null, doubtful: list !== null && this.lists.isDoubtful(list), orders: [], planned,
    };
    this.mentions.push(this.current);
    return this.current;
  }

  /** Opens a list of what is named, else of what was told last; false where that is not known, or the list is open already. */
  announce(how: List['how'], named: Named | null, again: number | null, { sentence, depth }: Place): boolean {
    const whole = again ?? (named ? namedWhole(this.mentions, named.item) : this.#resumedWhole() ?? wholeBefore(this.mentions, depth));
    if ((whole === null && !named) || !this.lists.open(whole, how, depth, sentence)) return false;
    this.current = null;
    return true;
  }

  /** What is told of again behind its own list, where an amount of it has just been told: a list is of that. */
  #resumedWhole(): number | null {
    const [current, last] = [this.current, this.mentions.at(-1)?.claims.at(-1)];
    const isResumed = last !== undefined && current?.claims.some(({ role, figure }) => role === 'level' && figure > last.figure);
    return isResumed && current ? this.mentions.lastIndexOf(current) : null;
  }

  /** Of several things told side by side a sentence that names none of them may mean any. */
  #forget(from: number): void {
    let told = 0;
    for (let i = from; i < this.mentions.length; i++) if (this.mentions[i]?.parent === null && this.mentions[i]?.depth === 0) told++;
    if (told > 1) this.current = null;
    this.#since = this.mentions.length;
  }

  /** Ends what a bracket at this depth held: what stood before it goes on. */
  close(depth: number): void {
    const whole = this.lists.close(depth);
    this.current = whole === null ? null : (this.mentions[whole] ?? null);
  }

  semicolon({ sentence, depth }: Place): void {
    this.#forget(this.#since);
    // A，其中B、C；执行率…: what names nothing behind a list is of its whole.
    const list = this.lists.last;
    if (list?.parts === 'inline' && list.how === 'of-which' && !list.colon && this.current?.list === list.number) this.current = this.mentions[list.whole ?? -1] ?? null;
    this.lists.semicolon(sentence, depth, (whole) => whole === null || this.mentions[whole]?.parent === null);
  }

  /** A sentence ends; `line`: and its line, with what numbers the next one. `named`: words stood behind what opened the last list. */
  stop(named: boolean, line: (() => string) | null): void {
    if (line) this.current = null;
    // 其中 A、B、C。比上年减少…: behind the list the sentence is of its whole again.
    const whole = this.lists.inline();
    if (whole !== null && !line) this.current = this.mentions[whole] ?? null;
    else this.#forget(this.#opened);
    this.#opened = this.mentions.length;
    if (this.resumed && !line && this.current?.item === '') this.current = this.resumed;
    this.resumed = null;
    this.lists.stop(named, line);
  }
}
