import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['share'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-share',
  severity: 'error',
  source: { text: '占比等于分项除以总额', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `占比不等于分项除以总额：${args.working}`, why: whyZh(args), remedy: '以总额为分母重算占比' }),
    en: (args) => ({ what: `The share is not the part over the whole: ${args.working}`, why: whyEn(args), remedy: 'Work the share out anew over the whole' }),
  },
});
