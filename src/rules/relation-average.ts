import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['average'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-average',
  severity: 'error',
  source: { text: '平均数等于总额除以数量', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `平均数不等于总额除以数量：${args.working}`, why: whyZh(args), remedy: '核对总额、数量和平均数的单位' }),
    en: (args) => ({ what: `The average is not the total over the number: ${args.working}`, why: whyEn(args), remedy: 'Check the total, the number and the unit of the average' }),
  },
});
