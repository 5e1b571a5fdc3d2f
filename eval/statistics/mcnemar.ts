/** Exact McNemar test, two-sided: the probability of a split at least as uneven as `lost` to `won` if both were equally likely. 5:0 gives .0625, 6:0 gives .03125. */
export function mcnemar(lost: number, won: number): number {
  const n = lost + won;
  let [tail, term] = [0, 0.5 ** n];
  for (let k = 0; k <= Math.min(lost, won); k++) {
    tail += term;
    term *= (n - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
