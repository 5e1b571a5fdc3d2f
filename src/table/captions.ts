/** Lines right above a table that are its own: its title and 单位：万元. */
const CAPTION = { lines: 3, length: 50 } as const;
const SENTENCE = /[。；！？]$/;

/** Of the lines above a table, nearest last, those that belong to it: short ones that are no sentences, back to the first that is not. */
export function captionOf(above: readonly string[]): string[] {
  const lines: string[] = [];
  for (const line of above.toReversed()) {
    const words = line.trim();
    if (lines.length >= CAPTION.lines || words.length > CAPTION.length || SENTENCE.test(words)) break;
    if (words !== '') lines.unshift(words);
  }
  return lines;
}
