import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Document } from '../copy/identical.ts';
import { printsOf, PRINTS_VERSION } from '../copy/prints.ts';
import type { Corpus } from '../ports/corpus.ts';
import { openSqliteCorpus } from '../store/sqlite/corpus.ts';

export type { Corpus, CorpusStatus } from '../ports/corpus.ts';

/** Fingerprints that a report must share to be looked at closely, and how many reports are. */
const FEWEST = 4;
const MOST = 4;
/** Reports, or the share of all, in which a fingerprint is what everybody writes. */
const COMMON = 40;
const SHARE = 0.02;

/** The corpus lies beside the database, as it may grow large and can be made anew. */
export const openCorpus = (database: string): Promise<Corpus> => openSqliteCorpus(fileOf(database), PRINTS_VERSION);

const fileOf = (database: string): string => (database === ':memory:' ? database : database.replace(/(?:\.db)?$/, '.corpus.db'));

/** The reports of the corpus that share most with a text; null where nobody has made one yet. */
export async function othersIn(database: string, text: string, but: string | undefined): Promise<readonly Document[] | null> {
  if (!existsSync(fileOf(database))) return null;
  const corpus = await openCorpus(database);
  try {
    return await closestTo(corpus, text, but);
  } finally {
    await corpus.close();
  }
}

/** Adds reports that are not there yet; one of the same name with other words takes its place. How many were added. */
export async function addReports(corpus: Corpus, documents: readonly Document[], onAdded: (n: number) => void = () => {}): Promise<number> {
  let added = 0;
  for (const { id, text } of documents) {
    const isNew = await corpus.add(id, text, printsOf(text)).catch(async (error: unknown) => {
      if ((error as { code?: unknown }).code !== 'corpus-known') throw error;
      await corpus.remove(id, printsOf);
      return corpus.add(id, text, printsOf(text));
    });
    if (isNew) onAdded(++added);
  }
  return added;
}

/** The reports of a corpus that share most with a text, the closest first; the one named `but` is left out, and those of last year beside it, which are the same unit's. */
export async function closestTo(corpus: Corpus, text: string, but?: string): Promise<Document[]> {
  const reports = await corpus.size();
  const shared = new Map<number, number>();
  for (const { document } of await corpus.postings(printsOf(text).map(({ hash }) => hash), Math.max(COMMON, reports * SHARE))) shared.set(document, (shared.get(document) ?? 0) + 1);
  const found: Document[] = [];
  for (const [document] of [...shared].filter(([, count]) => count >= FEWEST).toSorted((a, b) => b[1] - a[1])) {
    if (found.length >= MOST) break;
    const report = await corpus.report(document);
    if (report && !isOwn(report.name, but)) found.push({ id: report.name, text: report.text });
  }
  return found;
}

const isOwn = (name: string, but: string | undefined): boolean => but !== undefined && (name === but || name.startsWith(join(dirname(but), 'previous') + sep));

/** False where there is none of this name. */
export const removeReport = (corpus: Corpus, name: string): Promise<boolean> => corpus.remove(name, printsOf);
