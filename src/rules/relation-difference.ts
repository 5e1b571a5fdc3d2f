import { formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['difference'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-difference',
  severity: 'error',
  source: { text: '增减额等于两数之差', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(subject, KINDS),
  say: {
    'zh-CN': (args) => ({ what: `增减额不等于两数之差：${args.working}`, why: whyZh(args), remedy: '按两年数重算增减额，并核对增减方向' }),
    en: (args) => ({ what: `The change is not the difference of the two figures: ${args.working}`, why: whyEn(args), remedy: 'Work the change out anew, with its direction' }),
  },
});
