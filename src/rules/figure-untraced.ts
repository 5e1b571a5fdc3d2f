import { noteEvidence } from '../account/evidence.ts';
import { isNaming } from '../core/figure.ts';
import { noteSource } from '../core/note.ts';
import { defineRule } from '../core/rule.ts';

const WORDS = 12;

/**
 * Without notes a figure may well be right though nothing shows it: then this is no more than a remark. A number that stands in the notes for
 * something else, where they give another for this, is told too: two numbers may have been exchanged.
 */
export default defineRule<{ written: string; place: string }>({
  code: 'figure-untraced',
  severity: 'warning',
  source: { text: '每个数字都应有出处（数据表或工作记录）', force: 'practice' },
  applies: ({ dataset, notes }) => (dataset.data.length > 0 && notes.length > 0 ? true : { missing: dataset.data.length > 0 ? ['notes'] : ['data', 'notes'] }),
  *check({ ledger, notes, report, formulas }) {
    const failed = new Set(formulas.flatMap(({ state, suspect }) => (state === 'failed' ? [suspect] : [])));
    const byId = new Map(notes.map((note) => [note.id, note]));
    for (const [at, { figure, status, against }] of ledger.entries()) {
      const other = against === null ? undefined : byId.get(against);
      if (!(status === 'untraced' || (status === 'likely' && other)) || isNaming(figure) || failed.has(at)) continue;
      // The words before it tell one 37台 from another.
      const words = report.text.slice(Math.max(0, figure.start - WORDS), figure.start);
      yield {
        at: { start: figure.start, end: figure.end }, args: { written: figure.text, place: other ? noteSource(other) : '' }, key: words + figure.text,
        evidence: other ? [noteEvidence(other)] : [],
      };
    }
  },
  say: {
    'zh-CN': ({ written, place }) => ({
      what: `“${written}”没有出处`,
      why: place === '' ? '数据表和笔记里都没有这个数，也不能由其他数字算出' : `${place} 说的是同一件事，写的却是另一个数`,
      remedy: '补充数据或笔记；写错了就改正；确认无误可以忽略并注明理由',
    }),
    en: ({ written, place }) => ({
      what: `${written} has no source`,
      why: place === '' ? 'Neither the tables nor the notes hold this figure, and it does not follow from others' : `${place} seems to speak of the same thing and gives another number`,
      remedy: 'Add the datum or note, or correct the figure; dismiss with a reason if it is right',
    }),
  },
});
