import type { RecordedDate } from '../core/datum.ts';
import type { Dataset } from '../core/datum.ts';
import { GoujiError } from '../core/error.ts';
import type { Note } from '../core/note.ts';
import type { PreviousReport } from '../core/previous.ts';
import type { Table, Unread } from '../core/table.ts';
import type { Pack } from '../core/pack.ts';
import { settingsSchema, type Settings } from '../wire/settings.ts';
import { decodeText, gathered, type SourceFile } from './bytes.ts';
import { readDataset } from './dataset.ts';
import { readFolder } from './folder.ts';
import { noticesOf, readProse } from './prose.ts';
import { readNotes } from './notes.ts';

/** A project as its files say. What could not be read stands in `problems`; the rest is there. */
export interface Project {
  readonly settings: Settings;
  readonly pack: Pack;
  readonly notes: readonly Note[];
  readonly dataset: Dataset;
  /** How each table was understood, and what in it was left out. */
  readonly tables: readonly Table[];
  readonly unread: readonly Unread[];
  readonly previous: readonly PreviousReport[];
  /** `report.md`, when it has been written. */
  readonly report: string | null;
  readonly problems: readonly GoujiError[];
}

export async function readProject(files: readonly SourceFile[], packOf: (id: string) => Pack): Promise<Project> {
  const settings = readSettings(files);
  const pack = packOf(settings.pack);
  const under = (folder: string): SourceFile[] => files.filter((file) => file.path.startsWith(`${folder}/`)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const notes = readAllNotes(under('notes'));
  const data = await readDataset(under('data'), pack, settings.year, datesOf(settings), settings.tables);
  const previous = gathered(under('previous'), (file) => {
    const document = readProse(file);
    return { report: { file: file.path, text: document.text }, notices: noticesOf(file.path, document) };
  });
  const report = files.find((file) => file.path === 'report.md');
  return {
    settings, pack, notes: notes.read, dataset: data.dataset, tables: data.tables, unread: data.unread, previous: previous.read.map(({ report: last }) => last),
    report: report ? decodeText(report.path, report.bytes) : null,
    problems: [...notes.problems, ...data.problems, ...previous.problems, ...previous.read.flatMap(({ notices }) => notices)],
  };
}

/** As readProject, from a folder on disk. */
export async function readProjectFolder(folder: string, packOf: (id: string) => Pack): Promise<Project> {
  const { read, problems } = readFolder(folder);
  const project = await readProject(read, packOf);
  return { ...project, problems: [...problems, ...project.problems] };
}

export function readSettings(files: readonly SourceFile[], folder = '.'): Settings {
  const file = files.find(({ path }) => path === 'gouji.json');
  if (!file) throw new GoujiError('project-missing', { folder });
  let value: unknown;
  try {
    value = JSON.parse(decodeText('gouji.json', file.bytes));
  } catch (cause) {
    throw new GoujiError('settings-invalid', { file: 'gouji.json', path: '/', problem: cause instanceof Error ? cause.message : '' }, cause);
  }
  const result = settingsSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new GoujiError('settings-invalid', { file: 'gouji.json', path: `/${issue?.path.join('/') ?? ''}`, problem: issue?.message ?? '' });
}

export function readAllNotes(files: readonly SourceFile[]): { read: Note[]; problems: GoujiError[] } {
  let next = 1;
  const { read, problems } = gathered(files, (file) => {
    const { notes, notices } = readNotes(file, next);
    next += notes.length;
    return { notes, notices };
  });
  return { read: read.flatMap(({ notes }) => notes), problems: [...problems, ...read.flatMap(({ notices }) => notices)] };
}

/** The settings' own dates are data of record too: the cover states them. */
function datesOf(settings: Settings): RecordedDate[] {
  const cell = (ref: string) => ({ file: 'gouji.json', sheet: null, ref });
  const year: RecordedDate = { id: 'd.year', label: '评价年度', iso: String(settings.year), cell: cell('year') };
  const day = settings.dates.report;
  return day === undefined ? [year] : [year, { id: 'd.report', label: '填报日期', iso: day, cell: cell('dates.report') }];
}
