import { masked } from './normalise.ts';
import { fingerprints } from './seeds.ts';

/** Fingerprints by which a report is found in a corpus: of ten characters, one in about four and a half. Another way of taking them needs another version. */
export const PRINTS_VERSION = 1;
const LENGTH = 10;
const WINDOW = 8;

export interface Print {
  /** 48 bits: 32 of the rolling hash, 16 of another. */
  readonly hash: number;
  /** In normalised characters. */
  readonly position: number;
}

export function printsOf(text: string): Print[] {
  const normal = masked(text);
  const { hashes, places, count } = fingerprints([normal], LENGTH, WINDOW);
  return Array.from({ length: count }, (_, i) => ({ hash: hashes[i]! * 65536 + second(normal.codes, places[i]!), position: places[i]! }));
}

function second(codes: Uint16Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + LENGTH; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
