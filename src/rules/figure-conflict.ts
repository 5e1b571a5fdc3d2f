import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['repeat'] as const;

export default defineRule<FormulaArgs>({
  code: 'figure-conflict',
  severity: 'warning',
  source: { text: '同一指标多处披露应相等', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `同一事项前后数字不同：${args.working}`, why: whyZh(args), remedy: '核实哪个正确，改成一致；口径不同的写明口径' }),
    en: (args) => ({ what: `The same thing is given two figures: ${args.working}`, why: whyEn(args), remedy: 'Find out which is right and make them agree; name the scope if they differ' }),
  },
});
