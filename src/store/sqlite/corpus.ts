import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { GoujiError } from '../../core/error.ts';
import type { Corpus, CorpusReport, Posting } from '../../ports/corpus.ts';
import { guarded } from './guarded.ts';
import { storeError } from './open.ts';
import { decoded, encoded } from './varints.ts';

const TABLES = `
  create table if not exists corpus_reports (id integer primary key autoincrement, name text not null unique, text blob not null, characters integer not null, prints integer not null);
  create table if not exists corpus_postings (hash integer primary key, list blob not null) without rowid;
  create table if not exists corpus_meta (version integer not null);
`;

type Print = Omit<Posting, 'document'>;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly text: Uint8Array;
}

/** A corpus in one SQLite file: a list of places for each fingerprint, as bytes. Each report is added in one transaction. `version`: of the fingerprints; throws `store-newer` where the file has others. */
export async function openSqliteCorpus(file: string, version: number): Promise<Corpus> {
  try {
    if (file !== ':memory:' && !existsSync(dirname(resolve(file)))) mkdirSync(dirname(resolve(file)), { recursive: true });
    const db = new Database(file, { timeout: 5000 });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.exec(TABLES);
    const known = db.prepare<[], { version: number }>('select version from corpus_meta').get();
    if (!known) db.prepare('insert into corpus_meta values (?)').run(version);
    else if (known.version !== version) throw new GoujiError('store-newer', { file });
    return guarded(sqliteCorpus(db, version), file);
  } catch (error) {
    throw storeError(error, file);
  }
}

const textOf = (row: Row): string => inflateRawSync(row.text).toString('utf8');

const sqliteCorpus = (db: Database.Database, version: number): Corpus => ({ ...changing(db), ...asking(db, version), close: () => Promise.resolve(void db.close()) });

/** Bytes that the places of a fingerprint in one report take: eight times in a report, five bytes each. */
const LONGEST = 40;

/** The lists of places, by fingerprint: report and position, report and position, … */
function listsOf(db: Database.Database) {
  const list = db.prepare<[number], { list: Uint8Array }>('select list from corpus_postings where hash = ?');
  const short = db.prepare<[number, number], { list: Uint8Array | null }>('select case when length(list) > ? then null else list end as list from corpus_postings where hash = ?');
  const put = db.prepare('insert into corpus_postings (hash, list) values (?, ?) on conflict (hash) do update set list = excluded.list');
  const drop = db.prepare('delete from corpus_postings where hash = ?');
  return {
    /** Nothing where the list is longer than so many reports can make it: then it is not even fetched. */
    of: (hash: number, reports: number): number[] => decoded(short.get(reports * LONGEST, hash)?.list ?? new Uint8Array()),
    append(hash: number, numbers: readonly number[]): void {
      const before = list.get(hash)?.list;
      put.run(hash, before ? Buffer.concat([before, encoded(numbers)]) : encoded(numbers));
    },
    without(hash: number, report: number): void {
      const numbers = decoded(list.get(hash)?.list ?? new Uint8Array());
      const left = numbers.filter((_, i) => numbers[i - (i % 2)] !== report);
      if (left.length > 0) put.run(hash, encoded(left));
      else drop.run(hash);
    },
  };
}

function changing(db: Database.Database): Pick<Corpus, 'add' | 'remove'> {
  const lists = listsOf(db);
  const named = db.prepare<[string], Row>('select id, name, text from corpus_reports where name = ?');
  const insert = db.prepare('insert into corpus_reports (name, text, characters, prints) values (?, ?, ?, ?)');
  const forget = db.prepare('delete from corpus_reports where id = ?');
  const addRow = db.transaction((name: string, text: string, prints: readonly Print[]) => {
    const id = Number(insert.run(name, deflateRawSync(text, { level: 1 }), text.length, prints.length).lastInsertRowid);
    for (const [hash, places] of Map.groupBy(prints, (print) => print.hash)) lists.append(hash, places.flatMap(({ position }) => [id, position]));
  });
  const removeRow = db.transaction((row: Row, prints: readonly Print[]) => {
    for (const hash of new Set(prints.map((print) => print.hash))) lists.without(hash, row.id);
    forget.run(row.id);
  });
  return {
    async add(name, text, prints) {
      const before = named.get(name);
      if (before && textOf(before) === text) return false;
      if (before) throw new GoujiError('corpus-known', { name });
      addRow.immediate(name, text, prints);
      return true;
    },
    async remove(name, prints) {
      const row = named.get(name);
      if (row) removeRow.immediate(row, prints(textOf(row)));
      return row !== undefined;
    },
  };
}

function asking(db: Database.Database, version: number): Pick<Corpus, 'names' | 'size' | 'postings' | 'report' | 'status'> {
  const lists = listsOf(db);
  const numbered = db.prepare<[number], Row>('select id, name, text from corpus_reports where id = ?');
  return {
    names: async () => db.prepare<[], { name: string }>('select name from corpus_reports order by name').all().map(({ name }) => name),
    size: async () => db.prepare<[], { reports: number }>('select count(*) as reports from corpus_reports').get()?.reports ?? 0,
    async postings(hashes, common) {
      return [...new Set(hashes)].flatMap((hash) => {
        const numbers = lists.of(hash, common);
        const found: Posting[] = [];
        for (let i = 0; i < numbers.length; i += 2) found.push({ hash, document: numbers[i] ?? 0, position: numbers[i + 1] ?? 0 });
        return new Set(found.map(({ document }) => document)).size > common ? [] : found;
      });
    },
    async report(document): Promise<CorpusReport | undefined> {
      const row = numbered.get(document);
      return row && { document: row.id, name: row.name, text: textOf(row) };
    },
    async status() {
      const sums = db.prepare<[], { reports: number; characters: number; postings: number }>('select count(*) as reports, coalesce(sum(characters), 0) as characters, coalesce(sum(prints), 0) as postings from corpus_reports').get();
      const bytes = db.prepare<[], { bytes: number | null }>("select sum(pgsize) as bytes from dbstat where name = 'corpus_postings'").get();
      return { reports: sums?.reports ?? 0, characters: sums?.characters ?? 0, postings: sums?.postings ?? 0, bytes: bytes?.bytes ?? 0, version };
    },
  };
}
