import { isNaming, type Figure } from '../core/figure.ts';
import { within, type Span } from '../core/place.ts';
import { defineRule } from '../core/rule.ts';

/** A heading with nothing under it: neither text nor a subsection. Form templates ask for 无 where there is nothing to report. */
export default defineRule<{ title: string; none: string }>({
  code: 'structure-empty',
  severity: 'error',
  source: { text: '绩效自评报告提纲：各部分均应填写，无内容的写“无”', force: 'local' },
  applies: ({ report }) => (report.sections.length > 0 ? true : 'not-applicable'),
  *check({ report, outline, figures }) {
    for (const [index, section] of report.sections.entries()) {
      const hasChild = report.sections[index + 1]?.parent === index;
      if (hasChild || !isBlank(report.text, section.body) || statesSomething(report.text, section.heading, figures)) continue;
      const known = outline.find((match) => match.section === section)?.outline;
      yield { at: section.heading, args: { title: section.title, none: known?.none ?? '' } };
    }
  },
  say: {
    'zh-CN': ({ title, none }) => ({
      what: `“${title}”下面没有内容`,
      why: '标题之后到下一个标题之间是空的',
      remedy: none === '' ? '补写本节；确无内容的写明“无”' : `补写本节；没有就写“${none}”`,
    }),
    en: ({ title, none }) => ({
      what: `“${title}” is empty`,
      why: 'Nothing stands between this heading and the next',
      remedy: none === '' ? 'Write the section, or say that there is nothing to report' : `Write the section; if there is nothing, write “${none}”`,
    }),
  },
});

const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === '';

const SENTENCE_END = /[。；;！]\s*$/;

/** 九、国有资本经营预算财政拨款支出0万元。: a numbered line with a figure that ends like a sentence says something itself. */
const statesSomething = (text: string, heading: Span, figures: readonly Figure[]): boolean =>
  SENTENCE_END.test(text.slice(heading.start, heading.end)) && figures.some((figure) => within(figure, heading) && !isNaming(figure));
