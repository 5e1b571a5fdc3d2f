import { legitimateSpans } from '../copy/legitimate.ts';
import { isNaming, isTemporal } from '../core/figure.ts';
import { overlap, within } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';

/** Whole sentences taken over from last year's report. Figures in them are last year's too, so those are told as probably wrong. */
export default defineRule<{ length: number; file: string; figures: number }>({
  code: 'repeat-previous',
  severity: 'info',
  source: { text: '绩效自评报告常见问题：照抄上年内容', force: 'practice' },
  applies: ({ previous }) => (previous.length > 0 ? true : { missing: ['previous'] }),
  *check({ copied, figures, report, pack, previous }) {
    const legitimate = legitimateSpans(report.text, pack.phrases.template);
    for (const passage of copied) {
      if (legitimate.some((span) => within(passage, span))) continue;
      const inside = figures.filter((figure) => overlap(figure, passage) && !isNaming(figure) && !isTemporal(figure));
      const there = previous.find(({ file }) => file === passage.file)?.text.slice(passage.there.start, passage.there.end) ?? '';
      yield {
        at: { start: passage.start, end: passage.end },
        key: report.text.slice(passage.start, passage.end),
        ...(inside.length > 0 ? { severity: 'warning' as const } : {}),
        args: { length: passage.weight, file: passage.file, figures: inside.length },
        evidence: [{ kind: 'passage', document: passage.file, start: passage.there.start, end: passage.there.end, text: there }],
        related: inside.map(({ start, end }) => ({ start, end })),
      };
    }
  },
  say: {
    'zh-CN': ({ length, file, figures }) => ({
      what: `这${length}字与上年报告一字不差${figures > 0 ? `，其中${figures}个数也没有变` : ''}`,
      why: `上年报告（${file}）里有同样的话`,
      remedy: figures > 0 ? '核对这些数是不是今年的；写今年的情况' : '确属每年不变的内容可以保留，否则写今年的情况',
    }),
    en: ({ length, file, figures }) => ({
      what: `These ${length} characters stand word for word in last year’s report${figures > 0 ? `, with ${figures} unchanged figures` : ''}`,
      why: `Last year’s report (${file}) has the same sentences`,
      remedy: figures > 0 ? 'Check whether the figures are this year’s, and write about this year' : 'Keep them if they never change; otherwise write about this year',
    }),
  },
});
