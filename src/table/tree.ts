import { SIGNS } from '../core/words/signs.ts';

/** A row of names as it stands, for finding what it is a part of. */
export interface Named {
  /** The name as written, with outer blanks. */
  readonly written: string;
  /** Levels of indentation by style. */
  readonly indent: number;
  /** Digits of the classification code; '' when there is none. */
  readonly code: string;
}

/** A row's own name, and the indexes of the rows that it is a part of, outermost first. */
export interface Placed {
  readonly label: string;
  readonly ancestors: readonly number[];
}

interface Mark {
  /** 一、 1, （一） 2, 1. 3, （1） 4, ① 5; null without numbering. */
  readonly rank: number | null;
  readonly ordinal: number;
  readonly ofWhich: boolean;
  readonly label: string;
  /** Depth in half steps: twice the style's levels and the leading blanks. */
  readonly depth: number;
  /** Levels by style alone: blanks may only set a name under the words behind 其中. */
  readonly indent: number;
}

const HAN = '一二三四五六七八九十';
const hanOrdinal = (text: string): number => (text.length === 1 ? HAN.indexOf(text) + 1 : text.startsWith('十') ? 10 + HAN.indexOf(text.charAt(1)) + 1 : (HAN.indexOf(text.charAt(0)) + 1) * 10 + (text.length > 2 ? HAN.indexOf(text.charAt(2)) + 1 : 0));
const NUMBERINGS: readonly (readonly [rank: number, pattern: RegExp, ordinal: (text: string) => number])[] = [
  [1, /^([一二三四五六七八九十]{1,3})[、.．]\s*/, hanOrdinal],
  [2, /^[（(]([一二三四五六七八九十]{1,3})[)）][、.．]?\s*/, hanOrdinal],
  [3.5, /^(\d{1,2}(?:\.\d{1,2})+)[.、．]?(?![\d%年月日a-zA-Z])\s*/, (text) => Number(text.split('.').at(-1))],
  [3, /^(\d{1,2})(?:[、．]|\.(?!\d)|\.(?=\d{1,4}[年月日a-zA-Z]))\s*/, Number],
  [4, /^[（(](\d{1,2})[)）][、.．]?\s*/, Number],
  [5, /^([①-⑳])\s*/, (text) => text.charCodeAt(0) - 0x2460 + 1],
  [1, /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[、.．]?\s*/, (text) => text.charCodeAt(0) - 0x2160 + 1],
];

function markOf({ written, indent }: Pick<Named, 'written' | 'indent'>): Mark {
  const blanks = /^\s*/.exec(written)?.[0] ?? '';
  const depth = indent * 2 + [...blanks].reduce((sum, char) => sum + (char === '　' ? 2 : 1), 0);
  let label = written.trim();
  let ofWhich = false;
  let rank: number | null = null;
  let ordinal = 0;
  for (let before = ''; before !== label; ) {
    before = label;
    const part = SIGNS.ofWhich.exec(label);
    if (part) {
      ofWhich = true;
      label = label.slice(part[0].length);
    }
    for (const [of, pattern, count] of NUMBERINGS) {
      const match = rank === null ? pattern.exec(label) : null;
      if (!match || match[0].length >= label.length) continue;
      rank = of;
      ordinal = count(match[1] ?? '');
      label = label.slice(match[0].length);
    }
  }
  return { rank, ordinal, ofWhich, depth, indent, label: label.replace(/\s*[:：]\s*$/, '').replace(/(?<=[\p{Script=Han}“”（）])[ \u3000]+(?=[\p{Script=Han}“”（）])/gu, '').replace(/\n/g, '').trim() };
}

interface Open extends Mark {
  readonly index: number;
  readonly code: string;
  /** One of the parts that 其中 announced. */
  readonly part: boolean;
}

/** The rows that stay open above a new one, and whether it is a part that 其中 announced. */
interface Above {
  readonly open: readonly Open[];
  readonly part: boolean;
}

/** No table of record is deeper; the bound keeps the time linear. */
const DEEPEST = 16;

/**
 * Places rows in a tree: by code prefix, then by numbering, then by indentation. 其中 belongs to the row before it; an unnumbered row lies
 * inside when the next numbered row goes on with an open series; totals have no parts but those of 其中, and 小计 belongs to its group. Linear.
 */
