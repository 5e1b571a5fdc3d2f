import { isNaming } from '../core/figure.ts';
import { defineRule } from '../core/rule.ts';

const WORDS = 12;

/** Without notes a figure may well be right though nothing shows it: then this is no more than a remark. */
export default defineRule<{ written: string }>({
  code: 'figure-untraced',
  severity: 'warning',
  source: { text: '每个数字都应有出处（数据表或工作记录）', force: 'practice' },
  applies: ({ dataset, notes }) => (dataset.data.length > 0 && notes.length > 0 ? true : { missing: dataset.data.length > 0 ? ['notes'] : ['data', 'notes'] }),
  *check({ ledger, figures, report, formulas }) {
    const failed = new Set(formulas.flatMap(({ state, suspect }) => (state === 'failed' ? [suspect] : [])));
    for (const entry of ledger) {
      const figure = figures[entry.figure];
      if (entry.status !== 'untraced' || !figure || isNaming(figure) || failed.has(entry.figure)) continue;
      // The words before it tell one 37台 from another.
      const words = report.text.slice(Math.max(0, figure.start - WORDS), figure.start);
      yield { at: { start: figure.start, end: figure.end }, args: { written: figure.text }, key: words + figure.text };
    }
  },
  say: {
    'zh-CN': ({ written }) => ({
      what: `“${written}”没有出处`,
      why: '数据表和笔记里都没有这个数，也不能由其他数字算出',
      remedy: '补充数据或笔记；写错了就改正；确认无误可以忽略并注明理由',
    }),
    en: ({ written }) => ({
      what: `${written} has no source`,
      why: 'Neither the tables nor the notes hold this figure, and it does not follow from others',
      remedy: 'Add the datum or note, or correct the figure; dismiss with a reason if it is right',
    }),
  },
});
