import type { Folder } from '../api/client.ts';

const FOLDERS: Readonly<Record<string, Folder>> = { txt: 'notes', md: 'notes', docx: 'notes', pdf: 'previous', csv: 'data', tsv: 'data', xlsx: 'data', xls: 'data', ods: 'data' };

/** What the file pickers offer. */
export const ACCEPTED: Readonly<Record<Folder, string>> = { notes: '.docx,.pdf,.txt,.md', data: '.csv,.tsv,.xlsx,.xls,.ods', previous: '.docx,.pdf,.txt,.md' };

/** Where a file that was dropped on the page belongs, by its name; null when that does not tell. */
export const folderOf = (name: string): Folder | null => FOLDERS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;

export const folderOfPath = (path: string): string => path.slice(0, path.indexOf('/'));

export const fileName = (path: string): string => path.slice(path.indexOf('/') + 1);
