import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, run, type Case } from './tester.ts';

const rule = ruleOf('figure-untraced', RULES);

const data = '指标,数值,单位,期间\n财政拨款收入,8159635.29,元,2021年\n';
const notes = '- 全年办展览12场，观众超3万人次。\n- 4月8日开馆。';

describe('figure-untraced', () => {
  it.each<Case>([
    { data, notes, text: '全年办展览12场，观众超3万人次，讲座⟦17场⟧。', severity: 'warning' },
    { data, notes, text: '全年办展览⟦13场⟧。' },
    { data, notes, text: '新书⟦12场⟧。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each(['2021年财政拨款收入815.96万元，办展览12场。', '4月8日开馆。', '（青财绩〔2026〕5号）', '共8159635.29元。'])('passes %s', (text) => expectHits(rule, { data, notes, text }));

  it('has nothing to say without notes', () => {
    expect(run(rule, { data, text: '讲座17场' }).rules[0]).toEqual({ code: 'figure-untraced', state: 'insufficient-data', missing: ['notes'] });
  });
});
