import type { EvalStore } from '../ports/eval-store.ts';
import type { ReportStore } from '../ports/store.ts';
import { openSqliteEvalStore } from '../store/sqlite/eval.ts';
import { openSqliteStore } from '../store/sqlite/store.ts';

export const now = (): string => new Date().toISOString();

/** The store behind a `GOUJI_DATABASE` setting: a file of SQLite. */
export const openStore = (database: string): Promise<ReportStore> => openSqliteStore(database, now);

/** The runs of prompt regression, in the same place. */
export const openEvalStore = (database: string): Promise<EvalStore> => openSqliteEvalStore(database, now);
