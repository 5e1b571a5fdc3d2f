import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['change', 'times'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-change',
  severity: 'error',
  source: { text: '增减率等于增减额除以上年数', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `增减率与增减额不符：${args.working}`, why: whyZh(args), remedy: '以上年数为分母重算，并核对增减方向' }),
    en: (args) => ({ what: `The rate of change does not follow from the figures: ${args.working}`, why: whyEn(args), remedy: 'Work it out anew over last year’s figure, with its direction' }),
  },
});
