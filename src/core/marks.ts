import type { Mark } from './draft.ts';

/** The marks of a text that still stand after somebody has changed it: those before the first and behind the last place that differs, wherever they stand now. */
export function marksAfter(marks: readonly Mark[], before: string, after: string): Mark[] {
  if (before === after || marks.length === 0) return [...marks];
  const most = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const moved = after.length - before.length;
  return marks.flatMap(({ start, end, key }) => (end <= head ? [{ start, end, key }] : start >= before.length - tail ? [{ start: start + moved, end: end + moved, key }] : []));
}
