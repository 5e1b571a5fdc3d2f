import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate, COMPOSER_NAME } from '../../src/app/evaluation.ts';
import { openEvals, type Evals } from '../../src/app/evals.ts';
import { openLab } from '../../src/app/lab.ts';
import { openLibrary } from '../../src/app/library.ts';
import { openRuns } from '../../src/app/runs.ts';
import { openEvalStore } from '../../src/app/stores.ts';
import type { Bench } from '../../src/app/workbench.ts';
import { createApp } from '../../src/http/app.ts';
import { benchWith } from '../app/benches.ts';

let home: string;
let bench: Bench;
let evals: Evals;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'gouji-evals-'));
  bench = await benchWith();
  evals = await openEvals(join(home, 'gouji.db'));
});
afterEach(async () => {
  await evals.close();
  await bench.store.close();
  rmSync(home, { recursive: true });
});

const ask = (path: string): Promise<Response> =>
  Promise.resolve(createApp({ bench, runs: openRuns(bench), evals, web: '/nowhere', host: '127.0.0.1', token: null, version: '0.0.0' }).request(`http://127.0.0.1:4600${path}`, { headers: { host: '127.0.0.1:4600' } }));

describe('prompt regression in the browser', () => {
  it('says how to begin where nothing was run', async () => {
    const response = await ask('/eval');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('gouji eval run');
  });

  it('lists runs, opens one against its baseline, compares two, down to the text of a case', async () => {
    const store = await openEvalStore(join(home, 'gouji.db'));
    const library = openLibrary();
    const lab = openLab(['museum']);
    const evaluation = { lab, library, store, prompt: library.prompt('section'), mode: 'replay', trials: { first: 1, last: 1 }, model: COMPOSER_NAME, server: null, concurrency: 4, fresh: false } as const;
    for (let i = 0; i < 2; i++) await Array.fromAsync(evaluate(evaluation, new AbortController().signal));
    await store.close();
    const list = await (await ask('/eval?lang=en')).text();
    const [newest = '', oldest = ''] = [...list.matchAll(/href="\/eval\/runs\/([^?"]+)/g)].map((match) => match[1] ?? '');
    expect(newest > oldest).toBe(true);
    const page = await (await ask(`/eval/runs/${newest}`)).text();
    expect(page).toContain('没有变化的证据');
    expect(page).toContain('<details id="museum/result.execution">');
    expect(await (await ask(`/eval/compare?a=${oldest}&b=${newest}&lang=en`)).text()).toContain('no evidence of change');
    const gone = await ask('/eval/runs/nothing');
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, expect.stringContaining('problem+json')]);
  });
});
