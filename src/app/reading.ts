import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { GoujiError } from '../core/error.ts';
import { isDocument, isPlain, isTable } from '../core/extensions.ts';
import { EMPTY_DATASET, type Dataset } from '../core/datum.ts';
import type { Document } from '../core/document.ts';
import type { Note } from '../core/note.ts';
import type { Pack } from '../core/pack.ts';
import type { RuleSettings } from '../core/check.ts';
import type { PreviousReport } from '../core/previous.ts';
import { APPENDIX } from '../core/official.ts';
import { recognise } from '../account/recognise.ts';
import { decodeText, gathered, type SourceFile } from '../files/bytes.ts';
import { readCsvText, readDataset, type DatasetReading } from '../files/dataset.ts';
import { projectFolderOf, readSource } from '../files/folder.ts';
import { csvOf } from '../files/sheet.ts';
import { noticesOf, readProse } from '../files/prose.ts';
import { saveText } from '../files/save.ts';
import { readAllNotes, readProjectFolder } from '../files/project.ts';
import { readFigures } from '../text/figures.ts';
import { readNumerals } from '../text/scan.ts';
import type { Settings } from '../wire/settings.ts';
import type { Library } from './library.ts';

export type { Project } from '../files/project.ts';

/** A report file as all commands and the page see it: without the list of sources that Gouji itself puts behind an exported one. */
export function reportIn(file: SourceFile): Document {
  const document = readProse(file);
  const end = document.blocks.find(({ start, end: to, level }) => level !== null && document.text.slice(start, to).trim() === APPENDIX)?.start;
  return end === undefined ? document : { ...document, text: document.text.slice(0, end), blocks: document.blocks.filter(({ start }) => start < end) };
}

export const readReport = (path: string): Document => reportIn(readSource(path, path));

/** What is worth knowing of how it was read. */
export const readingNotices = noticesOf;

/** A file whose text is the file. */
export const isPlainText = isPlain;

/** Its text alone. */
export const readText = (path: string): string => readReport(path).text;

/** The two layers of reading numbers. */
export const figuresOf = readFigures;
export const numeralsOf = readNumerals;

/** Text that came through a pipe. */
export const pipedText = (bytes: Uint8Array): string => decodeText('-', bytes);

/** What a report is reviewed with, from files named one by one or from the project folder that it lies in. */
export interface ReviewSources {
  readonly pack: Pack;
  readonly dataset: Dataset;
  readonly notes: readonly Note[];
  readonly previous: readonly PreviousReport[];
  /** What the unit is called; none outside a project folder. */
  readonly names: readonly string[];
  readonly rules: RuleSettings;
  readonly problems: readonly GoujiError[];
  /** The project folder, when the report lies in one. */
  readonly folder: string | null;
  /** That folder's settings. */
  readonly settings: Settings | null;
}

export interface Named {
  readonly report: string;
  readonly data: readonly string[];
  readonly notes: readonly string[];
  readonly previous: readonly string[];
  /** `auto`: the project's, else that of the kind of report that the text is, else what is common to all. */
  readonly pack: string;
}

export async function gatherSources(library: Library, named: Named, text: string): Promise<ReviewSources> {
  const folder = named.report === '-' ? null : projectFolderOf(resolve(named.report));
  const own = folder ? await readProjectFolder(folder, library.pack) : null;
  const pack = named.pack === 'auto' ? (own?.pack ?? automaticPack(library, text)) : library.pack(named.pack);
  const source = (path: string) => readSource(path, basename(path));
  const data = named.data.length > 0 || !own ? await readDataset(named.data.map(source), pack, own?.settings.year ?? null, own?.dataset.dates) : { dataset: own.dataset, problems: [] };
  const notes = named.notes.length > 0 || !own ? readAllNotes(named.notes.map(source)) : { read: own.notes, problems: [] };
  const previous = named.previous.length > 0 || !own ? gathered(named.previous, (path): PreviousReport => ({ file: basename(path), text: readText(path) })) : { read: own.previous, problems: [] };
  return {
    pack, dataset: data.dataset, notes: notes.read, previous: previous.read, names: own ? [own.settings.unit, ...own.settings.unitAliases] : [], rules: own?.settings.rules ?? {}, folder, settings: own?.settings ?? null,
    problems: [...(own?.problems ?? []), ...data.problems, ...notes.problems, ...previous.problems],
  };
}

/** One line of the line protocol: text with, perhaps, data as csv text. */
export function lineSources(library: Library, pack: string, text: string, data: string | undefined): Pick<ReviewSources, 'pack' | 'dataset' | 'notes' | 'previous' | 'problems'> {
  const chosen = pack === 'auto' ? automaticPack(library, text) : library.pack(pack);
  if (!data) return { pack: chosen, dataset: EMPTY_DATASET, notes: [], previous: [], problems: [] };
  return { pack: chosen, notes: [], previous: [], ...readCsvText('data.csv', data, chosen) };
}

/** What data files say, each named by its last part, read with a pack's dictionary. */
export async function understandData(library: Library, files: readonly string[], pack: string): Promise<DatasetReading> {
  const sources = gathered(files.flatMap(dataFilesOf), (path) => readSource(path, basename(path)));
  const reading = await readDataset(sources.read, library.pack(pack === 'auto' ? GENERAL : pack), null);
  return { ...reading, problems: [...sources.problems, ...reading.problems] };
}

/** A file as it is; of a project folder what lies in its data/, of another what lies in it and holds tables. */
function dataFilesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const folder = existsSync(join(path, 'gouji.json')) ? join(path, 'data') : path;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => isTable(name) || isDocument(name)) : [];
  if (names.length === 0) throw new GoujiError('tables-none', { file: path });
  return names.toSorted().map((name) => join(folder, name));
}

/** Reports whose kind is not recognised are read with what is common to all. */
const GENERAL = 'general';

const automaticPack = (library: Library, text: string): Pack => recognise(text, library.packs().map(library.pack)) ?? library.pack(GENERAL);

/** A table as csv with a mark for spreadsheet programs. */
export const csvText = csvOf;

/** Whether a file that was kept under another name (`kept`) had been UTF-8 without a mark, as it is written now. */
export function isUtf8(path: string, kept: string | null): boolean {
  const { bytes } = readSource(kept ?? path, path);
  const text = decodeText(path, bytes);
  return Buffer.from(bytes).equals(Buffer.from(text, 'utf8'));
}

/** Writes a report to disk; what stood there is kept under another name, which is returned. */
export const saveReport = (path: string, text: string): string | null => saveText(path, text);
