import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('wording-residue', RULES);

describe('wording-residue', () => {
  it.each<Case>([
    { text: '⟦本单位所报送的自评报告是否与公开的自评报告一致。⟧', severity: 'error' },
    { text: '4.预算使用效益。\n⟦重点分析以下情况⟧:\n' },
    { text: '⟦对照部门整体支出绩效目标，分析各指标实现情况⟧，反映部门预算资金实现的整体效益。' },
    { text: '二、职能\n⟦（简要说明本单位职能）⟧', severity: 'error' },
    { text: '一、概况⟦（请各单位如实填写）⟧' },
    { text: '⟦填写说明：本表由单位填报。⟧' },
    { text: '⟦××局⟧负责⟦XX项目⟧，现有人员⟦__人⟧。', severity: 'warning' },
    { text: '主要职责：⟦____⟧。', severity: 'warning' },
    { text: '我办成立绩效⟦评价小组简介⟧评价小组。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '报送的与公开的一致。',
    '负责人（签字）：______',
    '资金按（以下简称“专项”）管理，型号XXL，编号AXX1。',
    '（请参见附件一）', '（请示及批复情况说明见附件）', '（简要情况见附件）',
    '小组逐项审核资金是否专款专用。',
    '项目是否完成？已全部完成。',
    '会议讨论是否增加预算，最终决定不增加。',
    '无论是否达标，均逐项说明。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
