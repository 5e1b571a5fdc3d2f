import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, run, stateOf, type Case } from './tester.ts';

const rule = ruleOf('figure-mismatch', RULES);

const data = '指标,数值,单位,期间\n财政拨款收入,8159635.29,元,2021年\n本年支出合计,8187286.78,元,2021年\n接待读者,213600,人次,2021年\n接待读者,198700,人次,2020年\n';

describe('figure-mismatch', () => {
  it.each<Case>([
    { data, text: '2021年财政拨款收入⟦8159636.29元⟧。', fix: '8159635.29元' },
    { data, text: '我办2021年收到财政拨款收入⟦851.96万元⟧，支出8187286.78元。', fix: '815.96万元' },
    { data, text: '本年支出合计⟦8,187,826.78元⟧。', fix: '8,187,286.78元', severity: 'error' },
    { data, text: '全年接待读者⟦21.63万人次⟧，上年接待读者19.87万人次。', fix: '21.36万人次' },
    { data, text: '全年接待读者超⟦22万人次⟧。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '财政拨款收入8159635.29元，支出合计818.73万元。',
    '财政拨款收入８１５９６３５.29元。',
    '财政拨款收入为8,159,635.29 元。',
    '全年接待读者21.36万人次，上年接待读者19.87万人次。',
    '目标：接待读者不少于25万人次。',
    '其他单位人员支出123元。',
    '项目2支出123元。',
    '年中追加266.50万元，其中财政拨款收入88.00万元用于调资。',
    '食品抽检专项全年安排420.00万元，支出386.40万元。',
    '加上年初接待读者21.36万人次。',
    '人均财政拨款收入2.66万元。',
    '全年接待读者21万余人次，接待读者超20万人次，约21万人次。',
  ])('passes %s', (text) => expectHits(rule, { data, text }));

  it.each(['超213600人次', '近18万人次'])('offers no fix that would not hold: %s', (written) => {
    const [finding] = run(rule, { data, text: `全年接待读者${written}` }).findings;
    expect(finding?.fix).toBeNull();
  });

  it('names the cell and the right value', () => {
    const [finding] = run(rule, { data, text: '财政拨款收入8159636.29元' }).findings;
    expect(finding?.evidence).toEqual([{ kind: 'datum', id: 'income.fiscal', label: '财政拨款收入', value: '8159635.29', unit: '元', cell: 'data.csv!B2' }]);
  });

  it('says when there are no data', () => {
    expect(stateOf(rule, { text: '财政拨款收入1元' })).toBe('insufficient-data');
    expect(stateOf(rule, { data, text: '财政拨款收入8159635.29元' })).toBe('passed');
    expect(stateOf(rule, { data, text: '财政拨款收入1元' })).toBe('findings');
  });
});
