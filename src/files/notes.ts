import { GoujiError } from '../core/error.ts';
import type { Note } from '../core/note.ts';
import { decodeText, refuseLarge, type SourceFile } from './bytes.ts';

interface Piece {
  readonly line: number;
  readonly heading: string | null;
  readonly text: string;
}

/** The notes of one txt or md file, numbered from `first`. A note is a list item, or a line with the lines that it is wrapped into; headings go with the notes below them. */
export function readNotes(file: SourceFile, first: number): Note[] {
  refuseLarge(file.path, file.bytes);
  const pieces = splitNotes(decodeText(file.path, file.bytes));
  if (pieces.length === 0) throw new GoujiError('file-empty', { file: file.path });
  return pieces.map((piece, i) => ({ id: noteId(first + i), file: file.path, ...piece }));
}

const noteId = (n: number): string => `N${String(n).padStart(3, '0')}`;

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const ITEM = /^\s*(?:[-*+•·]\s+|\d{1,3}[.．、)）](?!\d)\s*|[（(]\d{1,3}[）)]\s*)(?=\S)/;

/** A line this long that ends in mid-sentence goes on in the next; a shorter one is a note of its own, as people type them. */
const WRAPPED = 20;
const isWrapped = (line: string): boolean => (line.length >= WRAPPED && !/[。；！？.;!?]$/.test(line)) || /[，、,]$/.test(line);

export function splitNotes(text: string): Piece[] {
  const pieces: Piece[] = [];
  let heading: string | null = null;
  let open: { line: number; lines: string[] } | null = null;
  const close = (): void => {
    if (open) pieces.push({ line: open.line, heading, text: joined(open.lines) });
    open = null;
  };
  text.split(/\r\n|\r|\n/).forEach((raw, i) => {
    const title = HEADING.exec(raw.trim());
    if (title || raw.trim() === '') close();
    if (title) heading = title[1] ?? null;
    if (title || raw.trim() === '') return;
    if (ITEM.test(raw)) close();
    const words = raw.replace(ITEM, '').trim();
    if (open && isWrapped(open.lines.at(-1) ?? '')) open.lines.push(words);
    else {
      close();
      open = { line: i + 1, lines: [words] };
    }
  });
  close();
  return pieces;
}

/** Lines of one paragraph join without a space, but for one between Latin words. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? `${text} ${line}` : text + line));
