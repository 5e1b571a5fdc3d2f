import { reportYear } from '../account/years.ts';
import type { Figure } from '../core/figure.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';
import { BEGUN, ENDED, FILLED_IN, THEN } from '../core/words/reports.ts';

/** How many years after the one reported on a report may still be written. */
const LATEST = 3;

const HALF_A_YEAR = 6;
const DAY = /^(?:\d{4}|XXXX)-\d{2}-\d{2}$/;

type Args = { kind: 'year' | 'range'; written: string; year: number };

/** A report is written after the year that it is on, and so is the evaluation; and of two dates joined by 至 the first comes first. */
export default defineRule<Args>({
  code: 'date-order',
  severity: 'error',
  source: { text: '自评在评价年度结束后进行', force: 'practice' },
  applies: ({ figures }) => (figures.some(({ kind }) => kind === 'date' || kind === 'month' || kind === 'period') ? true : 'not-applicable'),
  *check(subject) {
    const year = reportYear(subject);
    for (const figure of year === null ? [] : datesOfWork(subject)) {
      const of = Number(figure.iso?.slice(0, 4));
      if (of <= (year ?? 0) || of > (year ?? 0) + LATEST) yield { at: { start: figure.start, end: figure.end }, args: { kind: 'year', written: figure.text, year: year ?? 0 } };
    }
    for (const { start, end } of [...reversed(subject), ...endedFirst(subject)]) yield { at: { start, end }, args: { kind: 'range', written: subject.report.text.slice(start, end), year: 0 } };
  },
  say: {
    'zh-CN': ({ kind, written, year }) =>
      kind === 'year'
        ? { what: `日期“${written}”与评价年度${year}年不合`, why: '填报和自评应在评价年度结束以后', remedy: '核对年份' }
        : { what: `起止日期颠倒：“${written}”`, why: '开始的日期在结束的日期之后', remedy: '核对两个日期' },
    en: ({ kind, written, year }) =>
      kind === 'year'
        ? { what: `The date ${written} does not fit a report on ${year}`, why: 'The report and the evaluation come after the year has ended', remedy: 'Check the year' }
        : { what: `The dates are in the wrong order: ${written}`, why: 'It begins after it ends', remedy: 'Check both dates' },
  },
});

/** 填报日期 on the cover, and whole dates in 自评工作开展情况. */
function datesOfWork({ figures, report, outline }: Subject): Figure[] {
  const spans = outline.filter((match) => match.outline.id.startsWith('work')).map((match) => match.section.span);
  return figures.filter((figure) => {
    if (figure.kind !== 'date' || !/^\d{4}/.test(figure.iso ?? '')) return false;
    const cover = FILLED_IN.test(report.text.slice(Math.max(0, figure.start - 8), figure.start));
    return cover || spans.some((span) => span.start <= figure.start && figure.end <= span.end);
  });
}

/** 2024年9月10日开工，2024年5月3日竣工: nothing but a joint between the two, so that both are of one thing. */
function endedFirst({ figures, report: { text } }: Subject): { start: number; end: number }[] {
  const dates = figures.filter(({ kind, iso }) => (kind === 'date' || kind === 'month') && iso != null);
  return dates.flatMap((first, i) => {
    const second = dates[i + 1];
    const begun = BEGUN.exec(text.slice(first.end, first.end + LONGEST));
    if (!second || !begun || !THEN.test(text.slice(first.end + begun[0].length, second.start)) || !ENDED.test(text.slice(second.end, second.end + LONGEST))) return [];
    const [a, b] = [first.iso ?? '', second.iso ?? ''];
    const length = Math.min(a.length, b.length);
    // A second date without a year may be in the next.
    return a.startsWith('XXXX') || b.startsWith('XXXX') || a.slice(0, length) <= b.slice(0, length) ? [] : [{ start: first.start, end: second.end }];
  });
}

/** Characters that a word of beginning or ending has at most. */
const LONGEST = 8;

/** 2026年3月27日至3月16日: two dates with 至 between them, the second before the first; a missing year is the first's. */
function reversed({ figures }: Subject): { start: number; end: number }[] {
  return figures.flatMap((figure) => {
    const [a, b] = figure.kind === 'period' ? (figure.iso?.split('/') ?? []) : [];
    if (!a || !b || !DAY.test(a) || !DAY.test(b)) return [];
    // 12月1日至1月5日 goes on into the next year.
    if (figure.text.split('年').length < 3 && Number(a.slice(5, 7)) - Number(b.slice(5, 7)) > HALF_A_YEAR) return [];
    const second = b.startsWith('XXXX') ? a.slice(0, 4) + b.slice(4) : b;
    return a.slice(0, 4) !== 'XXXX' === (second.slice(0, 4) !== 'XXXX') && a > second ? [{ start: figure.start, end: figure.end }] : [];
  });
}
