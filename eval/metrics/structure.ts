import { hanNumber } from '../../src/core/outline.ts';
import type { Answer } from './answer.ts';

/**
 * The share of the form's demands that hold: every sentence ends as a sentence and stands on one line; no sentence comes twice; the heading is
 * not written again; points are numbered 一是, 二是 … in order where points are asked for and nowhere else.
 */
export function structureScore({ case: { material }, sentences }: Answer): number {
  const texts = sentences.map(({ text }) => text.trim());
  if (texts.length === 0) return 0;
  const points = texts.flatMap((text) => /^(\p{Script=Han}{1,2})是/u.exec(text)?.[1] ?? []).filter((mark) => NUMBERS.has(mark));
  const inOrder = points.every((mark, i) => mark === hanNumber(i + 1));
  const asked = material.style === 'list' && texts.length > 1;
  const demands = [
    texts.every((text) => /[。！？；]$/.test(text) && !text.includes('\n')),
    new Set(texts).size === texts.length,
    !texts.some((text) => text.startsWith(material.title) && text.length <= material.title.length + 1),
    asked ? points.length > 1 && inOrder : inOrder,
  ];
  return demands.filter(Boolean).length / demands.length;
}

const NUMBERS = new Set(Array.from({ length: 20 }, (_, i) => hanNumber(i + 1)));
