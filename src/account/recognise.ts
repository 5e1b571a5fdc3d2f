import type { Pack } from '../core/pack.ts';
import { readLines } from '../text/lines.ts';
import { normalTitle } from '../text/sections.ts';
import { readReport } from './read.ts';

/** Lines at the head of a report among which its title stands. */
const HEAD = 6;
/** Headings of an outline from which a text is of its kind. */
const ENOUGH = 3;

/** The pack whose kind of report a text is: by its title, else by headings of the outline, the most first; null when none fits. */
export function recognise(text: string, packs: readonly Pack[]): Pack | null {
  const head = readLines(text).map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')).filter((line) => line !== '').slice(0, HEAD).join('\n');
  const titled = packs.find(({ titles }) => titles.some((title) => head.includes(title)));
  if (titled) return titled;
  const counted = packs.map((pack) => ({ pack, count: headingsOf(text, pack) })).toSorted((a, b) => b.count - a.count);
  const [first] = counted;
  return first && first.count >= ENOUGH ? first.pack : null;
}

/** How many sections of its outline a text has, by their titles. */
function headingsOf(text: string, pack: Pack): number {
  const titles = new Set(pack.outline.flatMap(({ title, aliases }) => [title, ...aliases]).map(normalTitle));
  return titles.size === 0 ? 0 : new Set(readReport(text, pack).sections.map(({ title }) => normalTitle(title)).filter((title) => titles.has(title))).size;
}
