import fc from '../property.ts';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../eval/compare.ts';
import { detectableDrop, estimate } from '../../eval/statistics/clustered.ts';
import { holm } from '../../eval/statistics/holm.ts';
import { mcnemar } from '../../eval/statistics/mcnemar.ts';
import { normalCdf } from '../../eval/statistics/normal.ts';
import { seeded } from '../../eval/statistics/random.ts';
import { studentCdf, studentQuantile } from '../../eval/statistics/student.ts';
import { simulate } from './simulation.ts';

describe('Student’s t', () => {
  // Tables of critical values, such as NIST/SEMATECH e-Handbook 1.3.6.7.2.
  it.each([[0.975, 7, 2.365], [0.95, 10, 1.812], [0.995, 5, 4.032], [0.9, 1, 3.078], [0.999, 30, 3.385], [0.975, 100, 1.984]])('has P(T ≤ t) = %d with %d degrees of freedom at %d', (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 3);
    expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 9);
  });

  it('is symmetric, and rises', () => {
    fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), fc.integer({ min: 1, max: 200 }), (t, df) => {
      expect(studentCdf(t, df) + studentCdf(-t, df)).toBeCloseTo(1, 10);
      expect(studentCdf(t + 0.1, df)).toBeGreaterThanOrEqual(studentCdf(t, df));
    }));
  });
});

it('the normal distribution has its known values', () => {
  expect([1.959964, -1.644854, 0, 2.575829].map(normalCdf).map((p) => p.toFixed(5))).toEqual(['0.97500', '0.05000', '0.50000', '0.99500']);
});

describe('exact McNemar', () => {
  it.each([[5, 0, 0.0625], [6, 0, 0.03125], [0, 6, 0.03125], [0, 0, 1], [3, 3, 1], [10, 2, 158 / 4096]])('%d lost, %d won: %d', (lost, won, p) => {
    expect(mcnemar(lost, won)).toBeCloseTo(p, 12);
  });
});

describe('Holm', () => {
  it('adjusts as R’s p.adjust does', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(10)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('never lowers a p, keeps their order, and never goes beyond Bonferroni', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (ps) => {
      const adjusted = holm(ps);
      ps.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + 1e-12);
        ps.forEach((q, j) => { if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0); });
      });
    }));
  });
});

describe('the clustered estimate', () => {
  it('is the one-sample t test where every cluster holds one', () => {
    // Student's sleep data (1908), extra hours with the second drug over the first: mean 1.58, t = 4.0621 with 9 degrees of freedom, two-sided p = .002833, 95 % [0.70, 2.46].
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4].map((hours) => [hours]);
    const found = estimate(sleep);
    expect(found.mean).toBeCloseTo(1.58, 10);
    expect(found.mean / found.standardError).toBeCloseTo(4.0621, 4);
    expect(2 * found.p).toBeCloseTo(0.002833, 6);
    expect(found.low).toBeGreaterThan(0.6);
    expect(found.high).toBeLessThan(2.7);
  });

  it('counts a report once however many equal cases it has', () => {
    const one = estimate([[0.2], [-0.1], [0.3], [0], [0.1]]);
    const many = estimate([[0.2, 0.2, 0.2], [-0.1, -0.1, -0.1], [0.3, 0.3, 0.3], [0, 0, 0], [0.1, 0.1, 0.1]]);
    expect(many).toEqual({ ...one, mean: many.mean, low: expect.closeTo(one.low, 10), high: expect.closeTo(one.high, 10), standardError: expect.closeTo(one.standardError, 10), p: expect.closeTo(one.p, 10) });
  });

  it('leans on the sign test where all agree exactly, and says nothing from one cluster', () => {
    expect(estimate(Array.from({ length: 8 }, () => [-0.1]))).toMatchObject({ p: 1 / 256 });
    expect(estimate([[-0.5, -0.5, -0.4]])).toMatchObject({ low: -1, high: 1, p: 0.5 });
    expect(detectableDrop(estimate([[-0.1], [-0.1]]), 2, 0.05)).toBeNull();
  });

  it('covers the truth about 95 times of 100 with eight clusters', () => {
    const random = seeded(3);
    const draw = (): number => random() + random() + random() - 1.5;
    let covered = 0;
    for (let i = 0; i < 400; i++) {
      const { low, high } = estimate(Array.from({ length: 8 }, () => { const report = draw(); return [report + draw(), report + draw()]; }));
      if (low <= 0 && high >= 0) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.985);
  });
});

describe('a comparison of simulated runs', () => {
  const share = (design: Omit<Parameters<typeof simulate>[0], 'reports' | 'casesPerReport' | 'trials'>, runs: number): number => {
    const random = seeded(11);
    return Array.from({ length: runs }, () => compareRuns(...simulate({ reports: 8, casesPerReport: 5, trials: 3, ...design }, random)).verdict).filter((verdict) => verdict === 'regression').length / runs;
  };

  it('cries wolf in at most 5 of 100 runs over all metrics', () => {
    expect(share({ drop: {} }, 60)).toBeLessThanOrEqual(0.05);
  });

  it.each(['required', 'notes'] as const)('finds a drop of 20 points in %s nine times of ten at 40 cases × 3 trials', (metric) => {
    expect(share({ drop: { [metric]: 0.2 } }, 30)).toBeGreaterThanOrEqual(0.9);
  });

  it('is the same every time', () => {
    const [a, b] = simulate({ reports: 8, casesPerReport: 2, trials: 1, drop: { notes: 0.3 } }, seeded(5));
    expect(compareRuns(a, b)).toEqual(compareRuns(a, b));
  });
});
