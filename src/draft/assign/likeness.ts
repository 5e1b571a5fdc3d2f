/** Neighbouring characters of a text, each as often as it stands there. */
function pairsOf(text: string): Map<string, number> {
  const plain = text.replace(/[\s\d\p{P}\p{S}]/gu, '');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < plain.length; i++) pairs.set(plain.slice(i, i + 2), (pairs.get(plain.slice(i, i + 2)) ?? 0) + 1);
  return pairs;
}

/** How like a text is to each of several others, 0–1: the cosine of their pairs of characters, rare ones counting more. An empty one is like nothing. */
export function likenessTo(others: readonly string[]): (text: string) => readonly number[] {
  const known = others.map(pairsOf);
  const among = new Map<string, number>();
  for (const pairs of known) for (const pair of pairs.keys()) among.set(pair, (among.get(pair) ?? 0) + 1);
  const weight = (pair: string, count: number): number => (1 + Math.log(count)) * Math.log(1 + others.length / (among.get(pair) ?? others.length));
  const weighed = (pairs: ReadonlyMap<string, number>): Map<string, number> => new Map([...pairs].map(([pair, count]) => [pair, weight(pair, count)]));
  const length = (vector: ReadonlyMap<string, number>): number => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  const vectors = known.map(weighed);
  return (text) => {
    const own = weighed(new Map([...pairsOf(text)].filter(([pair]) => among.has(pair))));
    return vectors.map((vector) => [...own].reduce((sum, [pair, value]) => sum + value * (vector.get(pair) ?? 0), 0) / (length(own) * length(vector)));
  };
}
