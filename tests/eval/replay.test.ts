import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../eval/compare.ts';
import { runTrials } from '../../eval/run.ts';
import { againstBaseline } from '../../src/app/comparing.ts';
import { evaluate, COMPOSER_NAME } from '../../src/app/evaluation.ts';
import { openLab } from '../../src/app/lab.ts';
import { openLibrary } from '../../src/app/library.ts';
import { openEvalStore } from '../../src/app/stores.ts';
import { isClean, summarise } from '../../src/core/eval/summary.ts';
import { requestFor } from '../../src/draft/request.ts';
import { composer } from '../../src/model/composer.ts';
import type { Model } from '../../src/ports/model.ts';
import { GRADED_METRICS, type RunReport } from '../../src/core/eval/result.ts';

const lab = openLab();
const library = openLibrary();
/** Two sections of every second report, and all of one. */
const DOZEN = lab.cases.filter(({ id }) => /^museum|^(?:wetland|forestry|welfare-home)\/(?:result\.execution|problems)$/.test(id));

describe('the shipped cases', () => {
  it('are at least forty of at least eight reports with at least five sections each', () => {
    const reports = Map.groupBy(lab.cases, ({ report }) => report.id);
    expect(lab.cases.length).toBeGreaterThanOrEqual(40);
    expect(reports.size).toBeGreaterThanOrEqual(8);
    expect(Math.min(...[...reports.values()].map((cases) => cases.length))).toBeGreaterThanOrEqual(5);
  });

  it('are written from units of different fields, and expect something each', () => {
    expect(new Set(lab.cases.map(({ report }) => report.unit)).size).toBeGreaterThanOrEqual(8);
    for (const { id, expect: { required, notes } } of lab.cases) expect(required.length + notes.length, id).toBeGreaterThan(0);
  });

  it(`replay a dozen recorded sections as they were blessed (${DOZEN.length})`, async () => {
    const store = await openEvalStore(':memory:');
    const evaluation = { lab: { ...lab, cases: DOZEN }, library, store, prompt: library.prompt('section'), mode: 'replay', trials: { first: 1, last: 1 }, model: COMPOSER_NAME, server: null, concurrency: 4, fresh: false } as const;
    const events = await Array.fromAsync(evaluate(evaluation, new AbortController().signal));
    const done = events.at(-1);
    if (done?.kind !== 'done') throw new Error('not done');
    const summary = summarise(done.report);
    expect(summary.trials).toBe(DOZEN.length);
    expect([...summary.stale, ...summary.missing].map((result) => result.case), 'a request has changed: see it, then gouji eval record').toEqual([]);
    expect(isClean(summary)).toBe(true);
    expect(againstBaseline(lab, done.report)?.verdict).not.toMatch(/regression|violation/);
    await store.close();
  });

  it('would show a worse writer', async () => {
    const mute: Model = { name: 'mute', kind: 'composer', url: null, assign: composer.assign, answer: () => Promise.resolve({ kind: 'ok', reply: { plan: '', sentences: [], gaps: [] }, usage: null }) };
    const results = await Array.fromAsync(runTrials(DOZEN.map((evalCase) => ({ case: evalCase, trial: 1 })), { prompt: library.prompt('section'), pack: (id) => library.pack(id), modelFor: () => mute, concurrency: 1 }, new AbortController().signal));
    const means = summarise({ run: undefined as never, results }).graded;
    expect(GRADED_METRICS.filter((metric) => (means[metric] ?? 1) < 0.5)).toEqual(expect.arrayContaining(['required', 'notes', 'length', 'likeness']));
  });

  it('send no value of the report, whatever the prompt', () => {
    for (const name of ['section', 'section-bare', 'section-loose']) {
      const prompt = library.promptNamed(name);
      for (const { material, report } of DOZEN) {
        const sent = requestFor(material, prompt, report.title).messages.map(({ content }) => content).join('\n');
        for (const { quantity } of report.dataset.data) if (String(quantity.value.units).length >= 5) expect(sent).not.toContain(String(quantity.value.units).slice(0, 5));
      }
    }
  });
});

describe('the answers of a real model', () => {
  const relay = openLab(['result.execution']);
  const replayed = async (prompt: string, first: number, last: number): Promise<RunReport> => {
    const store = await openEvalStore(':memory:');
    const evaluation = { lab: relay, library, store, prompt: library.promptNamed(prompt), mode: 'replay', trials: { first, last }, model: 'relay', server: null, concurrency: 4, fresh: false } as const;
    const done = (await Array.fromAsync(evaluate(evaluation, new AbortController().signal))).at(-1);
    await store.close();
    if (done?.kind !== 'done') throw new Error('not done');
    expect(done.report.results.filter(({ outcome }) => outcome !== 'ok').map((result) => result.case)).toEqual([]);
    return done.report;
  };

  it('to one prompt are no regression against its own other trial', async () => {
    const [one, two] = [await replayed('section-3', 1, 1), await replayed('section-3', 2, 2)];
    expect(compareRuns(one, two).verdict).toBe('no-evidence');
    expect(compareRuns(two, one).verdict).toBe('no-evidence');
  });

  it('to a deliberately worse prompt are a regression', async () => {
    expect(compareRuns(await replayed('section-3', 1, 2), await replayed('section-bare', 1, 2))).toMatchObject({ verdict: 'regression', flips: { lost: { length: 8 } } });
  });
});
