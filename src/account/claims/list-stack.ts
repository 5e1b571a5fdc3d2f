import type { Mention } from '../../core/claim.ts';

/** A list that has been opened: what it is of, the depth of brackets that it stands in, and where its parts stand once there is one. */
export interface List {
  readonly number: number;
  /** Index of the mention that it is of; null where the words name a whole whose amount was not told. */
  readonly whole: number | null;
  readonly how: NonNullable<Mention['announced']>;
  readonly depth: number;
  readonly sentence: number;
  parts: 'none' | 'inline' | 'points';
  /** A colon stands behind the word that opened it (其中：), so that it goes on over semicolons. */
  colon: boolean;
  /** How its points are numbered: （一）, 1. */
  mark: string;
  items: number;
  semicolons: number;
}

/** The lists that are open at a place in a text, the innermost last. */
export class ListStack {
  #lists: List[] = [];
  #latest: List | null = null;
  #count = 0;

  get last(): List | undefined {
    return this.#lists.at(-1);
  }

  /** False where the same list has just been opened by another word (如下：). 其中 of a whole begins its list anew. */
  open(whole: number | null, how: List['how'], depth: number, sentence: number): boolean {
    if (this.last?.whole === whole && whole !== null && this.last.parts === 'none') return false;
    if (how === 'of-which') this.#lists = this.#lists.filter((list) => list.whole !== whole);
    const list: List = { number: this.#count++, whole, how, depth, sentence, parts: 'none', colon: false, mark: '', items: 0, semicolons: 0 };
    this.#lists.push(list);
    this.#latest = list;
    return true;
  }

  /** What the last list of the sentence was of, whether or not it has ended; null when there was none. */
  lastWhole(sentence: number): number | null {
    return this.#latest?.sentence === sentence ? this.#latest.whole : null;
  }

  /** Ends what stands in a bracket; what the bracket is of, null when it is of nothing. */
  close(depth: number): number | null {
    const list = this.#lists.findLast((open) => open.how === 'bracket' && open.depth === depth);
    this.#lists = this.#lists.filter((open) => open.depth < depth);
    return list?.whole ?? null;
  }

  /** What the outermost list within the sentence is of; null when there is none. */
  inline(): number | null {
    return this.#lists.find(({ depth, parts }) => depth === 0 && parts === 'inline')?.whole ?? null;
  }

  /**
   * A list within a sentence ends with it; one that closes a sentence goes on point by point, each a line of its own. `named`: words stood behind
   * the one that opened the last list. `markNext`: how the next line is numbered; null when the same line goes on.
   */
  stop(named: boolean, markNext: (() => string) | null): void {
    if (this.#lists.length === 0) return;
    const mark = markNext && markNext();
    const goesOn = ({ depth, parts, mark: own }: List): boolean =>
      depth === 0 && parts !== 'inline' && !(parts === 'none' && named) && (parts === 'none' || mark === null || mark === own || mark === 'blank');
    this.#lists = this.#lists.filter(goesOn);
  }

  /** 其中：, with the colon. */
  colon(): void {
    if (this.last?.parts === 'none') this.last.colon = true;
  }

  /** A new item of the outer list: what was opened within the last item is over. 其中：B；C is one list; A，其中B、C；D begins a new item at D. */
  semicolon(sentence: number, depth: number, isOuter: (whole: number | null) => boolean): void {
    const goesOn = ({ whole, parts, items, semicolons }: List): boolean => parts !== 'none' && isOuter(whole) && (items < 2 || semicolons > 0);
    this.#lists = this.#lists.filter((list) => list.sentence !== sentence || list.depth < depth || goesOn(list));
    for (const list of this.#lists) list.semicolons++;
  }

  /** Whether a new part may as well be something of its own: A，其中B；C without a colon. */
  isDoubtful({ how, colon, semicolons }: List): boolean {
    return how === 'of-which' && !colon && semicolons > 0;
  }

  /** The list that a new mention is a part of. Of points only the first mention of a line is. */
  take(sentence: number, first: boolean, mark: () => string): List | null {
    const list = this.last;
    if (!list) return null;
    if (list.parts === 'none') {
      list.parts = list.sentence === sentence ? 'inline' : 'points';
      if (list.parts === 'points') list.mark = mark();
    }
    const isPart = list.parts === 'inline' || (first && list.mark !== 'none');
    if (isPart) list.items++;
    return isPart ? list : null;
  }
}

/** 一、 （一） 1. （1） as kinds of marks; `blank` for an empty line, `none` for any other. */
export function markOf(text: string, at: number): string {
  const line = text.slice(at, at + 8).trimStart();
  if (line === '' || text.slice(at, at + 8).split('\n')[0]?.trim() === '') return 'blank';
  const [, open, han, arabic, close] = /^([（]?)(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))([）、.．])/.exec(line) ?? [];
  return close === undefined ? 'none' : `${open ?? ''}${han ? '一' : arabic ? '1' : ''}${close}`;
}
