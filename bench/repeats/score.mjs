// Plagdet of text alignment (Potthast et al. 2010), over characters: F1 of macro precision and recall, divided by log2(1 + granularity).

const shared = (a, b, c, d) => Math.max(0, Math.min(b, d) - Math.max(a, c));

/** Characters that some stretches cover together. */
function covered(stretches) {
  let [sum, end] = [0, -1];
  for (const [from, to] of stretches.toSorted((p, q) => p[0] - q[0])) {
    if (to > end) sum += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return sum;
}

const clipped = (stretches, from, to) => stretches.map(([a, b]) => [Math.max(a, from), Math.min(b, to)]).filter(([a, b]) => b > a);

/** The side of the lesser document, or the earlier one, first. */
const ordered = (pair) => (pair.docA < pair.docB || (pair.docA === pair.docB && pair.startA <= pair.startB) ? pair : turned(pair));
const turned = ({ docA, startA, endA, docB, startB, endB }) => ({ docA: docB, startA: startB, endA: endB, docB: docA, startB: startA, endB: endA });

const meets = (p, q) => shared(p.startA, p.endA, q.startA, q.endA) > 0 && shared(p.startB, p.endB, q.startB, q.endB) > 0;

/** `truth` and `found`: pairs `{docA, startA, endA, docB, startB, endB}`; `legitimate`: stretches by document in which all reports are alike. A result in these alone counts as wrong only in `strict`. */
export function score(truth, found, legitimate) {
  const cases = truth.map((pair) => ({ ...ordered(pair), hits: [] }));
  const known = Map.groupBy(cases, ({ docA, docB }) => `${docA} ${docB}`);
  const results = found.map(ordered).map((result) => {
    const [onA, onB] = [[], []];
    for (const pair of known.get(`${result.docA} ${result.docB}`) ?? []) {
      const other = result.docA === result.docB ? turned(result) : null;
      const as = meets(pair, result) ? result : other && meets(pair, other) ? other : null;
      if (!as) continue;
      pair.hits.push(as);
      const [a, b] = [clipped([[pair.startA, pair.endA]], as.startA, as.endA), clipped([[pair.startB, pair.endB]], as.startB, as.endB)];
      (as === result ? onA : onB).push(...a);
      (as === result ? onB : onA).push(...b);
    }
    const [lengthA, lengthB] = [result.endA - result.startA, result.endB - result.startB];
    const [a, b] = [covered(onA), covered(onB)];
    const right = a >= lengthA / 2 && b >= lengthB / 2;
    const form = (doc, from, to) => covered(clipped(legitimate.get(doc) ?? [], from, to)) >= (to - from) / 2;
    const isForm = !right && form(result.docA, result.startA, result.endA) && form(result.docB, result.startB, result.endB);
    return { precision: (a + b) / (lengthA + lengthB), right, isForm };
  });
  const recall = mean(cases.map(({ hits, startA, endA, startB, endB }) => {
    const both = covered(clipped(hits.map((hit) => [hit.startA, hit.endA]), startA, endA)) + covered(clipped(hits.map((hit) => [hit.startB, hit.endB]), startB, endB));
    return both / (endA - startA + endB - startB);
  }));
  const granularity = mean(cases.flatMap(({ hits }) => (hits.length > 0 ? [hits.length] : []))) || 1;
  const plagdet = (some) => {
    const precision = mean(some.map((result) => result.precision));
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / Math.log2(1 + granularity);
  };
  const own = results.filter(({ isForm }) => !isForm);
  return { plagdet: plagdet(own), strict: plagdet(results), recall, casePrecision: mean(own.map(({ right }) => Number(right))), found: results.length };
}

const mean = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length);
