/** A trie over UTF-16 units for longest match at a position: time is bounded by the longest word. */
export interface Trie {
  readonly next: Map<number, Trie>;
  word: boolean;
  /** 1 for the units that a word may begin with; of the root only. Most places in a text are done with at this one look. */
  readonly begins: Uint8Array | null;
}

export function trie(words: Iterable<string>): Trie {
  const begins = new Uint8Array(65536);
  const root: Trie = { next: new Map(), word: false, begins };
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = { next: new Map(), word: false, begins: null }));
      node = child;
    }
    node.word = true;
    begins[word.charCodeAt(0)] = 1;
  }
  return root;
}

/** End of the longest word that starts at `at`; `at` itself when none does. */
export function longestAt(root: Trie, text: string, at: number): number {
  if (root.begins?.[text.charCodeAt(at)] !== 1) return at;
  let node: Trie | undefined = root;
  let end = at;
  for (let i = at; node; i++) {
    if (node.word) end = i;
    node = node.next.get(text.charCodeAt(i));
  }
  return end;
}
