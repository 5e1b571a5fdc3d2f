import type { Span } from '../core/place.ts';
import { powerAt, skipBlanks } from './chars.ts';
import { UNITS } from './counters.ts';
import { wordAt } from './lexicon.ts';
import { readLines } from './lines.ts';

/** `单位：万元` over a table: its unit and scale hold from `start` to `end`. */
export interface Head extends Span {
  readonly unit: string;
  readonly power: number;
  /** Where the unit is written. */
  readonly from: Span;
}

/** Without one of these a text has no head. */
const SIGN = /[单單]位\s{0,4}[:：]|[(（][百千万亿萬億]?元[)）]/;

/** Unit heads, in order. A head holds for the lines of cells below it: until a sentence, the next head, or the end. */
export function tableHeads(text: string): Head[] {
  if (!SIGN.test(text)) return [];
  const heads: Head[] = [];
  let open: Head | undefined;
  let reach = 0;
  const close = () => {
    if (open && reach > open.start) heads.push({ ...open, end: reach });
    open = undefined;
  };
  for (const line of readLines(text)) {
    const head = headIn(text, line);
    if (head || isSentence(text, line)) close();
    if (head) open = head;
    reach = line.end;
  }
  close();
  return heads;
}

const LONGEST_HEAD = 80;
const LABEL = /(?:计量|金额)?[单單]位\s*[:：]\s*/g;

function headIn(text: string, line: Span): Head | undefined {
  if (line.end - line.start > LONGEST_HEAD) return undefined;
  const written = text.slice(line.start, line.end);
  if (!SIGN.test(written) || /[。；]/.test(written)) return undefined;
  LABEL.lastIndex = 0;
  const label = LABEL.exec(written);
  if (label) return unitHead(text, line, line.start + LABEL.lastIndex);
  const columns = [...written.matchAll(/[(（]([百千万亿萬億]?元)[)）]/g)];
  const [first] = columns;
  const agreed = first && columns.every((column) => column[1] === first[1]) && /[\t|]/.test(written);
  return agreed ? unitHead(text, line, line.start + first.index + 1) : undefined;
}

function unitHead(text: string, line: Span, at: number): Head | undefined {
  let from = skipBlanks(text, at);
  const start = from;
  let power = 0;
  while (powerAt(text, from) > 0 && power < 12) power += powerAt(text, from++);
  const found = wordAt(UNITS, text, from);
  return found && found.end <= line.end ? { start: line.end, end: line.end, unit: found.meaning, power, from: { start, end: found.end } } : undefined;
}

/** A line of prose ends a table: it holds a full stop or a semicolon, or runs on long without a cell border. */
function isSentence(text: string, { start, end }: Span): boolean {
  let cells = false;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === '。' || char === '；') return true;
    cells ||= char === '\t' || char === '|';
  }
  return !cells && end - start > 60;
}
