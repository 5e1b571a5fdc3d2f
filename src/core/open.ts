import type { Span } from './place.ts';

/** The line that stands where something is still to be written. `need`: what, in one line. */
export const openLine = (need: string): string => `【待补充：${need.replace(/[\n【】]/g, '')}】`;

const OPEN = /【待补充[：:]([^】\n]*)】/g;

/** A text that is such a line and nothing else. */
export const isOpen = (text: string): boolean => /^【待补充[：:][^】\n]*】$/.test(text);

/** Such lines of a text, in order. */
export const openLines = (text: string): (Span & { need: string })[] =>
  [...text.matchAll(OPEN)].map((found) => ({ start: found.index, end: found.index + found[0].length, need: found[1] ?? '' }));
