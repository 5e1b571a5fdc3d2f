import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
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

/** Opens (or creates) a database file, in WAL mode so that readers never wait, and brings its tables up to date. */
export async function openDatabase(file: string, limits: Limits = {}): Promise<Kysely<Tables>> {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: limits.patience ?? PATIENCE });
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    if (limits.pages) database.pragma(`max_page_count = ${limits.pages}`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    await migrate(db, file);
    return db;
  } catch (error) {
    throw storeError(error, file);
  }
}

async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const applied = (await migrator.getMigrations().catch(() => [])).filter((migration) => migration.executedAt);
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  await db.destroy();
  const newer = error instanceof Error && /missing|corrupted/i.test(error.message) && applied.length > 0;
  throw newer ? new GoujiError('store-newer', { file }, error) : error;
}

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
