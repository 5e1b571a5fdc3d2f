import { defineRule } from '../core/rule.ts';

/** 约60余份, 近500左右, 超过30%以上: one hedge says it; two say it twice or contradict each other. */
export default defineRule<{ written: string; plain: string }>({
  code: 'wording-hedge-doubled',
  severity: 'warning',
  source: { text: 'GB/T 15835-2011 概数的用法', force: 'standard' },
  applies: ({ figures }) => (figures.some(({ hedge }) => hedge !== null) ? true : 'not-applicable'),
  *check({ figures, report }) {
    for (const { start, end, core, hedge, text } of figures) {
      const before = core.start > start;
      const behind = end > core.end;
      if (Number(before) + Number(behind) + Number(hedge === 'more') < 2) continue;
      const plain = report.text.slice(behind ? start : core.start, core.end);
      yield { at: { start, end }, args: { written: text, plain }, fix: { replace: plain, expect: text } };
    }
  },
  say: {
    'zh-CN': ({ written, plain }) => ({ what: `概数词重复：“${written}”`, why: '“约、近、超过”与“余、左右、以上”只用一个', remedy: `留一个，如“${plain}”` }),
    en: ({ written, plain }) => ({ what: `Two hedges on one number: ${written}`, why: 'Either the word before or the one behind says that it is not exact', remedy: `Keep one, such as ${plain}` }),
  },
});
