import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['rate'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-rate',
  severity: 'error',
  source: { text: '执行率等于执行数除以预算数', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `完成率不等于执行数除以预算数：${args.working}`, why: whyZh(args), remedy: '以全年预算数为分母重算' }),
    en: (args) => ({ what: `The completion is not the amount over the plan: ${args.working}`, why: whyEn(args), remedy: 'Work it out anew over the adjusted budget' }),
  },
});
