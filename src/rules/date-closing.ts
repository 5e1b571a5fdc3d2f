import { reportYear } from '../account/years.ts';
import type { Figure } from '../core/figure.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';
import { CLOSING, UP_TO } from '../core/words/reports.ts';

/** How often a text must name its year (2024年度) for it to be the year that it is on, where no cover or table says so. */
const OFTEN = 5;

/** 截至2023年12月31日 in a report on 2024: last year's sentence. */
export default defineRule<{ written: string; year: number }>({
  code: 'date-closing',
  severity: 'error',
  source: { text: '国有资产等存量按评价年度年末数填列', force: 'practice' },
  applies: (subject) => (CLOSING.test(subject.report.text) ? (yearOf(subject) === null ? { missing: ['year'] } : true) : 'not-applicable'),
  *check(subject) {
    const year = yearOf(subject) ?? 0;
    const { text } = subject.report;
    for (const figure of subject.figures) {
      if (figure.kind !== 'date' || figure.iso !== `${year - 1}-12-31` || !UP_TO.test(text.slice(Math.max(0, figure.start - 2), figure.start))) continue;
      yield { at: { start: figure.start, end: figure.end }, args: { written: figure.text, year } };
    }
  },
  say: {
    'zh-CN': ({ written, year }) => ({ what: `截至的日期“${written}”不是${year}年年末`, why: `报告反映${year}年度，存量应是该年年末的数`, remedy: '核对是否沿用了上年的句子；数字也要一并核对' }),
    en: ({ written, year }) => ({ what: `The closing date ${written} is not the end of ${year}`, why: `The report is on ${year}, so what is held is counted at the end of that year`, remedy: 'Check whether last year’s sentence was kept, and its figures with it' }),
  },
});

/** The report's year, else the one that the text names most, often enough and more than twice as often as any other. */
function yearOf(subject: Subject): number | null {
  const known = reportYear(subject);
  if (known !== null) return known;
  const counts = Map.groupBy(subject.figures.filter(isYear), ({ iso }) => Number(iso));
  const [first, second] = [...counts].map(([year, figures]) => ({ year, count: figures.length })).toSorted((a, b) => b.count - a.count);
  return first && first.count >= OFTEN && first.count > 2 * (second?.count ?? 0) ? first.year : null;
}

const isYear = ({ kind, text, iso }: Figure): boolean => kind === 'year' && text.endsWith('度') && iso !== null;
