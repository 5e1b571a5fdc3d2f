/** Park and Miller's generator: the same damage on every machine. `next(n)` is below n. */
export function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

/** A file damaged in one of the ways that files are: bytes changed, cut off, a part of it twice, sizes that lie. */
export function damaged(whole: Uint8Array, next: (n: number) => number): Buffer {
  const bytes = Buffer.from(whole);
  const way = next(4);
  if (way === 0) return bytes.subarray(0, next(bytes.length));
  if (way === 1) {
    const [from, length] = [next(bytes.length), next(400)];
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
  }
  if (way === 2) {
    const at = next(Math.max(1, bytes.length - 4));
    bytes.writeUInt32LE(next(2) === 0 ? 0xffffffff : next(1 << 30), at);
    return bytes;
  }
  for (let k = 0; k <= next(12); k++) bytes[next(bytes.length)] = next(256);
  return bytes;
}
