import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GoujiError } from '../core/error.ts';

/** As saveBytes, of text. */
export const saveText = (path: string, text: string, options: { readonly keep?: boolean } = {}): string | null => saveBytes(path, new TextEncoder().encode(text), options);

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed. What stood there before and differs is kept under
 * a new name, which is returned; else null. `keep: false` replaces it, for files that a version control keeps.
 */
export function saveBytes(path: string, bytes: Uint8Array, { keep = true }: { readonly keep?: boolean } = {}): string | null {
  const neighbour = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(neighbour, bytes);
    const kept = keep && existsSync(path) && !readFileSync(path).equals(bytes) ? freeName(path) : null;
    if (kept) copyFileSync(path, kept);
    renameSync(neighbour, path);
    return kept;
  } catch (cause) {
    rmSync(neighbour, { force: true });
    const code = (cause as { code?: string }).code ?? '';
    throw code === 'ENOSPC' ? new GoujiError('file-full', { file: path }, cause) : new GoujiError('file-write', { file: path, reason: code }, cause);
  }
}

/** As saveText without keeping what stood there, making the folder first. */
export function saveInto(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new GoujiError('file-write', { file: path, reason: (cause as { code?: string }).code ?? '' }, cause);
  }
  saveText(path, text, { keep: false });
}

/** report.md → report.1.md, the first that is free. */
function freeName(path: string): string {
  for (let n = 1; ; n++) {
    const name = path.replace(/(\.\w+)?$/, `.${n}$1`);
    if (!existsSync(name)) return name;
  }
}
