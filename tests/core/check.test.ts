import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { Subject } from '../../src/core/subject.ts';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { EMPTY_DATASET } from '../../src/core/datum.ts';
import { pack } from '../rules/tester.ts';

/** Finds every 错. */
const wrong = defineRule<{ word: string }>({
  code: 'x-wrong', severity: 'warning', source: { text: '', force: 'practice' },
  applies: ({ report }) => (report.text === '' ? 'not-applicable' : report.text.includes('？') ? { missing: ['data'] } : true),
  *check({ report }) {
    for (let at = report.text.indexOf('错'); at >= 0; at = report.text.indexOf('错', at + 1)) yield { at: { start: at, end: at + 1 }, args: { word: '错' } };
  },
  say: { 'zh-CN': () => ({ what: '', why: '', remedy: '' }), en: () => ({ what: '', why: '', remedy: '' }) },
});

const subject = (text: string): Subject => read(ground({ pack, dataset: EMPTY_DATASET, notes: [] }), text);

describe('checking', () => {
  it('answers one of four states', () => {
    const state = (text: string) => check(subject(text), [wrong]).rules[0];
    expect(state('对')?.state).toBe('passed');
    expect(state('错')?.state).toBe('findings');
    expect(state('')?.state).toBe('not-applicable');
    expect(state('错？')).toEqual({ code: 'x-wrong', state: 'insufficient-data', missing: ['data'] });
  });

  it('keeps a dismissal through edits above it', () => {
    const [first, second] = check(subject('错。错。'), [wrong]).findings;
    expect(first?.id).not.toBe(second?.id);
    const dismissals = [{ finding: second?.id ?? '', reason: '核过', by: '甲' }];
    const after = check(subject('上面加了一段。\n错。错。'), [wrong], {}, dismissals);
    expect(after.findings.map(({ at }) => at)).toEqual([{ start: 8, end: 9 }]);
    expect(after.dismissed.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('tells hits apart by their key', () => {
    const keyed = { ...wrong, check: ({ report }: Subject) => [...report.text.matchAll(/(.)错/g)].map((match) => ({ at: { start: match.index + 1, end: match.index + 2 }, args: { word: '错' }, key: match[1] ?? '' })) };
    const [second] = check(subject('乙错'), [keyed]).findings;
    expect(check(subject('甲错乙错'), [keyed], {}, [{ finding: second?.id ?? '', reason: '', by: '' }]).findings.map(({ at }) => at)).toEqual([{ start: 1, end: 2 }]);
  });

  it('switches a rule off or changes its severity', () => {
    expect(check(subject('错'), [wrong], { 'x-wrong': 'off' })).toEqual({ findings: [], dismissed: [], rules: [] });
    expect(check(subject('错'), [wrong], { 'x-wrong': 'info' }).findings[0]?.severity).toBe('info');
  });
});
