import { plainDocument, type Document } from '../core/document.ts';
import { GoujiError } from '../core/error.ts';
import { DOCUMENTS, extensionOf, isTable, PLAIN } from '../core/extensions.ts';
import { decodeText, refuseLarge, type SourceFile } from './bytes.ts';
import { readDoc } from './doc/read.ts';
import { readDocx } from './docx/read.ts';
import { readHtml } from './html/read.ts';
import { readPdf } from './pdf/read.ts';
import { refuseOld } from './refused.ts';

type Read = (file: SourceFile) => Document;

/** Text as it stands; lines are told by whoever reads it. */
function readPlain(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  return plainDocument(decodeText(file.path, file.bytes));
}

/** Everything that notes, reports and last year's reports may come in. */
const READERS: Readonly<Record<(typeof DOCUMENTS | typeof PLAIN)[number], Read>> = { txt: readPlain, md: readPlain, text: readPlain, docx: readDocx, doc: readDoc, pdf: readPdf, html: readHtml, htm: readHtml };

const readerOf = (extension: string): Read | undefined => (Object.hasOwn(READERS, extension) ? READERS[extension as keyof typeof READERS] : undefined);

export const isProse = (path: string): boolean => readerOf(extensionOf(path) ?? '') !== undefined;

/** A file of prose by its extension, plain text where it has none. Throws `file-format` for any other. */
export function readProse(file: SourceFile): Document {
  const extension = extensionOf(file.path);
  const read = extension === null ? readPlain : readerOf(extension);
  if (!read) refuseOld(file.path);
  if (!read && isTable(file.path)) throw new GoujiError('file-table', { file: file.path });
  if (!read) throw new GoujiError('file-format', { file: file.path, expected: [...DOCUMENTS, ...PLAIN].join(', ') });
  return read(file);
}

/** What is worth knowing of how a document was read: tracked changes, numbers that a format hides. */
export function noticesOf(file: string, { changes, unnumbered }: Document): GoujiError[] {
  return [
    ...(changes > 0 ? [new GoujiError('file-changes', { file, count: String(changes) })] : []),
    ...(unnumbered ? [new GoujiError('file-plain', { file })] : []),
  ];
}
