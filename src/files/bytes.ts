import { GoujiError } from '../core/error.ts';

/** A file as it came: from a folder, an upload or the store. `path` is relative to its project (`notes/a.txt`). */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const LIMITS = { file: 20 << 20, entries: 2000, entry: 40 << 20, archive: 120 << 20 } as const;

export function refuseLarge(file: string, bytes: Uint8Array): void {
  if (bytes.length > LIMITS.file) throw new GoujiError('file-size', { file, limit: `${LIMITS.file >> 20} MB` });
}

/** BOM, then UTF-8, then GB18030, each refusing what it cannot read (shorter texts fool statistical detectors). BOM removed. */
export function decodeText(file: string, bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return decode(a === 0xff ? 'utf-16le' : 'utf-16be', file, bytes);
  if (bytes.includes(0)) throw new GoujiError('file-encoding', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode('gb18030', file, bytes);
  }
}

function decode(encoding: string, file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GoujiError('file-encoding', { file }, cause);
  }
}

/** Runs a reader over files; what fails is a problem and the rest goes on. */
export function gathered<T, R>(sources: readonly T[], reader: (source: T) => R): { read: R[]; problems: GoujiError[] } {
  const read: R[] = [];
  const problems: GoujiError[] = [];
  for (const source of sources) {
    try {
      read.push(reader(source));
    } catch (cause) {
      if (!(cause instanceof GoujiError)) throw cause;
      problems.push(cause);
    }
  }
  return { read, problems };
}
