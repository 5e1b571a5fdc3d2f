import type { OfficialBlock } from '../core/official.ts';
import type { Section } from '../core/report.ts';
import { readLines } from './lines.ts';

/** A line of the cover: 评价单位：青岚县图书馆. */
const FIELD = /^[\p{Script=Han}（）()]{2,10}[：:]\S.{0,40}$/u;
/** Lines of a cover at most, before the first paragraph. */
const COVER = 8;
const RULE = /^[\s|｜:：-]+$/;

/** Every line that says something, in order. The first is the title unless it is a heading; lines with tabs or bars are rows of a table. */
export function officialBlocks(text: string, sections: readonly Section[]): OfficialBlock[] {
  const levels = new Map(sections.map(({ heading, mark, depth }) => [heading.start, Math.min(4, Math.max(1, mark === 0 ? depth + 1 : mark)) as 1 | 2 | 3 | 4]));
  const blocks: OfficialBlock[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const { start, end } of readLines(text)) {
    const line = text.slice(start, end).replace(/[ \u3000\r]+$/, '');
    const words = line.trim();
    if (words === '') continue;
    const cells = cellsOf(line);
    if (cells) {
      if (!RULE.test(line)) rows.push(cells);
      continue;
    }
    close();
    const level = levels.get(start + line.search(/\S/));
    if (level !== undefined) blocks.push({ kind: 'heading', level, text: words });
    else if (blocks.length === 0) blocks.push({ kind: 'title', text: words });
    else if (FIELD.test(words) && blocks.length < COVER && blocks.every(({ kind }) => kind === 'title' || kind === 'field')) blocks.push({ kind: 'field', text: words });
    else blocks.push({ kind: 'paragraph', text: words });
  }
  close();
  return blocks;
}

/** The cells of a row between tabs or bars; null where the line is none. */
function cellsOf(line: string): string[] | null {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const bars = line.split(/[|｜]/);
  if (bars.length < 3) return null;
  return bars.slice(bars[0]?.trim() === '' ? 1 : 0, bars.at(-1)?.trim() === '' ? -1 : undefined).map((cell) => cell.trim());
}
