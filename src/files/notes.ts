import { GoujiError } from '../core/error.ts';
import type { Document } from '../core/document.ts';
import type { Note } from '../core/note.ts';
import { CHAT_HEAD, CHATTER, SPEAKER, SPOKEN } from '../core/words/chatter.ts';
import type { SourceFile } from './bytes.ts';
import { noticesOf, readProse } from './prose.ts';

type Piece = Omit<Note, 'id' | 'file'>;

/** The notes of one file of prose, numbered from `first`, and what is worth knowing of how it was read. */
export function readNotes(file: SourceFile, first: number): { notes: Note[]; notices: GoujiError[] } {
  const named = SPEAKER.exec(/([^/]*?)(?:\.\w+)?$/.exec(file.path)?.[1] ?? '')?.[1] ?? null;
  const document = readProse(file);
  const pieces = splitNotes(marked(document), named);
  const { length } = document.tables;
  if (pieces.length === 0 && length === 0) throw new GoujiError('file-empty', { file: file.path });
  const tables = length === 0 ? [] : [new GoujiError('notes-tables', { file: file.path, count: String(length) })];
  return { notes: pieces.map((piece, i) => ({ id: noteId(first + i), file: file.path, ...piece })), notices: [...noticesOf(file.path, document), ...tables] };
}

/** The text, a line each as before, with # before what the document has as headings and - in place of the numbers that it computes: those are no part of what is said. */
function marked({ text, blocks }: Document): string {
  let [out, at] = ['', 0];
  for (const { kind, start, end, level, number } of blocks) {
    if (kind === 'table') {
      // A row is no sentence: its numbers are read where the document is given as data.
      out += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]+/g, '');
      at = end;
      continue;
    }
    const isHeading = level !== null && !isTold(text.slice(start, end).trim());
    const item = number !== '' && !isHeading && text.startsWith(number, start) ? number.length : 0;
    if (!isHeading && item === 0) continue;
    out += `${text.slice(at, start)}${isHeading ? '# ' : '- '}`;
    at = start + item;
  }
  return out + text.slice(at);
}

/** A sentence in the style of a heading, as some number their notes: what it says is a note. */
const isTold = (text: string): boolean => /[。；]$/.test(text) || text.length > 40;

const noteId = (n: number): string => `N${String(n).padStart(3, '0')}`;

/** # 标题, and a line that is bold from end to end. */
const HEADING = /^(?:#{1,6}\s+(.*?)\s*#*|(?:\*\*|__)([^*_]+)(?:\*\*|__)[：:]?)$/;
const ITEM = /^\s*(?:[-*+•·]\s+|\d{1,3}[.．、)）](?!\d)\s*|[（(]\d{1,3}[）)]\s*|[①-⑳]\s*)(?=\S)/;
/** 问题：一是…；二是…。 and ①…②…: several notes in one line, the words before them their heading. */
const INLINE = /[①-⑳]|(?<=^|[，,；;：:。\s])[一二三四五六七八九十]是/g;

/** A note is a list item, or a line with the lines that it is plainly wrapped into; headings and speakers go with the notes below them. `named` speaks until somebody else does. */
export function splitNotes(text: string, named: string | null = null): Piece[] {
  const lines = unnumbered(text.split(/\r\n|\r|\n/));
  const habits = habitsOf(lines);
  const pieces: Piece[] = [];
  let heading: string | null = null;
  let speaker = named;
  let open: { line: number; lines: string[] } | null = null;
  const close = (): void => {
    if (open) for (const piece of enumerated(open.line, heading, speaker, joined(open.lines))) pieces.push(piece);
    open = null;
  };
  lines.forEach((raw, i) => {
    const line = raw.trim();
    const title = HEADING.exec(line);
    const chat = CHAT_HEAD.exec(line);
    if (title || chat || line === '') close();
    const above = title?.[1] ?? title?.[2] ?? null;
    if (title) [heading, speaker] = [above, SPEAKER.exec(above ?? '')?.[1] ?? speaker];
    if (chat) speaker = chat[1] ?? chat[2] ?? speaker;
    if (title || chat || line === '') return;
    if (ITEM.test(raw)) close();
    const told = (/^\s*[①-⑳]/.test(raw) ? raw : raw.replace(ITEM, '')).trim();
    if (open && goesOn(open.lines.at(-1) ?? '', told, habits)) open.lines.push(told);
    else {
      close();
      open = { line: i + 1, lines: [told] };
    }
  });
  close();
  return pieces;
}

