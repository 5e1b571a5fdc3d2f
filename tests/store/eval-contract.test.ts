import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunHead, TrialResult } from '../../src/core/eval/result.ts';
import type { EvalStore } from '../../src/ports/eval-store.ts';
import { openSqliteEvalStore } from '../../src/store/sqlite/eval.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';

const HEAD: RunHead = { model: 'm', prompt: { id: 'section', version: 2, hash: 'h' }, schema: 's', mode: 'live', trials: { first: 1, last: 2 } };
const result = (id: string, trial: number, text = '甲'): TrialResult => ({
  case: id, report: 'r', caseHash: 'c', trial, outcome: 'ok', detail: '', text, lacks: { keys: [], notes: [] }, remarks: [], usage: { input: 3, output: 4 },
  hard: { invalid: [], digit: [], reference: [], citation: [], markup: [], forbidden: [], leak: [] }, graded: { required: null, notes: 0.5, length: 1, structure: 1, likeness: 0.25, distinct: 1, findings: 1 },
});

/** What every adapter that keeps runs must do. */
export function evalStoreContract(name: string, open: (now: () => string) => Promise<EvalStore>): void {
  describe(`a store of runs: ${name}`, () => {
    let tick = 0;
    let store: EvalStore;
    beforeEach(async () => {
      tick = 0;
      store = await open(() => new Date(1_767_225_600_000 + 500 * tick++).toISOString());
      return () => store.close();
    });

    it('keeps runs newest first, named by the second they began in', async () => {
      const first = await store.startRun(HEAD);
      const second = await store.startRun({ ...HEAD, model: 'n' });
      expect(first).toEqual({ id: '20260101-000000', ...HEAD, state: 'running', startedAt: '2026-01-01T00:00:00.000Z', endedAt: null });
      expect(second.id).toBe('20260101-000000.2');
      expect((await store.runs()).map(({ id }) => id)).toEqual([second.id, first.id]);
    });

    it('keeps results as they come, by case and trial, the last of equals', async () => {
      const { id } = await store.startRun(HEAD);
      await store.saveResult(id, result('r/b', 1));
      await store.saveResult(id, result('r/a', 2));
      await store.saveResult(id, result('r/a', 1));
      await store.saveResult(id, result('r/a', 2, '乙'));
      const report = await store.report(id);
      expect(report?.results).toEqual([result('r/a', 1), result('r/a', 2, '乙'), result('r/b', 1)]);
      expect(report?.run.state).toBe('running');
    });

    it('ends a run and takes it up again', async () => {
      const { id } = await store.startRun(HEAD);
      await store.setState(id, 'stopped');
      expect((await store.report(id))?.run).toMatchObject({ state: 'stopped', endedAt: expect.any(String) });
      await store.setState(id, 'running');
      expect((await store.report(id))?.run).toMatchObject({ state: 'running', endedAt: null });
    });

    it('knows nothing of a run that is not there', async () => {
      expect(await store.report('none')).toBeUndefined();
      await expect(store.saveResult('none', result('r/a', 1))).rejects.toThrow();
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-eval-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let file = 0;

evalStoreContract('SQLite in memory', (now) => openSqliteEvalStore(':memory:', now));
evalStoreContract('SQLite in a file', (now) => openSqliteEvalStore(join(folder, `${file++}.db`), now));
evalStoreContract('SQLite in a file that holds projects', async (now) => {
  const path = join(folder, `${file++}.db`);
  const store = await openSqliteStore(path, () => '2026-01-01T00:00:00.000Z');
  await store.createProject({ title: '报告', unit: '某馆', year: 2025, pack: 'zhengti-guangdong', folder: null });
  await store.close();
  return openSqliteEvalStore(path, now);
});
