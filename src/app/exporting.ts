import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { readReport } from '../account/read.ts';
import type { Dataset, Datum } from '../core/datum.ts';
import { decimalText } from '../core/decimal.ts';
import { GoujiError } from '../core/error.ts';
import { cellText } from '../core/place.ts';
import { commentDocx, type Comment } from '../files/docx/comments.ts';
import { writeDocx } from '../files/docx/write.ts';
import { readSource } from '../files/folder.ts';
import { saveBytes } from '../files/save.ts';
import { xlsxOf } from '../files/sheet.ts';
import { reportHtml } from '../show/report-html.ts';
import { officialBlocks } from '../text/official.ts';
import type { Library } from './library.ts';
import { now } from './stores.ts';
import { gatherSources, readText, type ReviewSources } from './reading.ts';

export const EXPORTS = ['docx', 'xlsx', 'html'] as const;

/** Writes a report, or that of a project folder, as a Word file in the official layout, as a page, or its data as a workbook. What stood there is kept under another name, which is returned. */
export async function exportReport(library: Library, from: string, to: string): Promise<string | null> {
  const format = EXPORTS.find((extension) => to.toLowerCase().endsWith(`.${extension}`));
  if (!format) throw new GoujiError('target-format', { file: to, expected: EXPORTS.map((extension) => `.${extension}`).join(', ') });
  const isFolder = existsSync(from) && statSync(from).isDirectory();
  const path = isFolder ? join(from, 'report.md') : from;
  if (isFolder && !existsSync(path)) throw new GoujiError('report-none', { folder: from });
  const text = readText(path);
  if (text.trim() === '') throw new GoujiError('file-empty', { file: path });
  const sources = await gatherSources(library, { report: path, data: [], notes: [], previous: [], pack: 'auto' }, text);
  refuseMaterial(to, sources.folder);
  if (format === 'xlsx' && sources.dataset.data.length === 0) throw new GoujiError('data-none', { folder: from });
  return saveBytes(to, await exported({ text, title: sources.settings?.title ?? basename(path), ...sources }, format));
}

/** What is put into a project's own material would be read as such. */
export function refuseMaterial(to: string, project: string | null): void {
  const [part] = project === null ? [] : relative(project, resolve(to)).split(sep);
  if (part !== undefined && ['notes', 'data', 'previous'].includes(part)) throw new GoujiError('target-inside', { file: to, folder: part });
}

export type ExportFormat = (typeof EXPORTS)[number];

export interface Exportable extends Pick<ReviewSources, 'pack' | 'dataset'> {
  readonly text: string;
  readonly title: string;
}

export async function exported({ text, title, pack, dataset }: Exportable, format: ExportFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return workbookOf(dataset);
  const blocks = officialBlocks(text, readReport(text, pack).sections);
  return format === 'docx' ? writeDocx(blocks) : new TextEncoder().encode(reportHtml(title, blocks));
}

const HEAD = ['指标', '属于', '口径', '年度', '数值', '单位', '出处'];
const BASES: Readonly<Record<Datum['basis'], string>> = { actual: '决算', initial: '年初预算', adjusted: '全年预算', prior: '上年', quota: '编制', target: '目标' };

/** 数据表: every datum that the report is written from, and what is worked out of them, so that text and tables agree. */
function workbookOf(dataset: Dataset): Promise<Uint8Array> {
  const row = ({ label, path, basis, period, quantity, cell }: Datum, from: string): string[] => [label, path.join(' / '), BASES[basis], period?.text ?? '', decimalText(quantity.value), quantity.unit ?? '', from || cellText(cell)];
  return xlsxOf('数据表', [HEAD, ...dataset.data.map((datum) => row(datum, '')), ...dataset.derived.map((derived) => row(derived, derived.working))]);
}

/** A Word report with comments at their places, written beside it. Throws `report-docx` where it is none, `target-format` where `to` is none. */
export function commentReport(report: string, to: string, comments: readonly Comment[]): string | null {
  if (!/\.docx$/i.test(report)) throw new GoujiError('report-docx', { file: report });
  if (!/\.docx$/i.test(to)) throw new GoujiError('target-format', { file: to, expected: '.docx' });
  return saveBytes(to, commentDocx(readSource(report, report), comments, now()));
}
