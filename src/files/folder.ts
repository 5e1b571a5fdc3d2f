import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { GoujiError } from '../core/error.ts';
import { LIMITS, gathered, type SourceFile } from './bytes.ts';

const PARTS = ['notes', 'data', 'previous'];

/** The files of a project folder: gouji.json, report.md and what stands in notes, data and previous. Hidden files are left out; too large ones are problems. */
export function readFolder(folder: string): { read: SourceFile[]; problems: GoujiError[] } {
  if (!existsSync(folder)) throw new GoujiError('file-missing', { file: folder });
  if (!statSync(folder).isDirectory()) throw new GoujiError('project-missing', { folder });
  const paths = ['gouji.json', 'report.md'].map((name) => join(folder, name)).filter((path) => existsSync(path));
  for (const part of PARTS) if (existsSync(join(folder, part))) paths.push(...filesUnder(join(folder, part)));
  return gathered(paths, (path) => readSource(path, relative(folder, path).split(sep).join('/')));
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name));

/** One file from disk, named `name` in messages. Too large a file is refused before it is read. */
export function readSource(path: string, name: string): SourceFile {
  if (!existsSync(path)) throw new GoujiError('file-missing', { file: name });
  if (!statSync(path).isFile()) throw new GoujiError('file-folder', { file: name, report: existsSync(join(path, 'report.md')) ? join(path, 'report.md') : '' });
  if (statSync(path).size > LIMITS.file) throw new GoujiError('file-size', { file: name, limit: `${LIMITS.file >> 20} MB` });
  return { path: name, bytes: readFileSync(path) };
}

/** The project folder that a report lies in; null when it lies in none. */
export function projectFolderOf(report: string): string | null {
  const folder = join(report, '..');
  return existsSync(join(folder, 'gouji.json')) ? folder : null;
}
