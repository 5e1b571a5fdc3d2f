import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf, type Case } from './tester.ts';

const rule = ruleOf('relation-share', RULES);

describe('relation-share', () => {
  it.each<Case>([
    { text: '政府采购支出总额33509.75万元，其中授予中小企业32407.19万元，占政府采购支出总额的⟦69.7%⟧。', severity: 'error' },
    { text: '三公经费支出预算为63.30万元，支出42.00万元。其中：公务接待费30.00万元，占⟦59.40%⟧；公务用车12.00万元，占28.57%。' },
  ])('hits $text', (given) => expectHits(rule, given));

  it.each([
    '政府采购支出总额33509.75万元，其中授予中小企业32407.19万元，占政府采购支出总额的96.7%。',
    '三公经费22.62万元。其中公务接待费20.10万元，占88.86%；公务用车运行维护费2.52万元，占11.14%。',
    '税收收入8039万元，税收占比92.02%。',
  ])('passes %s', (text) => expectHits(rule, { text }));
});
