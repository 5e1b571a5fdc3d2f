import { plainDocument, type Document } from '../../core/document.ts';
import { GoujiError } from '../../core/error.ts';
import { readApart } from '../apart.ts';
import { refuseLarge, type SourceFile } from '../bytes.ts';
import { tablesIn } from '../tabbed.ts';

/** How an OLE file begins, and a zip archive: many a .doc is a .docx that was given another name. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

interface Answer {
  readonly parts?: readonly string[];
  readonly problem?: string;
}

/** A document of Word 97–2003: its words. Automatic numbers are not read, tables only row by row. Throws `file-old` where no text can be read. */
export function readDoc(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  if (Buffer.from(file.bytes.subarray(0, 4)).compare(OLE) !== 0) throw new GoujiError('file-format', { file: file.path, expected: 'doc' });
  const { parts, problem } = readApart<Answer>(file, new URL('./worker.ts', import.meta.url), 'doc');
  const text = (parts ?? []).map((part) => part.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n').trim()).filter(Boolean).join('\n');
  if (text === '') throw new GoujiError('file-old', { file: file.path, kind: 'doc' }, problem);
  return { ...plainDocument(`${text}\n`), tables: tablesIn(file.path, text), unnumbered: true };
}
