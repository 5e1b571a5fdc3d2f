import type { Passage } from '../core/passage.ts';
import { normalise, type Normalised } from './normalise.ts';

/** Length of the seeds, in normalised characters: shorter repeats are not looked for. */
const SEED = 16;
const BASE = 1_000_003;

/**
 * Passages of at least `min` normalised characters that stand more than once in a text, letter by letter. Each later place is
 * paired with the first. Seeds are hashed windows, extended both ways; time is about linear, as every extension moves on.
 */
export function repeatsWithin(text: string, min: number, document = ''): Passage[] {
  const normal = normalise(text);
  const { codes } = normal;
  const first = new Map<number, number>();
  const passages: Passage[] = [];
  let covered = 0;
  eachSeed(codes, (hash, at) => {
    const earlier = first.get(hash);
    if (earlier === undefined) first.set(hash, at);
    if (earlier === undefined || at < covered || !sameSeed(codes, earlier, at)) return;
    const run = extended(codes, earlier, at, covered);
    if (run.length < min) return;
    passages.push(passage(normal, run, document));
    covered = run.b + run.length;
  });
  return passages;
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

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest equal run around a seed; the two sides never overlap, and b stays behind what was reported. */
function extended(codes: Uint16Array, a: number, b: number, covered: number): Run {
  let before = 0;
  while (a - before > 0 && b - before > covered && codes[a - before - 1] === codes[b - before - 1]) before++;
  let length = SEED;
  while (b + length < codes.length && a + length < b - before && codes[a + length] === codes[b + length]) length++;
  const overlap = Math.max(0, a + length - (b - before));
  return { a: a - before, b: b - before, length: length + before - overlap };
}

function passage(normal: Normalised, run: Run, document: string): Passage {
  const side = (from: number) => ({
    document,
    start: normal.offsets[from] ?? 0,
    end: (normal.offsets[from + run.length - 1] ?? 0) + 1,
  });
  return { a: side(run.a), b: side(run.b), kind: 'exact', similarity: 1, weight: run.length };
}
