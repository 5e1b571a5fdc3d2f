import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { around } from '../../src/core/interval.ts';
import { datumOperand, evaluate, type Operand } from '../../src/core/relation.ts';

const G03 = { id: 'G03', title: '', total: 'total', parts: ['basic', 'project'], optional: ['business'] };
const exact = (units: number) => datumOperand(decimal(units, 2));
/** A figure written in 万元 with two decimals. */
const rounded = (units: number): Operand => ({ value: decimal(units, 2), interval: around(decimal(units, 2), decimal(1, 2)) });
const find = (known: Record<string, Operand>) => (fact: string) => known[fact];

describe('a relation', () => {
  it.each([
    ['held', { total: exact(818728678), basic: exact(342188678), project: exact(476540000) }, '3421886.78 + 4765400.00 = 8187286.78'],
    ['failed', { total: exact(818728679), basic: exact(342188678), project: exact(476540000) }, '3421886.78 + 4765400.00 ≠ 8187286.79'],
    ['held', { total: exact(600), basic: exact(100), project: exact(200), business: exact(300) }, '1.00 + 2.00 + 3.00 = 6.00'],
    ['held', { total: rounded(71630), basic: rounded(69486), project: rounded(2143) }, '694.86 + 21.43 = 716.30'],
    ['failed', { total: rounded(71632), basic: rounded(69486), project: rounded(2143) }, '694.86 + 21.43 ≠ 716.32'],
  ] as const)('is %s', (state, known, working) => expect(evaluate(G03, find(known))).toEqual({ id: 'G03', state, working, missing: [] }));

  it('says nothing of a single part below the total, where others may not be written down', () => {
    const G01 = { id: 'G01', title: '', total: 'total', parts: ['fiscal'], optional: ['other'] };
    expect(evaluate(G01, find({ total: exact(1280), fiscal: exact(1200) }))).toEqual({ id: 'G01', state: 'untestable', working: null, missing: ['other'] });
    expect(evaluate(G01, find({ total: exact(1200), fiscal: exact(1200) })).state).toBe('held');
    expect(evaluate(G01, find({ total: exact(1200), fiscal: exact(1280) })).state).toBe('failed');
    expect(evaluate(G01, find({ total: exact(1280), fiscal: exact(1200), other: exact(70) })).state).toBe('failed');
  });

  it('says what it lacks', () => {
    expect(evaluate(G03, find({ basic: exact(1) }))).toEqual({ id: 'G03', state: 'untestable', working: null, missing: ['total', 'project'] });
    expect(evaluate(G03, find({ business: exact(1) }))).toMatchObject({ state: 'not-applicable' });
  });
});
