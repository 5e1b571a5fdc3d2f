import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { GoujiError } from '../../core/error.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long a second process waits for the first to finish writing, in milliseconds. */
const PATIENCE = 5000;

/**
 * Runs `work` as one transaction that takes the write lock at once, so that another process waits instead of failing half way.
 * A full disk ends a transaction by itself; then there is nothing left to roll back, and the first failure is the one to tell.
 */
export const transaction = <T>(db: Kysely<Tables>, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
  db.connection().execute(async (tx) => {
    await sql`begin immediate`.execute(tx);
    try {
      const result = await work(tx);
      await sql`commit`.execute(tx);
      return result;
    } catch (error) {
      await sql`rollback`.execute(tx).catch(() => {});
      throw error;
    }
  });

export interface Limits {
  /** The most pages of 4 KB that the file may grow to; a disk that is full answers the same. */
  readonly pages?: number;
  /** Milliseconds to wait for another process. */
  readonly patience?: number;
}

/** Folder by folder: where nothing can be made (below /proc), Node's recursive mkdir never comes back. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Opens (or creates) a database file, in WAL mode so that readers never wait, and brings its tables up to date. */
export async function openDatabase(file: string, limits: Limits = {}): Promise<Kysely<Tables>> {
  try {
    if (file !== ':memory:') makeFolder(dirname(resolve(file)));
    const database = new Database(file, { timeout: limits.patience ?? PATIENCE });
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    if (limits.pages) database.pragma(`max_page_count = ${limits.pages}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await migrate(db, file).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    return db;
  } catch (error) {
    throw storeError(error, file);
  }
}

/**
 * Applies the migrations that the file lacks, all under one write lock: of several processes that open a new file at once, one makes
 * the tables and the others find them. (Kysely's own migrator looks before it locks, and all but one fail.)
 */
const migrate = (db: Kysely<Tables>, file: string): Promise<void> =>
  transaction(db, async (tx) => {
    await tx.schema.createTable('migrations').ifNotExists().addColumn('name', 'text', (column) => column.primaryKey().notNull()).execute();
    const applied = new Set((await tx.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
    if ([...applied].some((name) => !MIGRATIONS[name])) throw new GoujiError('store-newer', { file });
    for (const [name, up] of Object.entries(MIGRATIONS).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (applied.has(name)) continue;
      await up(tx);
      await tx.insertInto('migrations').values({ name }).execute();
    }
  });

/** SQLite's codes as failures that people can act on; anything else passes unchanged. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof GoujiError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return new GoujiError('store-busy', { file }, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new GoujiError('file-full', { file }, error);
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return new GoujiError('store-damaged', { file, reason: code }, error);
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR') || /^E[A-Z]+$/.test(code)) return new GoujiError('file-write', { file, reason: code }, error);
  return error;
}
