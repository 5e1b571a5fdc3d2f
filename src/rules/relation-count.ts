import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['count'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-count',
  severity: 'error',
  source: { text: '单位数“N个”等于列举个数', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `列举的个数与所写不符：${args.working}`, why: whyZh(args), remedy: '数一数列举的名称，漏列的补上，或改正个数' }),
    en: (args) => ({ what: `The names listed are not as many as the number says: ${args.working}`, why: whyEn(args), remedy: 'Count the names; add what was left out or correct the number' }),
  },
});
