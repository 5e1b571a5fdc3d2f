import { plainDocument, type Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import { readApart } from '../apart.ts';
import { refuseLarge, type SourceFile } from '../bytes.ts';
import { tablesIn } from '../tabbed.ts';
import { textOfPages, type Page } from './lines.ts';

/** Fewer characters a page than this, and it is a scan. */
const FEWEST = 8;

/** The text of a PDF that has any. A scan, an encrypted file and one that is broken are refused with a word. */
export function readPdf(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  if (Buffer.from(file.bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) throw new GoujiError('file-format', { file: file.path, expected: 'pdf' });
  const { pages, problem } = readApart<Answer>(file, new URL('./worker.ts', import.meta.url), 'pdf');
  if (!pages) throw new GoujiError('file-format', { file: file.path, expected: 'pdf' }, problem);
  const text = textOfPages(pages);
  if (pages.length > 0 && text.replace(/\s/g, '').length < FEWEST * pages.length) throw new GoujiError('file-scan', { file: file.path });
  return { ...plainDocument(text), tables: tablesIn(file.path, text) };
}

interface Answer {
  readonly pages?: readonly Page[];
  readonly problem?: string;
}