/** 2.100万页 and 1.4月18日 behind one another: the numbers of a list, run into the figure behind them. */
const RUN_IN = /^(\s*)(\d{1,2})[.．](?=\d)/;
const NUMBERED = /^\s*(\d{1,2})[.．、)）]/;
/** What has decimals: 1.5万元 stays an amount where nothing else numbers the lines. */
const DIVISIBLE = /^\s*\d{1,2}[.．]\d+\s*(?:[十百千万亿]*元|%|％|个百分点|公里|千米|米|平方米|亩|公顷|吨|千克|公斤|倍|小时|万)/;

/** Lines without list numbers that run into a figure: where the line before or behind has the number before or behind. */
function unnumbered(lines: readonly string[]): string[] {
  const numbers = lines.map((line) => Number(NUMBERED.exec(line)?.[1] ?? 0));
  const told = lines.flatMap((_, i) => (numbers[i] === 0 ? [] : [i]));
  const out = [...lines];
  told.forEach((i, at) => {
    const line = lines[i] ?? '';
    const beside = [told[at - 1], told[at + 1]].filter((other, k) => other !== undefined && numbers[other] === (numbers[i] ?? 0) + (k === 0 ? -1 : 1));
    const isList = beside.some((other) => !RUN_IN.test(lines[other ?? 0] ?? '')) || (beside.length > 0 && !DIVISIBLE.test(line));
    if (isList) out[i] = line.replace(RUN_IN, '$1- ');
  });
  return out;
}

/** How a text is typed: the width that it is wrapped at, if it is, and whether its sentences end in stops. */
interface Habits {
  readonly width: number | null;
  readonly stops: boolean;
}

const STOP = /[。；！？.;!?]$/;
/** Lines of one width that make a wrapped text: fewer are chance. */
const ALIKE = 3;

function habitsOf(lines: readonly string[]): Habits {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const longest = filled.reduce((most, { length }) => Math.max(most, length), 0);
  const alike = filled.filter(({ length }) => length >= longest - 2).length;
  return { width: longest >= 18 && longest <= 80 && alike >= ALIKE ? longest : null, stops: filled.filter((line) => STOP.test(line)).length * 3 >= filled.length };
}

/** A line goes on where it ends in a comma or a Latin word before a small letter, fills the width in mid-sentence, or lacks the stop that the next line brings. */
function goesOn(line: string, next: string, { width, stops }: Habits): boolean {
  if (/[，、,]$/.test(line) || (/[A-Za-z]$/.test(line) && /^[a-z]/.test(next))) return true;
  if (STOP.test(line) || /[：:）)]$/.test(line)) return false;
  return (width !== null && line.length >= width - 2) || (stops && line.length >= 18 && STOP.test(next));
}

/** Lines of one paragraph join without a space, but for one between Latin words. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? `${text} ${line}` : text + line));

function enumerated(line: number, heading: string | null, speaker: string | null, written: string): Piece[] {
  const spoken = SPOKEN.exec(written);
  const who = spoken ? (spoken[1] ?? spoken[2] ?? spoken[3] ?? speaker) : speaker;
  const text = spoken ? written.slice(spoken[0].length) : written;
  const marks = [...text.matchAll(INLINE)];
  if (marks.length < 2) return [{ line, heading, speaker: who, text: text.replace(/^[①-⑳]\s*/, ''), aside: isAside(text) }];
  const lead = text.slice(0, marks[0]?.index).replace(/[：:，,。；;\s]+$/, '');
  const above = lead === '' ? heading : heading === null ? lead : `${heading} ${lead}`;
  return marks.map((mark, i) => {
    const part = text.slice(mark.index + mark[0].length, marks[i + 1]?.index).replace(/[；;，,。\s]+$/, '');
    return { line, heading: above, speaker: who, text: part, aside: isAside(part) };
  }).filter((piece) => piece.text !== '');
}

const isAside = (text: string): boolean => {
  const words = text.replace(/[\p{Extended_Pictographic}\uFE0F\u200D]+/gu, '').trim();
  return words.length <= 60 && (words === '' || CHATTER.some((pattern) => pattern.test(words)));
};
