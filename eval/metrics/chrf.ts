const ORDER = 6;

/**
 * chrF (Popović 2015), 0 to 1: the F-score of character n-grams up to the sixth order, white space left out, averaged over the orders that both
 * texts are long enough for. `beta` weighs recall over precision; 2 is usual.
 */
export function chrf(hypothesis: string, reference: string, beta = 2): number {
  const [said, past] = [charactersOf(hypothesis), charactersOf(reference)];
  let [precision, recall, orders] = [0, 0, 0];
  for (let n = 1; n <= ORDER; n++) {
    const [ours, theirs] = [said.length - n + 1, past.length - n + 1];
    if (ours <= 0 || theirs <= 0) break;
    const shared = overlap(counts(said, n), counts(past, n));
    precision += shared / ours;
    recall += shared / theirs;
    orders++;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  const [p, r, weight] = [precision / orders, recall / orders, beta * beta];
  return ((1 + weight) * p * r) / (weight * p + r);
}

const charactersOf = (text: string): string[] => [...text.replace(/\s+/gu, '')];

function counts(characters: readonly string[], n: number): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = 0; i + n <= characters.length; i++) {
    const gram = characters.slice(i, i + n).join('');
    out.set(gram, (out.get(gram) ?? 0) + 1);
  }
  return out;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return shared;
}
