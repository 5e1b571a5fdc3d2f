import type { Document } from '../core/document.ts';
import { GoujiError } from '../core/error.ts';
import { decodeText, refuseLarge, type SourceFile } from './bytes.ts';
import { readDocx } from './docx/read.ts';
import { readPdf } from './pdf/read.ts';

/** A format that prose comes in. */
interface ProseFormat {
  readonly extensions: readonly string[];
  readonly read: (file: SourceFile) => Document;
}

/** Text as it stands; lines are told by whoever reads it. */
function readPlain(file: SourceFile): Document {
  refuseLarge(file.path, file.bytes);
  return { text: decodeText(file.path, file.bytes), blocks: [], changes: 0 };
}

/** Everything that notes, reports and last year's reports may come in. */
export const PROSE: readonly ProseFormat[] = [
  { extensions: ['txt', 'md', 'text'], read: readPlain },
  { extensions: ['docx'], read: readDocx },
  { extensions: ['pdf'], read: readPdf },
];

const EXTENSIONS = PROSE.flatMap(({ extensions }) => extensions);
const extensionOf = (path: string): string | undefined => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();

export const isProse = (path: string): boolean => EXTENSIONS.includes(extensionOf(path) ?? '');

/** A file of prose by its extension, plain text where it has none. Throws `file-format` for any other. */
export function readProse(file: SourceFile): Document {
  const extension = extensionOf(file.path);
  const format = extension === undefined ? PROSE[0] : PROSE.find(({ extensions }) => extensions.includes(extension));
  if (!format) throw new GoujiError('file-format', { file: file.path, expected: 'docx, pdf, txt, md' });
  return format.read(file);
}
