import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('date-order', RULES);

describe('date-order', () => {
  it.each<Case>([
    { text: '评价年度：2025年度\n填报日期：⟦2025年4月20日⟧', severity: 'error' },
    { text: '评价年度：2025年度\n二、自评工作开展情况\n（一）评价小组\n⟦2024年3月12日⟧成立。' },
    { text: '⟦2026年3月27日至3月16日⟧，各股室自查。' },
    { text: '⟦2024年9月10日开工，2024年5月3日⟧竣工。', severity: 'error' },
    { text: '项目自⟦2024年9月10日开工，至2024年5月3日⟧完工。' },
    { text: '⟦2024年9月开工，2024年5月⟧竣工验收。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '评价年度：2025年度\n填报日期：2026年4月20日\n一、单位基本情况\n2020年1月1日成立。',
    '2026年3月16日至3月27日，2025年12月1日至1月5日之外',
    '2024年5月开工，2024年9月3日竣工。',
    '2024年11月开工，3月竣工。',
    '甲桥2024年9月开工，乙桥2024年5月竣工。',
    '2024年9月启动，2023年5月印发的方案继续执行。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
