import { readReport as readStructure } from '../account/read.ts';
import type { Document } from '../core/document.ts';
import type { Pack } from '../core/pack.ts';
import { sectionAt } from '../text/sections.ts';

/** Where a place of a document stands for somebody who has it open: under which heading, in which paragraph (from 1, tables counted as one, blank ones too). */
export interface PaperPlace {
  readonly heading: string;
  readonly paragraph: number;
}

/** Places of a document that is made of paragraphs; null for plain text, which has lines. */
export function placesOf({ text, blocks }: Document, pack: Pack): ((offset: number) => PaperPlace) | null {
  if (blocks.length === 0) return null;
  const { sections } = readStructure(text, pack);
  return (offset) => {
    const index = blocks.findLastIndex(({ start }) => start <= offset);
    const heading = blocks.findLast(({ start, level }) => start <= offset && level !== null);
    const section = sectionAt(sections, offset)?.heading;
    // A heading by its style and one by its number are mostly the same; the later is the nearer.
    const nearest = section && section.start >= (heading?.start ?? 0) ? section : heading;
    return { heading: nearest ? text.slice(nearest.start, nearest.end).trim() : '', paragraph: index + 1 };
  };
}
