import { plainDocument, type Document } from '../core/document.ts';
import { GoujiError } from '../core/error.ts';
import { DOCUMENTS, extensionOf, PLAIN, TABLES } from '../core/extensions.ts';
import { decodeText, refuseLarge, type SourceFile } from './bytes.ts';
import { readDoc } from './doc/read.ts';
import { readDocx } from './docx/read.ts';
import { readHtml } from './html/read.ts';
import { readPdf } from './pdf/read.ts';

type Read = (file: SourceFile) => Document;

/** Text as it stands; lines are told by whoever reads it. */
function readPlain(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  return plainDocument(decodeText(file.path, file.bytes));
}

/** Formats that are known and not read: the message says what to save them as. */
const refused = (kind: 'wps' | 'macro') => (file: SourceFile): never => {
  throw new GoujiError('file-old', { file: file.path, kind });
};

/** Everything that notes, reports and last year's reports may come in. */
const READERS: Readonly<Record<(typeof DOCUMENTS | typeof PLAIN)[number], Read>> = { txt: readPlain, md: readPlain, text: readPlain, docx: readDocx, doc: readDoc, pdf: readPdf, html: readHtml, htm: readHtml };

const REFUSED: Readonly<Record<string, Read>> = { wps: refused('wps'), wpt: refused('wps'), docm: refused('macro'), dotm: refused('macro') };

const readerOf = (extension: string): Read | undefined => (Object.hasOwn(READERS, extension) ? READERS[extension as keyof typeof READERS] : undefined);

export const isProse = (path: string): boolean => readerOf(extensionOf(path) ?? '') !== undefined;

/** Of a format that is known and not read: whoever meets one says so. */
export const isRefused = (path: string): boolean => Object.hasOwn(REFUSED, extensionOf(path) ?? '');

/** A file of prose by its extension, plain text where it has none. Throws `file-format` for any other. */
export function readProse(file: SourceFile): Document {
  const extension = extensionOf(file.path);
  const read = extension === null ? readPlain : (readerOf(extension) ?? REFUSED[extension]);
  if (!read && (TABLES as readonly (string | null)[]).includes(extension)) throw new GoujiError('file-table', { file: file.path });
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