export function placeRows(rows: readonly Named[]): Placed[] {
  const marks = rows.map(markOf);
  const next = nextNumbered(marks);
  let stack: readonly Open[] = [];
  return rows.map(({ code }, index) => {
    const mark = marks[index] as Mark;
    const closing = SIGNS.total.test(mark.label) && mark.rank === null && code === '' && !mark.ofWhich;
    if (closing && SIGNS.subtotal.test(mark.label)) return { label: mark.label, ancestors: groupOf(stack, index).map((open) => open.index) };
    const { open: whole, part } = closing ? { open: [], part: false } : above(stack, mark, code, index, next[index] ?? null);
    const open = whole.slice(0, DEEPEST);
    stack = [...open, { ...mark, index, code, part, depth: part ? (open.at(-1)?.part ? mark.depth : partDepth(stack, mark)) : mark.depth }];
    return { label: mark.label, ancestors: open.filter((row) => part || !SIGNS.total.test(row.label)).map((row) => row.index) };
  });
}

/** Parts that follow the first are as deep as it, however far their blanks reach. */
const partDepth = (stack: readonly Open[], mark: Mark): number => (mark.ofWhich ? mark.depth : (stack.findLast(({ part }) => part)?.depth ?? mark.depth));

/** What 小计 sums up: the open rows but for the last of the summed. */
const groupOf = (stack: readonly Open[], index: number): readonly Open[] => (stack.length > 1 ? stack.slice(0, -1) : stack.at(-1)?.index === index - 1 ? stack : []);

function above(stack: readonly Open[], mark: Mark, code: string, index: number, next: Mark | null): Above {
  if (stack.length === 0) return { open: [], part: mark.ofWhich };
  if (code !== '') return { open: stack.slice(0, stack.findLastIndex((open) => open.code !== '' && code.startsWith(open.code) && open.code !== code) + 1), part: false };
  if (mark.ofWhich) return { open: wholeOf(stack, mark), part: true };
  if (mark.rank !== null) return { open: numbered(stack, mark, index), part: false };
  return unnumbered(stack, mark, next);
}

/** 其中 is a part of the row right before; of that row's whole when that row is a part by 其中 of the same depth. */
function wholeOf(stack: readonly Open[], mark: Mark): readonly Open[] {
  const twin = stack.findLastIndex((open) => open.ofWhich && open.depth === mark.depth && open.rank === mark.rank);
  return twin === stack.length - 1 ? stack.slice(0, twin) : stack;
}

function numbered(stack: readonly Open[], mark: Mark, index: number): readonly Open[] {
  const rank = mark.rank ?? 0;
  const series = stack.findLastIndex((open) => open.rank === rank);
  if (series >= 0) return stack.slice(0, series);
  const before = stack.at(-1);
  if (before?.rank === null && before.index === index - 1 && mark.ordinal <= 1 && !before.part) return stack;
  const lower = stack.findLastIndex((open) => open.rank !== null && open.rank < rank);
  return stack.slice(0, lower >= 0 ? lower + 1 : groupsOf(stack));
}

/** Rows without numbering that stand over everything that follows: less indented, and no parts of another. */
const groupsOf = (stack: readonly Open[]): number => (stack[0] && stack[0].rank === null && !SIGNS.total.test(stack[0].label) && stack.length > 1 ? 1 : 0);

function unnumbered(stack: readonly Open[], mark: Mark, next: Mark | null): Above {
  const continued = next === null ? -1 : stack.findLastIndex((open) => open.rank !== null && open.rank === next.rank && open.ordinal < next.ordinal);
  const first = stack.findLastIndex(({ part }) => part);
  const part = stack[first];
  if (part && mark.indent === part.indent && (mark.depth > part.depth || (mark.depth === part.depth && (mark.depth > 0 || (continued >= 0 && continued < first))))) return { open: stack.slice(0, first), part: true };
  const outer = stack.findLastIndex((open) => open.depth < mark.depth);
  if (mark.depth > 0 && outer >= 0) return { open: stack.slice(0, outer + 1), part: false };
  return { open: continued >= 0 ? stack.slice(0, continued + 1) : [], part: false };
}

/** For each row the next one that is numbered, unless a total stands between. */
function nextNumbered(marks: readonly Mark[]): (Mark | null)[] {
  const next: (Mark | null)[] = [];
  let found: Mark | null = null;
  for (let i = marks.length - 1; i >= 0; i--) {
    next[i] = found;
    const mark = marks[i] as Mark;
    if (mark.rank !== null) found = mark;
    else if (SIGNS.total.test(mark.label)) found = null;
  }
  return next;
}
