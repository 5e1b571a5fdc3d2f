import type { Passage } from '../core/passage.ts';
import { toClauseStart } from './clauses.ts';
import { completed, type Room } from './ends.ts';
import { normalise, type Normalised } from './normalise.ts';

/** Length of the seeds, in normalised characters: shorter repeats are not looked for. */
const SEED = 16;
const BASE = 1_000_003;

/**
 * Passages of at least `min` normalised characters that stand more than once in a text, but for small changes. Each later place is
 * paired with the earlier one that goes on longest, the first of equals. Seeds are hashed windows, extended both ways; time is about linear, as every extension moves on.
 */
export function repeatsWithin(text: string, min: number, document = ''): Passage[] {
  const normal = normalise(text);
  const runs = merged(text, normal, exactRuns(normal.codes, min), min).filter((run) => run.weight >= min);
  let from = 0;
  return runs.map((run, i) => {
    const drawn = toItsEnds(text, normal, run, { from, to: runs[i + 1]?.b ?? normal.codes.length });
    from = endOf(drawn);
    return passage(normal, drawn, document);
  });
}

/** Earlier places that a seed is compared with: the first ones. */
const PLACES = 8;

/**
 * Equal runs of at least a seed's length, in the order of their later places, which do not overlap. Each is the longest that one of a seed's earlier
 * places gives: the first place that begins like a copy need not be the one that was copied. A run shorter than `min` gives way to one that goes back into it.
 */
function exactRuns(codes: Uint16Array, min: number): Run[] {
  const places = placesOf(codes.length);
  const runs: Run[] = [];
  // Nothing goes back behind `firm`, the end of the last long run.
  let firm = 0;
  eachSeed(codes, (hash, at) => {
    const earlier = places.before(hash, at);
    if (earlier < 0 || at < firm) return;
    const last = runs.at(-1);
    const covered = last ? endOf(last) : 0;
    let run: Run | null = null;
    for (let place = earlier; place >= 0 && place < at; place = places.next(place)) {
      if (last && at < covered && at - place === last.b - last.a) continue;
      const other = sameSeed(codes, place, at) ? extended(codes, place, at, firm) : null;
      if (other && other.weight > (run?.weight ?? 0)) run = other;
    }
    if (!run) return;
    if (run.weight >= min) {
      while (runs.length > 0 && (runs.at(-1)?.b ?? 0) >= run.b) runs.pop();
      const before = runs.at(-1);
      if (before && endOf(before) > run.b) runs[runs.length - 1] = cut(before, run.b - before.b);
      runs.push(run);
      firm = endOf(run);
    } else if (at >= covered) runs.push(run.b >= covered ? run : extended(codes, run.a + at - run.b, at, covered));
  });
  return runs;
}

/** Where each seed stood before, as a chain from its first place. */
function placesOf(length: number): { before(hash: number, at: number): number; next(place: number): number } {
  const first = new Map<number, number>();
  const later = new Int32Array(length).fill(-1);
  return {
    before: (hash, at) => {
      const earliest = first.get(hash);
      if (earliest === undefined) { first.set(hash, at); return -1; }
      let [place, many] = [earliest, 1];
      while (later[place]! >= 0) { place = later[place]!; many++; }
      if (many < PLACES) later[place] = at;
      return earliest;
    },
    next: (place) => later[place]!,
  };
}

const endOf = (run: Run): number => run.b + run.bLength;

const cut = ({ a, b }: Run, length: number): Run => ({ a, b, aLength: length, bLength: length, weight: length });

/** The most characters that may differ between two runs of one passage: a changed figure, a changed word; and those of a list number (三是). */
const GAP = 20;
const NUMBERING = 3;

/** Runs that follow each other on both sides with little between them are one passage with a change in it. */
function merged(text: string, normal: Normalised, runs: readonly Run[], min: number): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const gap = last && { a: run.a - (last.a + last.aLength), b: run.b - (last.b + last.bLength) };
    const isNext = last && gap && Math.min(gap.a, gap.b) >= 0 && Math.max(gap.a, gap.b) <= GAP && run.a + run.aLength <= last.b;
    if (isNext && !areParagraphs(text, normal, last, run, min)) out[out.length - 1] = { a: last.a, b: last.b, aLength: run.a + run.aLength - last.a, bLength: run.b + run.bLength - last.b, weight: last.weight + run.weight };
    else out.push(run);
  }
  return out;
}

/** Both long enough by themselves, and but a paragraph's end and a list number between them: two passages. */
function areParagraphs(text: string, { offsets }: Normalised, run: Run, next: Run, min: number): boolean {
  const between = (from: number, to: number): boolean => to - from <= NUMBERING && text.slice((offsets[from - 1] ?? 0) + 1, offsets[to]).includes('\n');
  return Math.min(run.weight, next.weight) >= min && (between(run.a + run.aLength, next.a) || between(run.b + run.bLength, next.b));
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

/** Within one report, whose sentences resemble each other anyway, a passage is drawn out only while the shorter side says little of its own, and the longer at most as much again. */
const ALIKE = 0.85;
const HALF = 0.5;

function toItsEnds(text: string, normal: Normalised, run: Run, room: Room): Run {
  const { codes } = normal;
  const whole = completed(codes, codes, { a: run.a, aEnd: run.a + run.aLength, b: run.b, bEnd: run.b + run.bLength }, room);
  const clause = toClauseStart(text, normal, whole, Math.max(room.from, whole.aEnd));
  const drawn = (a: number, b: number, weight: number): Run => ({ a, b, aLength: whole.aEnd - a, bLength: whole.bEnd - b, weight });
  const drawnOut = [drawn(clause.a, clause.b, run.weight + whole.more + clause.more), drawn(whole.a, whole.b, run.weight + whole.more)];
  return drawnOut.find(isAlike) ?? run;
}

const isAlike = ({ aLength, bLength, weight }: Run): boolean => weight >= Math.max(ALIKE * Math.min(aLength, bLength), HALF * Math.max(aLength, bLength));

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
