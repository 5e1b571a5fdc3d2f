import { crc32, deflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** UTF-8 names, and no sizes behind the content. */
const FLAGS = 0x0800;

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

/** An archive with some parts replaced or added; of all others the packed bytes are taken over as they are. The archive was guarded before. */
export function withParts(archive: Uint8Array, parts: ReadonlyMap<string, Buffer>): Buffer {
  const left = new Map(parts);
  const entries = entriesOf(Buffer.from(archive)).map((entry) => {
    const name = entry.name.toString('utf8');
    const content = left.get(name);
    left.delete(name);
    return content ? entryOf(name, content, entry.time) : entry;
  });
  return written([...entries, ...[...left].map(([name, content]) => entryOf(name, content, entries[0]?.time ?? 0))]);
}

const entryOf = (name: string, content: Buffer, time: number): Entry => ({ name: Buffer.from(name), method: DEFLATED, time, crc: crc32(content), size: content.length, packed: deflateRawSync(content) });

function entriesOf(view: Buffer): Entry[] {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let i = 0; i < view.readUInt16LE(end + 10); i++) {
    const [names, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    const local = view.readUInt32LE(at + 42);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    entries.push({
      name: view.subarray(at + 46, at + 46 + names), method: view.readUInt16LE(at + 10), time: view.readUInt32LE(at + 12), crc: view.readUInt32LE(at + 16),
      size: view.readUInt32LE(at + 24), packed: view.subarray(start, start + view.readUInt32LE(at + 20)),
    });
    at += 46 + names + extra + comment;
  }
  return entries;
}

function written(entries: readonly Entry[]): Buffer {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, method, time, crc, size, packed } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(time, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    bodies.push(number(LOCAL), common, name, packed);
    heads.push(number(ENTRY), Buffer.from([20, 0]), common, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, number(END), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
