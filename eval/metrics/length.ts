import type { Answer } from './answer.ts';

/** 1 inside the expected band; outside the ratio to its nearer end, so that half the least and twice the most are both .5. */
export function lengthScore({ text, case: { expect } }: Answer): number {
  const length = [...text].length;
  if (length === 0) return 0;
  if (length < expect.length.min) return length / expect.length.min;
  return length > expect.length.max ? expect.length.max / length : 1;
}
