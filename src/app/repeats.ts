import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Document } from '../copy/identical.ts';
import { passagesOf } from '../copy/passages.ts';
import { repeatsWithin } from '../copy/repeats.ts';
import { GoujiError } from '../core/error.ts';
import type { Passage } from '../core/passage.ts';
import { gathered } from '../files/bytes.ts';
import { isProse } from '../files/prose.ts';
import { isRefusedProse } from '../files/refused.ts';
import { readText } from './reading.ts';

export type { Document } from '../copy/identical.ts';

/** What everybody writes can be told from copies only where there are so many reports. */
const MANY = 20;

/** Passages that stand more than once, within and between reports; `min` characters at least. */
export function repeatsAmong(documents: readonly Document[], min: number): Passage[] {
  const passages = passagesOf(documents, min);
  if (documents.length >= MANY) return passages;
  return [...documents.flatMap(({ id, text }) => repeatsWithin(text, min, id)), ...passages.filter(({ a, b }) => a.document !== b.document)];
}

/** The reports of files, and of folders with all below them, each file once; what cannot be read, or is empty, is a problem beside the rest. `but`: a report that is not compared with itself. */
export function readReports(paths: readonly string[], but?: string): { documents: Document[]; problems: readonly GoujiError[] } {
  const found = [...new Map(paths.flatMap((path) => filesBelow(path)).map((file) => [resolve(file), file])).values()];
  const files = found.filter((file) => but === undefined || resolve(file) !== resolve(but));
  const { read, problems } = gathered(files, (file): Document => {
    const text = readText(file);
    if (text.trim() === '') throw new GoujiError('file-empty', { file });
    return { id: file, text };
  });
  return { documents: read, problems };
}

function filesBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new GoujiError('file-missing', { file: path });
  if (!stats.isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const projects = entries.filter(({ name }) => name === 'gouji.json').map(({ parentPath }) => parentPath);
  const files = entries.filter(({ name }) => (isProse(name) || isRefusedProse(name)) && !name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => projects.every((project) => isReportIn(project, file))).toSorted();
  if (files.length === 0) throw new GoujiError('reports-none', { folder: path });
  return files;
}

/** Of a project folder its report and last year's are reports; notes, and what was exported from the report, are not. Files elsewhere are. */
function isReportIn(project: string, file: string): boolean {
  const inside = relative(project, file);
  return inside.startsWith('..') || inside === 'report.md' || inside.startsWith(`previous${sep}`);
}
