import { inflateRawSync } from 'node:zlib';
import { GoujiError } from '../core/error.ts';
import { LIMITS } from './bytes.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Refuses an archive that would unpack to more than the limits, before any library opens it. Sizes in the headers may lie, so
 * every entry is really inflated, one at a time, with a hard bound. `expected` names the format for the message; `visit` sees each entry on the way.
 */
export function guardArchive(file: string, bytes: Uint8Array, expected: string, visit: (name: string, content: Buffer) => void = () => {}): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (reason: string): never => {
    throw new GoujiError('archive-unsafe', { file, reason });
  };
  const end = findEnd(view);
  if (end < 0) throw new GoujiError('file-format', { file, expected });
  const count = view.readUInt16LE(end + 10);
  if (count > LIMITS.entries) refuse(`${count} > ${LIMITS.entries} entries`);
  let at = view.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) throw new GoujiError('file-format', { file, expected });
    const content = unpacked(view, at, () => refuse(`> ${LIMITS.entry >> 20} MB unpacked`));
    total += content.length;
    visit(view.toString('utf8', at + 46, at + 46 + view.readUInt16LE(at + 28)), content);
    if (total > LIMITS.archive) refuse(`> ${LIMITS.archive >> 20} MB unpacked`);
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
}

/** The end record stands in the last 64 KB, behind it at most a comment. */
function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= 0 && at >= view.length - 65_557; at--) if (view.readUInt32LE(at) === END) return at;
  return -1;
}

const NOTHING = Buffer.alloc(0);

function unpacked(view: Buffer, entry: number, refuse: () => never): Buffer {
  const [method, packed, local] = [view.readUInt16LE(entry + 10), view.readUInt32LE(entry + 20), view.readUInt32LE(entry + 42)];
  if (local + 30 > view.length || view.readUInt32LE(local) !== LOCAL) return NOTHING;
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  if (method === 0) return view.subarray(start, start + packed);
  try {
    return inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: LIMITS.entry });
  } catch (cause) {
    if (cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return refuse();
    return NOTHING;
  }
}
