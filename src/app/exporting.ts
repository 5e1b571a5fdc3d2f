import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { ground, type Sources } from '../account/ground.ts';
import { read, readReport } from '../account/read.ts';
import type { Mark } from '../core/draft.ts';
import { GoujiError } from '../core/error.ts';
import { APPENDIX, type OfficialBlock } from '../core/official.ts';
import type { Subject } from '../core/subject.ts';
import { commentDocx, type Comment, type Commented } from '../files/docx/comments.ts';
import { writeDocx } from '../files/docx/write.ts';
import { readSource } from '../files/folder.ts';
import { saveBytes } from '../files/save.ts';
import { workbookOf } from '../files/sheet.ts';
import { ledgerTable } from '../show/ledger.ts';
import { reportHtml } from '../show/report-html.ts';
import { dataSheet, scoreSheet } from '../show/sheets.ts';
import { officialBlocks } from '../text/official.ts';
import type { Library } from './library.ts';
import { now } from './stores.ts';
import { gatherSources, readText } from './reading.ts';

export const EXPORTS = ['docx', 'xlsx', 'html'] as const;

/** Writes a report, or that of a project folder, as a Word file in the official layout, as a page, or its data as a workbook. What stood there is kept under another name, which is returned. */
export async function exportReport(library: Library, from: string, to: string, { data = [], notes = [], appendix = false }: ExportOptions = {}): Promise<string | null> {
  const format = EXPORTS.find((extension) => to.toLowerCase().endsWith(`.${extension}`));
  if (!format) throw new GoujiError('target-format', { file: to, expected: EXPORTS.map((extension) => `.${extension}`).join(', ') });
  const isFolder = existsSync(from) && statSync(from).isDirectory();
  const path = isFolder ? join(from, 'report.md') : from;
  if (isFolder && !existsSync(path)) throw new GoujiError('report-none', { folder: from });
  const text = readText(path);
  if (text.trim() === '') throw new GoujiError('file-empty', { file: path });
  const sources = await gatherSources(library, { report: path, data, notes, previous: [], pack: 'auto' }, text);
  refuseMaterial(to, sources.folder);
  if (appendix && sources.dataset.data.length === 0 && sources.notes.length === 0) throw new GoujiError('sources-none', { file: from });
  if (format === 'xlsx' && sources.dataset.data.length === 0) throw new GoujiError('data-none', { folder: from });
  return saveBytes(to, await exported({ text, title: sources.settings?.title ?? basename(path), ...sources }, format, appendix));
}

export interface ExportOptions {
  /** In place of the project's own. */
  readonly data?: readonly string[];
  readonly notes?: readonly string[];
  readonly appendix?: boolean;
}

/** What is put into a project's own material would be read as such. */
export function refuseMaterial(to: string, project: string | null): void {
  const [part] = project === null ? [] : relative(project, resolve(to)).split(sep);
  if (part !== undefined && ['notes', 'data', 'previous'].includes(part)) throw new GoujiError('target-inside', { file: to, folder: part });
}

export type ExportFormat = (typeof EXPORTS)[number];

export interface Exportable extends Sources {
  readonly text: string;
  readonly title: string;
  readonly marks?: readonly Mark[];
}

/** A report in the official layout, or its data; `appendix`: with a list of its figures, each with what answers for it. */
export async function exported({ text, title, marks = [], ...sources }: Exportable, format: ExportFormat, appendix = false): Promise<Uint8Array> {
  const { pack, dataset } = sources;
  if (format === 'xlsx') return workbookOf([dataSheet(dataset), scoreSheet(dataset)].filter((sheet) => sheet !== null));
  const report = officialBlocks(text, readReport(text, pack).sections);
  const blocks = appendix ? [...report, ...sourcesOf(read(ground(sources), text, marks))] : report;
  return format === 'docx' ? writeDocx(blocks) : new TextEncoder().encode(reportHtml(title, blocks));
}

const HEAD = ['序号', '数字', '说的是', '出处'];

/** 附件: every figure of the report in order, with the cell, note or relation that answers for it. */
function sourcesOf(subject: Subject): OfficialBlock[] {
  const [, ...rows] = ledgerTable(subject, 'zh-CN');
  return [{ kind: 'heading', level: 1, text: APPENDIX }, { kind: 'table', rows: [HEAD, ...rows.map(([, figure = '', , , of = '', status = '', place = '', about = ''], i) => [String(i + 1), figure, of, [place, cut(about)].filter(Boolean).join('：') || status])] }];
}

/** Characters of a note that the appendix quotes. */
const QUOTED = 28;
const cut = (words: string): string => (words.length > QUOTED ? `${words.slice(0, QUOTED)}……` : words);

/** Writes a page outside a project's material; what stood there is kept under another name, which is returned. */
export function saveOutside(to: string, page: string, project: string | null): string | null {
  refuseMaterial(to, project);
  return saveBytes(to, new TextEncoder().encode(page));
}

/** A Word report with comments at their places, written beside it. Throws `report-docx` where it is none, `target-format` where `to` is none, `target-inside` where it would become material. */
export function commentReport(report: string, to: string, comments: readonly Comment[], project: string | null): Omit<Commented, 'bytes'> & { readonly kept: string | null } {
  if (!/\.docx$/i.test(report)) throw new GoujiError('report-docx', { file: report });
  if (!/\.docx$/i.test(to)) throw new GoujiError('target-format', { file: to, expected: '.docx' });
  refuseMaterial(to, project);
  const { bytes, ...told } = commentDocx(readSource(report, report), comments, now());
  return { ...told, kept: saveBytes(to, bytes) };
}
