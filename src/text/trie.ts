/** A trie over UTF-16 units for longest match at a position: time is bounded by the longest word. */
export interface Trie {
  readonly next: Map<number, Trie>;
  word: boolean;
}

export function trie(words: Iterable<string>): Trie {
  const root: Trie = { next: new Map(), word: false };
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = { next: new Map(), word: false }));
      node = child;
    }
    node.word = true;
  }
  return root;
}

/** End of the longest word that starts at `at`; `at` itself when none does. */
export function longestAt(root: Trie, text: string, at: number): number {
  let node: Trie | undefined = root;
  let end = at;
  for (let i = at; node; i++) {
    if (node.word) end = i;
    node = node.next.get(text.charCodeAt(i));
  }
  return end;
}
