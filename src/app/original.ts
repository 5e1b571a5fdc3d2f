import { basename } from 'node:path';
import { GoujiError } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { commentDocx } from '../files/docx/comments.ts';
import type { SourceFile } from '../files/bytes.ts';
import { RULES } from '../rules/index.ts';
import { commentsOf } from '../show/comments.ts';
import { sayReview } from '../show/findings.ts';
import { keepEdit } from './proposals.ts';
import { readingNotices, reportIn } from './reading.ts';
import { now } from './stores.ts';
import { openProject, projectRecord, reviewOf, type Bench } from './workbench.ts';

/** Where a project keeps the file that its report was opened from: one, so that a review can be handed back in it. */
const FOLDER = 'report/';

/**
 * Takes a report that somebody has already written, in any format of documents, as the project's text: a new version. What is worth knowing of how it was
 * read is returned. Throws `file-empty` where there is no text in it.
 */
export async function openReport(bench: Bench, id: string, { path, bytes }: SourceFile): Promise<readonly GoujiError[]> {
  await projectRecord(bench, id);
  const name = basename(path);
  const document = reportIn({ path: name, bytes });
  if (document.text.trim() === '') throw new GoujiError('file-empty', { file: name });
  await keepEdit(bench, id, document.text);
  for (const former of (await bench.store.files(id)).filter(isOriginal)) await bench.store.removeFile(id, former.path);
  await bench.store.putFiles(id, [{ path: `${FOLDER}${name}`, bytes }]);
  return readingNotices(name, document);
}

const isOriginal = ({ path }: Pick<SourceFile, 'path'>): boolean => path.startsWith(FOLDER);

/** The Word file that the report was opened from, with the review of what it says as comments in it; `fixing`: with tracked changes too. Throws `not-found` or `report-docx`. */
export async function commentedOriginal(bench: Bench, id: string, locale: Locale, fixing: boolean): Promise<{ name: string; bytes: Uint8Array }> {
  const { files, project, dismissals } = await openProject(bench, id);
  const original = files.find(isOriginal);
  if (!original) throw new GoujiError('not-found', { what: FOLDER });
  const name = basename(original.path);
  if (!/\.docx$/i.test(name)) throw new GoujiError('report-docx', { file: name });
  const { text } = reportIn(original);
  const others = (await bench.others?.(text, undefined)) ?? [];
  const { findings } = sayReview(reviewOf(project, text, dismissals, [], others), text, RULES, locale);
  return { name, bytes: commentDocx(original, commentsOf(findings, locale, fixing), now()).bytes };
}
