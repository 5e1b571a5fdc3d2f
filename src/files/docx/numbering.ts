import { counted } from './counting.ts';
import { attribute, child, children, isOn, numberOf, type Element } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: the counters of the levels by their numbers. */
  readonly text: string;
  /** All counters in digits. */
  readonly isLegal: boolean;
  /** The level that sets this one back, counted from 1; 0 none, undefined any above. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What a paragraph's own properties and its style say of its number. */
export interface Numbered {
  readonly list: string;
  readonly level: number;
}

/** The lists of a document, and their counters as one goes through it. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: Element | undefined) {
    this.#lists = root ? listsOf(root) : new Map();
  }

  /** The level of a list that a style is tied to; undefined where none is. */
  levelOfStyle(list: string, style: string): number | undefined {
    return [...(this.#lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** The number of the next paragraph of a list, as it is shown; '' for bullets and lists that do not exist. */
  next({ list: id, level }: Numbered): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    const start = list.starts.get(level);
    const begins = start !== undefined && !this.#begun.has(`${id} ${level}`);
    this.#begun.add(`${id} ${level}`);
    counters[level] = begins ? start : counters[level] === undefined ? own.start : (counters[level] ?? 0) + 1;
    for (const [deeper, { restart }] of list.levels) if (deeper > level && restart !== 0 && (restart === undefined || level < restart)) counters[deeper] = undefined;
    return shown(list, own, level, counters);
  }
}

function shown(list: List, { text, format, isLegal }: Level, level: number, counters: (number | undefined)[]): string {
  if (format === 'bullet') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    if (at > level || !of) return '';
    counters[at] ??= of.start;
    return counted(isLegal ? 'decimal' : of.format, counters[at] ?? of.start);
  });
}

function listsOf(root: Element): Map<string, List> {
  const abstracts = new Map([...children(root, 'abstractNum')].map((element) => [attribute(element, 'abstractNumId') ?? '', element]));
  // A list may only point at a style of lists, whose own list has the levels.
  const linked = new Map([...abstracts.values()].flatMap((element) => {
    const style = attribute(child(element, 'styleLink'), 'val');
    return style === undefined ? [] : [[style, element] as const];
  }));
  return new Map([...children(root, 'num')].map((element): [string, List] => {
    const id = attribute(child(element, 'abstractNumId'), 'val') ?? '';
    const abstract = abstracts.get(id);
    const levels = levelsOf(linked.get(attribute(child(abstract, 'numStyleLink'), 'val') ?? '') ?? abstract);
    const starts = new Map<number, number>();
    for (const change of children(element, 'lvlOverride')) {
      const at = Number(attribute(change, 'ilvl') ?? 0);
      const start = numberOf(child(change, 'startOverride'));
      const level = child(change, 'lvl');
      if (level) levels.set(at, levelOf(level));
      if (start !== undefined) starts.set(at, start);
    }
    return [attribute(element, 'numId') ?? '', { abstract: id, levels, starts }];
  }));
}

const levelsOf = (abstract: Element | undefined): Map<number, Level> =>
  new Map(abstract ? [...children(abstract, 'lvl')].map((element) => [Number(attribute(element, 'ilvl') ?? 0), levelOf(element)]) : []);

const levelOf = (element: Element): Level => ({
  start: numberOf(child(element, 'start')) ?? 1, format: attribute(child(element, 'numFmt'), 'val') ?? 'decimal', text: attribute(child(element, 'lvlText'), 'val') ?? '',
  isLegal: isOn(child(element, 'isLgl')), restart: numberOf(child(element, 'lvlRestart')), style: attribute(child(element, 'pStyle'), 'val'),
});
