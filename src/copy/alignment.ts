import type { Fragment } from './fragments.ts';
import { digitsOf, type Masked } from './normalise.ts';

/** How far the two sides of a fragment may drift apart inside it. */
const BAND = 12;
/** Bits that the first of several equal characters may tell: what stands before it, and makes it rare, is not equal. */
const FIRST = 4;
/** Bits of a digit that is equal, and what a number tells that is not. */
const DIGIT = 3.3;
const OTHER = -1.5;

function numberBits(x: number, y: number): number {
  if (x === 0 || y === 0) return 0;
  return x === y ? DIGIT * (digitsOf(x) - 1) : OTHER;
}

/** The most bits that the numbers of a fragment can add, were all of them equal. */
export function mostOfNumbers({ numbers }: Masked, { a, aEnd }: Pick<Fragment, 'a' | 'aEnd'>): number {
  let most = 0;
  for (let i = a; i < aEnd; i++) if (numbers[i] !== 0) most += DIGIT * (digitsOf(numbers[i] ?? 0) - 1);
  return most;
}

/** Fewer equal characters in a row are chance. */
const RUN = 2;

/** What the two sides of a fragment have in common: characters, and the bits that these tell. */
export interface Common {
  readonly weight: number;
  readonly bits: number;
}

/**
 * The longest common subsequence of the two sides within a band, in runs of at least two characters, weighed by what its characters tell (`bits` up to each
 * place of the first side). Time: length × band.
 */
export function common(x: Masked, y: Masked, fragment: Fragment, bits: Float32Array): Common {
  return isEqual(x, y, fragment) ? whole(x, y, fragment, bits) : aligned(x, y, fragment, bits);
}

function isEqual({ codes }: Masked, y: Masked, { a, aEnd, b, bEnd }: Fragment): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let i = 0; i < aEnd - a; i++) if (codes[a + i] !== y.codes[b + i]) return false;
  return true;
}

/** Of two sides that are the same throughout nothing needs to be aligned. */
function whole({ numbers }: Masked, y: Masked, { a, aEnd, b }: Fragment, bits: Float32Array): Common {
  const rows = aEnd - a;
  let told = rows < RUN ? 0 : Math.min(FIRST, bits[1]! - bits[0]!) + bits[rows]! - bits[1]!;
  for (let i = 0; i < rows; i++) told += numberBits(numbers[a + i]!, y.numbers[b + i]!);
  return { weight: rows < RUN ? 0 : rows, bits: told };
}

/** As `common`, by aligning: the oracle of its shortcut. */
export function aligned(x: Masked, y: Masked, { a, aEnd, b, bEnd }: Fragment, bits: Float32Array): Common {
  const [rows, width] = [aEnd - a, 2 * BAND + 1];
  const slope = (bEnd - b) / Math.max(1, rows);
  const score = new Int32Array((rows + 1) * (width + 2));
  const from = new Uint8Array((rows + 1) * (width + 2));
  const column = (row: number, k: number): number => b + Math.round(row * slope) + k - BAND;
  const cell = (row: number, k: number): number => row * (width + 2) + k + 1;
  const shift = (row: number): number => Math.round(row * slope) - Math.round((row - 1) * slope);
  for (let row = 1; row <= rows; row++) {
    const code = x.codes[a + row - 1];
    const moved = shift(row);
    for (let k = 0; k < width; k++) {
      const at = column(row, k);
      if (at <= b || at > bEnd) continue;
      const up = k + moved < width ? (score[cell(row - 1, k + moved)] ?? 0) : 0;
      const left = k > 0 ? (score[cell(row, k - 1)] ?? 0) : 0;
      const diagonal = k + moved - 1 >= 0 && k + moved - 1 < width && y.codes[at - 1] === code ? (score[cell(row - 1, k + moved - 1)] ?? 0) + 1 : -1;
      const best = Math.max(up, left, diagonal);
      score[cell(row, k)] = best;
      from[cell(row, k)] = best === diagonal ? 3 : best === up ? 1 : 2;
    }
  }
  return walked(rows, Math.min(width - 1, Math.max(0, bEnd - column(rows, 0))), { shift, cell, from, bits, numbers: (row, k) => numberBits(x.numbers[a + row] ?? 0, y.numbers[column(row + 1, k) - 1] ?? 0) });
}

interface Table {
  readonly shift: (row: number) => number;
  readonly cell: (row: number, k: number) => number;
  readonly from: Uint8Array;
  readonly bits: Float32Array;
  /** What two numbers at one place tell, behind the row and column of which they stand. */
  readonly numbers: (row: number, k: number) => number;
}

/** Back from the last cell, run by run. */
function walked(rows: number, last: number, { shift, cell, from, bits, numbers }: Table): Common {
  let [row, k, run, weight, told] = [rows, last, 0, 0, 0];
  const close = (): void => {
    if (run >= RUN) [weight, told] = [weight + run, told + Math.min(FIRST, (bits[row + 1] ?? 0) - (bits[row] ?? 0)) + (bits[row + run] ?? 0) - (bits[row + 1] ?? 0)];
    run = 0;
  };
  while (row > 0 && k >= 0) {
    const step = from[cell(row, k)];
    if (step === 3) {
      told += numbers(row - 1, k);
      [run, k, row] = [run + 1, k + shift(row) - 1, row - 1];
    }
    else {
      close();
      if (step === 1) [k, row] = [k + shift(row), row - 1];
      else if (step === 2) k--;
      else break;
    }
  }
  close();
  return { weight, bits: told };
}
