import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, stateOf, type Case } from './tester.ts';

const rule = ruleOf('date-closing', RULES);
const ON_2024 = '2024年度部门决算说明。2024年度收入无。2024年度支出无。2024年度“三公”经费无。2024年度政府采购无。';

describe('date-closing', () => {
  it.each<Case>([{ text: `${ON_2024}截至⟦2023年12月31日⟧，共有车辆3辆。`, severity: 'error' }])('hits $text', (given) => expectHits(rule, given));

  it.each([
    `${ON_2024}截至2024年12月31日，共有车辆3辆。`,
    `${ON_2024}2023年12月31日挂牌成立。`,
    // A budget states the end of the year before; and a text that does not say which year it is on says nothing.
    `${ON_2024.replace('决算', '预算')}截至2023年12月31日，共有车辆3辆。`,
    '部门决算说明。截至2023年12月31日，共有车辆3辆。',
  ])('passes %s', (text) => expectHits(rule, { text }));

  it('says where it cannot judge', () => {
    expect(stateOf(rule, { text: '部门决算说明。截至2023年12月31日。' })).toBe('insufficient-data');
    expect(stateOf(rule, { text: '部门预算说明。' })).toBe('not-applicable');
  });
});
