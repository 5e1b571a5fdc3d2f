import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../eval/compare.ts';
import type { GradedMetric, TrialResult } from '../../src/core/eval/result.ts';
import { seeded } from '../../eval/statistics/random.ts';
import { runOf, simulate } from './simulation.ts';

const perfect = { required: 1, notes: 1, length: 1, structure: 1, likeness: 1, distinct: 1, findings: 1 };

function result(id: string, graded: Partial<Record<GradedMetric, number | null>> = {}, more: Partial<TrialResult> = {}): TrialResult {
  return {
    case: id, report: id.split('/')[0] ?? '', caseHash: 'h', trial: 1, outcome: 'ok', detail: '', text: '', lacks: { keys: [], notes: [] }, remarks: [], usage: null,
    hard: { invalid: [], digit: [], reference: [], citation: [], markup: [], forbidden: [], leak: [] }, graded: { ...perfect, ...graded }, ...more,
  };
}

const ids = Array.from({ length: 8 }, (_, report) => `r${report}/a`);

describe('a comparison', () => {
  it('finds no change where there is none', () => {
    const run = runOf('a', ids.map((id) => result(id)));
    const comparison = compareRuns(run, run);
    expect(comparison.verdict).toBe('no-evidence');
    expect(comparison.graded.every(({ tendency, difference }) => tendency === 'equal' && difference === 0)).toBe(true);
    expect(comparison).toMatchObject({ reports: 8, trials: 1, unit: 'report', margin: 0.05 });
  });

  it('calls a drop beyond chance a regression and names the cases that no longer pass', () => {
    const dropped = ids.map((id, i) => result(id, { required: 0.4 + i / 100 }));
    const comparison = compareRuns(runOf('a', ids.map((id) => result(id))), runOf('b', dropped));
    expect(comparison.verdict).toBe('regression');
    expect(comparison.flips.lost).toEqual(ids);
    expect(comparison.graded.find(({ metric }) => metric === 'required')).toMatchObject({ tendency: 'worse', a: 1 });
    expect(compareRuns(runOf('b', dropped), runOf('a', ids.map((id) => result(id)))).verdict).toBe('improvement');
  });

  it('does not mind a drop below the margin, however sure it is', () => {
    const slightly = ids.map((id, i) => result(id, { likeness: 0.96 + i / 1000 }));
    expect(compareRuns(runOf('a', ids.map((id) => result(id))), runOf('b', slightly)).verdict).toBe('no-evidence');
    expect(compareRuns(runOf('a', ids.map((id) => result(id))), runOf('b', slightly), { margin: 0.01, alpha: 0.05 }).verdict).toBe('regression');
  });

  it('has no tolerance for what must not be', () => {
    const hard = { ...result('x').hard, digit: ['支出3万元'] };
    const comparison = compareRuns(runOf('a', ids.map((id) => result(id))), runOf('b', ids.map((id, i) => result(id, {}, i === 3 ? { hard } : {}))));
    expect(comparison.verdict).toBe('violation');
    expect(comparison.hard.find(({ metric }) => metric === 'digit')).toEqual({ metric: 'digit', a: 0, b: 1, cases: ['r3/a'] });
  });

  it('draws cases where there are too few reports, and says so', () => {
    const few = ['r0/a', 'r0/b', 'r1/a', 'r1/b', 'r1/c'];
    expect(compareRuns(runOf('a', few.map((id) => result(id))), runOf('b', few.map((id) => result(id)))).unit).toBe('case');
  });

  it('leaves out what cannot be paired, by name', () => {
    const a = runOf('a', [...ids.map((id) => result(id)), result('old/a')]);
    const b = runOf('b', ids.map((id, i) => (i === 0 ? result(id, {}, { caseHash: 'other' }) : i === 1 ? result(id, {}, { outcome: 'stale' }) : result(id))));
    expect(compareRuns(a, b).left).toEqual({ onlyA: ['old/a'], onlyB: [], edited: ['r0/a'], unanswered: ['r1/a'] });
  });

  it('refuses unequal trials and runs with nothing in common', () => {
    const twice = runOf('b', ids.flatMap((id) => [result(id), result(id, {}, { trial: 2 })]));
    expect(() => compareRuns(runOf('a', ids.map((id) => result(id))), twice)).toThrow(/eval-apart.*trials 1 ≠ 2/);
    expect(() => compareRuns(runOf('a', [result('x/a')]), runOf('b', [result('y/a')]))).toThrow(/eval-apart/);
  });

  it('leaves a metric out of a case that has nothing to measure', () => {
    const none = runOf('a', ids.map((id) => result(id, { required: null })));
    expect(compareRuns(none, none).graded.map(({ metric }) => metric)).not.toContain('required');
  });

  it('does not depend on the order of results', () => {
    const [a, b] = simulate({ reports: 6, casesPerReport: 2, trials: 2, drop: { notes: 0.4 } }, seeded(9));
    expect(compareRuns({ ...a, results: a.results.toReversed() }, b)).toEqual(compareRuns(a, b));
  });
});
