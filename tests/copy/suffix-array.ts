/** Where a text's suffixes stand in order, and how long each is equal to the one before it. By plain sorting: for short texts. */
export function suffixArray(text: string): { readonly order: readonly number[]; readonly common: readonly number[] } {
  const order = Array.from({ length: text.length }, (_, i) => i).toSorted((p, q) => (text.slice(p) < text.slice(q) ? -1 : 1));
  return { order, common: order.map((at, i) => (i === 0 ? 0 : equalFrom(text, order[i - 1] ?? 0, at))) };
}

function equalFrom(text: string, p: number, q: number): number {
  let n = 0;
  while (q + n < text.length && p + n < text.length && text[p + n] === text[q + n]) n++;
  return n;
}

/** 1 at each character that stands, with `min` equal ones around it, earlier in the text too, apart from itself. */
export function repeatedIn(text: string, min: number): Uint8Array {
  const { order, common } = suffixArray(text);
  const repeated = new Uint8Array(text.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && (common[to] ?? 0) >= min) to++;
    const places = order.slice(from, to);
    const first = Math.min(...places);
    for (const at of places) if (at >= first + min) repeated.fill(1, at, at + min);
    from = to;
  }
  return repeated;
}
