import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GoujiError } from '../core/error.ts';
import type { SourceFile } from './bytes.ts';

/** How long a file may take that a library reads, in milliseconds, how much memory, and how much it may say. */
const DEADLINE = 20_000;
const MEMORY_MB = 400;
const LARGEST = 64 << 20;

/** What a program of its own makes of a file: bytes in, JSON out. So a bad file can be stopped. Throws `file-heavy`, or `file-format` with what was expected. */
export function readApart<T>(file: SourceFile, program: URL, expected: string): T {
  try {
    const out = execFileSync(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, '--no-warnings', fileURLToPath(program)], { input: file.bytes, timeout: DEADLINE, maxBuffer: LARGEST, stdio: ['pipe', 'pipe', 'ignore'] });
    return JSON.parse(out.toString('utf8')) as T;
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'ETIMEDOUT' || code === 'ENOBUFS') throw new GoujiError('file-heavy', { file: file.path, reason: code === 'ETIMEDOUT' ? `> ${DEADLINE / 1000} s` : `> ${LARGEST >> 20} MB` }, cause);
    throw new GoujiError('file-format', { file: file.path, expected }, cause);
  }
}
