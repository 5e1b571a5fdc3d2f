import { isNaming, isTemporal, type Figure } from '../core/figure.ts';
import { dimensionOf, type Dimension } from '../core/unit.ts';
import { AVERAGE, BASE, CHANGE, COMPLETION, LIST, PARTS, SHARE, TO, TURNS_TO } from '../core/words/clauses.ts';
import { isDenominator } from './claims/ahead.ts';
import { subjectOf } from './subject.ts';

/**
 * What a figure says in its clause: how much there is (level), how much there was or should have been (base), by how much it changed
 * (change, in units; growth, in per cent), what part of something it is (share), how far a plan was met (completion), how many
 * times (times), or an amount for each head (average).
 */
export type Role = 'level' | 'base' | 'change' | 'growth' | 'points' | 'share' | 'completion' | 'times' | 'average' | 'rate';

export interface Statement {
  /** Index into the figures. */
  readonly figure: number;
  readonly role: Role;
  /** For changes and growths: +1 up, −1 down; 0 elsewhere. */
  readonly sign: -1 | 0 | 1;
  readonly dimension: Dimension;
  /** What is counted, as the words name it; '' when they do not. */
  readonly subject: string;
  /** The year that its words name; null when they name none. */
  readonly year: number | null;
  /** The words from the previous figure (or the start of the sentence) to this one, without blanks. */
  readonly words: string;
  /** The words behind it, up to the next figure or the end of the sentence. */
  readonly behind: string;
  /** Numbers of the stretch between semicolons, of the sentence and of the paragraph that it stands in. */
  readonly stretch: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Brackets open around it. */
  readonly depth: number;
  /** Parts (其中) or a list (如下, 包括) are announced before it: it may be the first of them. */
  readonly opens: 'parts' | 'list' | null;
}

/** How far before its first part a list may be announced, in characters. */
const LEAD = 160;

/** The figures of a folded text as statements; temporal ones and names are left out. */
export function readStatements(folded: string, figures: readonly Figure[]): Statement[] {
  const out: Statement[] = [];
  const place = new Place(folded);
  let from = 0;
  figures.forEach((figure, index) => {
    const { stretch, sentence, paragraph, depth, start } = place.advance(figure.start);
    if (isNaming(figure) || figure.kind === 'range' || !figure.value) return;
    if (isTemporal(figure) || isListMark(folded, figure) || isDenominator(folded, figure)) return;
    const words = folded.slice(Math.max(from, start), figure.start).replace(/\s+/g, '');
    const next = figures[index + 1]?.start ?? folded.length;
    const behind = folded.slice(figure.end, Math.min(next, figure.end + 24)).replace(/\s+/g, '');
    const dimension = dimensionOf(figure.unit);
    const year = words.includes('年') ? words.match(/(?:19|20)\d{2}(?=年)/g)?.at(-1) : undefined;
    out.push({
      figure: index, dimension, words, behind, stretch, sentence, paragraph, depth, opens: opening(folded.slice(Math.max(from, figure.start - LEAD), figure.start)),
      subject: subjectOf(words), year: year ? Number(year) : null, ...roleOf(dimension, words, behind),
    });
    from = figure.end;
  });
  return out;
}

const opening = (lead: string): Statement['opens'] => (PARTS.test(lead) ? 'parts' : LIST.test(lead) ? 'list' : null);

/** 其中：1、公务接待费…: the mark of a point within a sentence. */
const isListMark = (folded: string, figure: Figure): boolean =>
  figure.unit === null && figure.end - figure.start <= 2 && '、．.）'.includes(folded.charAt(figure.end)) && figure.end < folded.length;

function roleOf(dimension: Dimension, words: string, behind: string): Pick<Statement, 'role' | 'sign'> {
  const change = TO.test(words) ? null : CHANGE.exec(words);
  const sign = change ? (change[1] ? 1 : -1) : 0;
  if (dimension === 'points') return { role: 'points', sign };
  if (dimension === 'multiple') return { role: 'times', sign };
  if (dimension === 'percent') {
    if (change) return { role: 'growth', sign };
    if (COMPLETION.test(words)) return { role: 'completion', sign: 0 };
    return { role: SHARE.test(words) ? 'share' : 'rate', sign: 0 };
  }
  if (change) return { role: 'change', sign };
  if (AVERAGE.test(words)) return { role: 'average', sign: 0 };
  return { role: BASE.test(words) || TURNS_TO.test(behind) ? 'base' : 'level', sign: 0 };
}

/** 1 for the characters that end a sentence or a line, and for brackets. */
const TURNS = new Uint8Array(65536);
for (const char of '（）\n\r。！？；') TURNS[char.charCodeAt(0)] = 1;

/** Walks once through the text and knows where it is. */
class Place {
  readonly #text: string;
  #at = 0;
  #stretch = 0;
  #sentence = 0;
  #paragraph = 0;
  #depth = 0;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  advance(to: number): { stretch: number; sentence: number; paragraph: number; depth: number; start: number } {
    for (; this.#at < to; this.#at++) if (TURNS[this.#text.charCodeAt(this.#at)] === 1) this.#step(this.#text.charAt(this.#at));
    return { stretch: this.#stretch, sentence: this.#sentence, paragraph: this.#paragraph, depth: this.#depth, start: this.#start };
  }

  #step(char: string): void {
    if (char === '（') this.#depth++;
    else if (char === '）') this.#depth = Math.max(0, this.#depth - 1);
    else if (char === '\n' || char === '\r') {
      this.#paragraph++;
      this.#end();
    } else if (char === '；') this.#stretch++;
    else if ('。！？'.includes(char) && char !== '') this.#end();
  }

  #end(): void {
    this.#sentence++;
    this.#stretch++;
    this.#depth = 0;
    this.#start = this.#at + 1;
  }
}
