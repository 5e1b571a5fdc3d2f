import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import { refuseLarge, type SourceFile } from '../bytes.ts';
import { textOfPages, type Page } from './lines.ts';

/** How long a PDF may take, in milliseconds, how much memory, and how much it may say. */
const DEADLINE = 20_000;
const MEMORY_MB = 400;
const LARGEST = 64 << 20;
/** Fewer characters a page than this, and it is a scan. */
const FEWEST = 8;

/** The text of a PDF that has any. A scan, an encrypted file and one that is broken are refused with a word. */
export function readPdf(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  if (Buffer.from(file.bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) throw new GoujiError('file-format', { file: file.path, expected: 'pdf' });
  const { pages, problem } = parsedApart(file);
  if (!pages) throw problem === 'PasswordException' ? new GoujiError('file-format', { file: file.path, expected: 'pdf' }) : new GoujiError('file-format', { file: file.path, expected: 'pdf' }, problem);
  const text = textOfPages(pages);
  if (pages.length > 0 && text.replace(/\s/g, '').length < FEWEST * pages.length) throw new GoujiError('file-scan', { file: file.path });
  return { text, blocks: [], changes: 0 };
}

interface Answer {
  readonly pages?: readonly Page[];
  readonly problem?: string;
}

function parsedApart(file: SourceFile): Answer {
  try {
    const out = execFileSync(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, '--no-warnings', fileURLToPath(new URL('./worker.ts', import.meta.url))], { input: file.bytes, timeout: DEADLINE, maxBuffer: LARGEST, stdio: ['pipe', 'pipe', 'ignore'] });
    return JSON.parse(out.toString('utf8')) as Answer;
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'ETIMEDOUT' || code === 'ENOBUFS') throw new GoujiError('file-heavy', { file: file.path, reason: code === 'ETIMEDOUT' ? `> ${DEADLINE / 1000} s` : `> ${LARGEST >> 20} MB` }, cause);
    throw new GoujiError('file-format', { file: file.path, expected: 'pdf' }, cause);
  }
}
