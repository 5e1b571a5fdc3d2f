import { beyondStated, formulaHits, stateOfKinds, whyEn, whyZh, type FormulaArgs } from '../account/formula-hits.ts';
import { defineRule } from '../core/rule.ts';

const KINDS = ['part'] as const;

export default defineRule<FormulaArgs>({
  code: 'relation-part',
  severity: 'error',
  source: { text: '部分之和不得大于整体', force: 'practice' },
  applies: (subject) => stateOfKinds(subject, KINDS),
  check: (subject) => formulaHits(beyondStated(subject), KINDS),
  say: {
    'zh-CN': (args) => ({ what: `部分之和大于整体：${args.working}`, why: whyZh(args), remedy: '核对整体和各部分的数额与单位' }),
    en: (args) => ({ what: `The parts come to more than the whole: ${args.working}`, why: whyEn(args), remedy: 'Check the whole, its parts and their units' }),
  },
});
