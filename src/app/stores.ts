import type { ReportStore } from '../ports/store.ts';
import { openSqliteStore } from '../store/sqlite/store.ts';

const now = (): string => new Date().toISOString();

/** The store behind a `GOUJI_DATABASE` setting: a file of SQLite. */
export const openStore = (database: string): Promise<ReportStore> => openSqliteStore(database, now);
