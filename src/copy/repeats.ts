import type { Passage } from '../core/passage.ts';
import { completed } from './ends.ts';
import { normalise, type Normalised } from './normalise.ts';

/** Length of the seeds, in normalised characters: shorter repeats are not looked for. */
const SEED = 16;
const BASE = 1_000_003;

/**
 * Passages of at least `min` normalised characters that stand more than once in a text, but for small changes. Each later place is
 * paired with the first. Seeds are hashed windows, extended both ways; time is about linear, as every extension moves on.
 */
export function repeatsWithin(text: string, min: number, document = ''): Passage[] {
  const normal = normalise(text);
  return merged(exactRuns(normal.codes)).filter((run) => run.weight >= min).map((run) => passage(normal, toItsEnds(normal.codes, run), document));
}

/** Equal runs of at least a seed's length, in the order of their later places, which do not overlap. */
function exactRuns(codes: Uint16Array): Run[] {
  const first = new Map<number, number>();
  const runs: Run[] = [];
  let covered = 0;
  eachSeed(codes, (hash, at) => {
    const earlier = first.get(hash);
    if (earlier === undefined) first.set(hash, at);
    if (earlier === undefined || at < covered || !sameSeed(codes, earlier, at)) return;
    const run = extended(codes, earlier, at, covered);
    runs.push(run);
    covered = run.b + run.bLength;
  });
  return runs;
}

/** The most characters that may differ between two runs of one passage: a changed figure, a changed word. */
const GAP = 20;

/** Runs that follow each other on both sides with little between them are one passage with a change in it. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const aGap = last ? run.a - (last.a + last.aLength) : -1;
    const bGap = last ? run.b - (last.b + last.bLength) : -1;
    const joins = last && aGap >= 0 && bGap >= 0 && aGap <= GAP && bGap <= GAP && run.a + run.aLength <= last.b;
    if (joins) out[out.length - 1] = { a: last.a, b: last.b, aLength: run.a + run.aLength - last.a, bLength: run.b + run.bLength - last.b, weight: last.weight + run.weight };
    else out.push(run);
  }
  return out;
}

/** Calls `visit` with the rolling hash of every window of SEED codes. */
function eachSeed(codes: Uint16Array, visit: (hash: number, at: number) => void): void {
  let hash = 0;
  let leading = 1;
  for (let i = 1; i < SEED; i++) leading = Math.imul(leading, BASE);
  for (let i = 0; i < codes.length; i++) {
    if (i >= SEED) hash = (hash - Math.imul(codes[i - SEED] ?? 0, leading)) | 0;
    hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
    if (i >= SEED - 1) visit(hash, i - SEED + 1);
  }
}

function sameSeed(codes: Uint16Array, a: number, b: number): boolean {
  for (let i = 0; i < SEED; i++) if (codes[a + i] !== codes[b + i]) return false;
  return true;
}

/** Two places that say the same, as positions and lengths in normalised characters; `weight` of them are equal. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly aLength: number;
  readonly bLength: number;
  readonly weight: number;
}

/** The longest equal run around a seed; the two sides never overlap, and b stays behind what was reported. */
function extended(codes: Uint16Array, a: number, b: number, covered: number): Run {
  let before = 0;
  while (a - before > 0 && b - before > covered && codes[a - before - 1] === codes[b - before - 1]) before++;
  let length = SEED;
  while (b + length < codes.length && a + length < b - before && codes[a + length] === codes[b + length]) length++;
  const overlap = Math.max(0, a + length - (b - before));
  const weight = length + before - overlap;
  return { a: a - before, b: b - before, aLength: weight, bLength: weight, weight };
}

/** Within one report, whose sentences resemble each other anyway, a passage is not drawn out to where it is less like. */
const ALIKE = 0.85;

function toItsEnds(codes: Uint16Array, { a, b, aLength, bLength, weight }: Run): Run {
  const whole = completed(codes, codes, { a, aEnd: a + aLength, b, bEnd: b + bLength });
  const longer = Math.max(whole.aEnd - whole.a, whole.bEnd - whole.b);
  if (weight + whole.more < ALIKE * longer) return { a, b, aLength, bLength, weight };
  return { a: whole.a, b: whole.b, aLength: whole.aEnd - whole.a, bLength: whole.bEnd - whole.b, weight: weight + whole.more };
}

function passage(normal: Normalised, run: Run, document: string): Passage {
  const side = (from: number, length: number) => ({
    document,
    start: normal.offsets[from] ?? 0,
    end: (normal.offsets[from + length - 1] ?? 0) + 1,
  });
  const longer = Math.max(run.aLength, run.bLength);
  const exact = run.weight === longer;
  return { a: side(run.a, run.aLength), b: side(run.b, run.bLength), kind: exact ? 'exact' : 'near', similarity: run.weight / longer, weight: run.weight };
}
