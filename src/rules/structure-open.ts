import { openLines } from '../core/open.ts';
import { defineRule } from '../core/rule.ts';

/** A line that says what is still to be written (【待补充：…】), as drafting leaves one where it had no material. */
export default defineRule<{ need: string }>({
  code: 'structure-open',
  severity: 'warning',
  source: { text: '绩效自评报告提纲：各部分均应填写', force: 'local' },
  applies: () => true,
  *check({ report }) {
    for (const { start, end, need } of openLines(report.text)) yield { at: { start, end }, args: { need } };
  },
  say: {
    'zh-CN': ({ need }) => ({ what: `还要补充：${need}`, why: '材料里没有，起草时没有写', remedy: '写上内容，删去这一行；没有就写“无”' }),
    en: ({ need }) => ({ what: `Still to be supplied: ${need}`, why: 'The material did not hold it, so nothing was drafted', remedy: 'Write it in place of this line; if there is nothing, say so' }),
  },
});
