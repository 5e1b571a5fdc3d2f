import { DOCUMENTS, PLAIN, TABLES } from '../../core/extensions.ts';
import type { Folder } from '../api/client.ts';

const PROSE = [...DOCUMENTS, ...PLAIN];

const FOLDERS: Readonly<Record<string, Folder>> = {
  ...Object.fromEntries(PROSE.map((extension) => [extension, 'notes' as const])),
  ...Object.fromEntries(TABLES.map((extension) => [extension, 'data' as const])),
  pdf: 'previous',
};

const offered = (extensions: readonly string[]): string => extensions.map((extension) => `.${extension}`).join(',');

/** What the file pickers offer. */
export const ACCEPTED: Readonly<Record<Folder, string>> = { notes: offered(PROSE), data: offered([...TABLES, ...DOCUMENTS]), previous: offered(PROSE) };

/** What a report may be opened from. */
export const REPORTS = offered(PROSE);

/** The file that the report was opened from; null where it was not. */
export const originalIn = (files: readonly { readonly path: string }[]): string | null => files.find(({ path }) => folderOfPath(path) === 'report')?.path ?? null;

/** Where a file that was dropped on the page belongs, by its name; null when that does not tell. */
export const folderOf = (name: string): Folder | null => FOLDERS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;

export const folderOfPath = (path: string): string => path.slice(0, path.indexOf('/'));

export const fileName = (path: string): string => path.slice(path.indexOf('/') + 1);
