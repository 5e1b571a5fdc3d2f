import type { Kysely, Selectable } from 'kysely';
import type { EvalRun, RunHead, TrialResult } from '../../core/eval/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EvalStore } from '../../ports/eval-store.ts';
import { guarded } from './guarded.ts';
import { openDatabase, transaction, type Limits } from './open.ts';
import type { Tables } from './tables.ts';

/** The runs of prompt regression in the same SQLite file as everything else. */
export async function openSqliteEvalStore(file: string, now: Clock, limits: Limits = {}): Promise<EvalStore> {
  return guarded(evalStore(await openDatabase(file, limits), now), file);
}

const runOf = ({ id, head, state, started_at, ended_at }: Selectable<Tables['eval_runs']>): EvalRun =>
  ({ id, ...(JSON.parse(head) as RunHead), state, startedAt: started_at, endedAt: ended_at });

/** `20261124-201811`, the second it began in, so that people can name a run; `.2` behind it for another in that second. */
function freeId(at: string, taken: ReadonlySet<string>): string {
  const id = at.replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  for (let n = 1; ; n++) {
    const name = n === 1 ? id : `${id}.${n}`;
    if (!taken.has(name)) return name;
  }
}

const evalStore = (db: Kysely<Tables>, now: Clock): EvalStore => ({
  startRun: (head) =>
    transaction(db, async (tx) => {
      const at = now();
      const taken = new Set((await tx.selectFrom('eval_runs').select('id').execute()).map(({ id }) => id));
      const row = { id: freeId(at, taken), head: JSON.stringify(head), state: 'running' as const, started_at: at, ended_at: null };
      await tx.insertInto('eval_runs').values(row).execute();
      return runOf(row);
    }),
  async saveResult(run, result) {
    const row = { run, case: result.case, trial: result.trial, result: JSON.stringify(result) };
    await db.insertInto('eval_results').values(row).onConflict((c) => c.columns(['run', 'case', 'trial']).doUpdateSet({ result: row.result })).execute();
  },
  async setState(run, state) {
    await db.updateTable('eval_runs').set({ state, ended_at: state === 'running' ? null : now() }).where('id', '=', run).execute();
  },
  runs: async () => (await db.selectFrom('eval_runs').selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc').execute()).map(runOf),
  async report(run) {
    const row = await db.selectFrom('eval_runs').selectAll().where('id', '=', run).executeTakeFirst();
    if (!row) return undefined;
    const results = await db.selectFrom('eval_results').select('result').where('run', '=', run).orderBy('case').orderBy('trial').execute();
    return { run: runOf(row), results: results.map(({ result }) => JSON.parse(result) as TrialResult) };
  },
  close: () => db.destroy(),
});
