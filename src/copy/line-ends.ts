import type { Passage } from '../core/passage.ts';
import type { Span } from '../core/place.ts';
import { normalise } from './normalise.ts';

/** Letters of another line that two places share by chance at the ends of a passage. */
const FEW = 12;
/** Characters of text that hold so many letters, with blanks and marks between them. */
const WINDOW = 60;

/** A passage without the end of the line before it and the beginning of the one behind it, where it has but a few letters of those: 措施 of a heading 改进措施 is no part of what stands below. */
export function withoutLineEnds(passage: Passage, a: string, b: string): Passage {
  const lead = leadOf(passage, a, b);
  const tail = tailOf(passage, a, b);
  if (lead + tail === 0 || lead + tail >= passage.weight) return passage;
  const cut = <S extends Span>(side: S, text: string): S => ({ ...side, start: startBehind(text, side, lead), end: endBefore(text, side, tail) });
  return { ...passage, a: cut(passage.a, a), b: cut(passage.b, b), weight: passage.weight - lead - tail };
}

/** How many letters both sides have in common before the first of their lines ends that begins before the passage. */
function leadOf(passage: Passage, a: string, b: string): number {
  const [x, y] = [headOf(a, passage.a), headOf(b, passage.b)];
  const lead = Math.max(brokenLead(a, passage.a), brokenLead(b, passage.b));
  return lead > 0 && x.slice(0, lead) === y.slice(0, lead) ? lead : 0;
}

function tailOf(passage: Passage, a: string, b: string): number {
  const [x, y] = [footOf(a, passage.a), footOf(b, passage.b)];
  const tail = Math.max(brokenTail(a, passage.a), brokenTail(b, passage.b));
  return tail > 0 && x.slice(-tail) === y.slice(-tail) ? tail : 0;
}

const letters = (text: string): string => String.fromCharCode(...normalise(text).codes);
const headOf = (text: string, { start, end }: Span): string => letters(text.slice(start, Math.min(end, start + WINDOW)));
const footOf = (text: string, { start, end }: Span): string => letters(text.slice(Math.max(start, end - WINDOW), end));

/** Letters before the first line's end, of a passage that begins within that line; 0 where there are many, or it does not. */
function brokenLead(text: string, { start, end }: Span): number {
  const stop = text.indexOf('\n', start);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (stop < 0 || stop >= end || letters(text.slice(lineStart, start)) === '') return 0;
  const lead = letters(text.slice(start, Math.min(stop, start + WINDOW))).length;
  return lead <= FEW ? lead : 0;
}

/** Letters behind the last line's beginning, of a passage that ends within that line. */
function brokenTail(text: string, { start, end }: Span): number {
  const stop = text.lastIndexOf('\n', end - 1);
  const lineEnd = text.indexOf('\n', end);
  if (stop < start || letters(text.slice(end, lineEnd < 0 ? end + WINDOW : lineEnd)) === '') return 0;
  const tail = letters(text.slice(Math.max(stop, end - WINDOW), end)).length;
  return tail <= FEW ? tail : 0;
}

/** Where a side begins behind its first `count` letters. */
function startBehind(text: string, { start, end }: Span, count: number): number {
  if (count === 0) return start;
  const { offsets } = normalise(text.slice(start, Math.min(end, start + WINDOW * 2)));
  return start + (offsets[count] ?? 0);
}

/** Where it ends before its last ones. */
function endBefore(text: string, { start, end }: Span, count: number): number {
  if (count === 0) return end;
  const from = Math.max(start, end - WINDOW * 2);
  const { offsets } = normalise(text.slice(from, end));
  return from + (offsets[offsets.length - count - 1] ?? 0) + 1;
}
